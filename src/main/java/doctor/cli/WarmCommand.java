package doctor.cli;

import doctor.api.Rule;
import doctor.engine.Example;
import doctor.engine.Prose;
import doctor.engine.RuleSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code doctor warm}: does once what the program does, on the examples of all rules, while the
 * launcher has the JVM record which classes that takes.
 */
final class WarmCommand {

  private static final String APP =
      "---\nname: pay\nlang: go\ntags: [service, 'api']\nservice:\n  port: 1\n---\n# Pay\n";

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
          for (Example example : Example.in(Prose.section(Prose.of(rule), section))) {
            write(root, example.path(), example.text());
          }
        }
      }
      rehearse(folder);
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
        for (String[] call : CALLS) {
          new Doctor(console, root).run(call);
        }
      }
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
