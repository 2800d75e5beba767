package doctor.cli;

import doctor.api.Rule;
import doctor.engine.Example;
import doctor.engine.Prose;
import doctor.engine.RuleSet;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * {@code doctor warm}: does once what the program does, on the examples of all rules, while the
 * launcher has the JVM record which classes that takes.
 */
final class WarmCommand {

  private static final String APP =
      "---\nname: pay\nlang: go\ntags: [service, 'api']\nservice:\n  port: 1\n---\n# Pay\n";
  private static final String LESS_PLAIN_APP =
      "---\nname: log\nlang: go\ntags:\n  - service\nservice: {port: 2}\nabout: >\n  A b\n---\n";

  /** The calls that are worth starting fast; each is made in a workspace of examples. */
  private static final List<String[]> CALLS =
      List.of(
          new String[] {"services-spec", "-f", "sarif=report.sarif", "--fail-on", "error"},
          new String[] {"services-spec", "--color=always", "-v"},
          new String[] {"services-spec", "-f", "concise", "-q", "apps/pay"},
          new String[] {"services-spec", "-f=json", "apps/pay/app.md"},
          new String[] {"rules"},
          new String[] {"explain", "restart-on-failure"},
          new String[] {"--help"});

  private WarmCommand() {}

  static ExitCode run() throws IOException, RuleSet.PluginException {
    Path folder = Files.createTempDirectory("doctor-warm");
    try {
      for (Rule rule : RuleSet.load(List.of())) {
        for (String section : List.of("Example", "Use instead")) {
          Path root = folder.resolve(rule.descriptor().id() + " " + section);
          write(root, "apps/pay/app.md", APP);
          write(root, "apps/log/app.md", LESS_PLAIN_APP);
          for (Example example : Example.in(Prose.section(Prose.of(rule), section))) {
            write(root, example.path(), example.text());
          }
        }
      }
      rehearse(folder);
      loadTheRest();
    } finally {
      delete(folder);
    }
    return ExitCode.CLEAN;
  }

  private static void rehearse(Path folder) throws IOException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console console = new Console(nowhere, nowhere, Map.of(), false, 0);
    try (Stream<Path> roots = Files.list(folder)) {
      for (Path root : roots.sorted().toList()) {
        if (root.endsWith("tracked-database Example")) {
          makeRepository(root);
        }
        for (String[] call : CALLS) {
          new Doctor(console, root).run(call);
        }
      }
    }
  }

  // So that the classes which ask git are among them; where there is no git none are needed.
  private static void makeRepository(Path folder) throws IOException {
    ProcessBuilder git = new ProcessBuilder("git", "init", "-q").directory(folder.toFile());
    git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    try {
      git.start().waitFor();
    } catch (IOException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // The examples do not need every class; a single one outside the archive costs the opening of the
  // jar, with thousands of entries.
  private static void loadTheRest() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.endsWith(".class")
            && (name.startsWith("doctor/") || name.startsWith("org/snakeyaml/"))) {
          String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
          Class.forName(type, false, WarmCommand.class.getClassLoader());
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static Path jar() throws IOException {
    try {
      return Path.of(WarmCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent() == null ? root : file.getParent());
    Files.writeString(file, text);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
