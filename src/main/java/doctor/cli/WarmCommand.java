package doctor.cli;

import doctor.api.Rule;
import doctor.engine.Example;
import doctor.engine.Prose;
import doctor.engine.RuleSet;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
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
          new String[] {"services-spec", "-f=json", "apps/pay/app.md"});

  private static final List<String[]> SELDOM_CALLS =
      List.of(
          new String[] {"rules"},
          new String[] {"explain", "restart-on-failure"},
          new String[] {"--help"});

  // An AOT cache, JEP 483, links all its classes at every start, needed or not: with these calls
  // and classes left out 12 apps take 5 % less. In an older archive a class lies until it is asked
  // for.
  private static final boolean MAY_HOLD_MORE = Runtime.version().feature() < 25;

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
      if (MAY_HOLD_MORE) {
        call(folder, SELDOM_CALLS);
        loadTheRest();
      }
    } finally {
      delete(folder);
    }
    return ExitCode.CLEAN;
  }

  private static void rehearse(Path folder) throws IOException {
    try (Stream<Path> roots = Files.list(folder)) {
      for (Path root : roots.sorted().toList()) {
        if (root.endsWith("tracked-database Example")) {
          makeRepository(root);
        }
        call(root, CALLS);
      }
    }
  }

  private static void call(Path folder, List<String[]> calls) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console console = new Console(nowhere, nowhere, Map.of(), false, 0);
    for (String[] call : calls) {
      new Doctor(console, folder).run(call);
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

  // Of what the boot loader has loaded no code source is known.
  private static Path jar() throws IOException {
    URL main = ClassLoader.getSystemResource("doctor/cli/Main.class");
    String address = main == null ? "" : main.getPath();
    int end = address.indexOf("!/");
    if (end < 0) {
      throw new IOException("expected a program in a jar");
    }
    return Path.of(URI.create(address.substring(0, end)));
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
