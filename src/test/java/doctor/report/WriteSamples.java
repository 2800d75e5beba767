package doctor.report;

import doctor.LintRun;
import doctor.engine.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes reports as files for the readers of {@code src/test/sarif/validate.sh}. */
final class WriteSamples {

  private static final List<Format> FORMATS = List.of(Format.SARIF, Format.JSON, Format.GITLAB);

  private WriteSamples() {}

  /**
   * Writes the samples and the reports of all fixtures.
   *
   * @param arguments the folder to write to, and the folder of fixtures
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, Report> sample : SampleReports.all().entrySet()) {
      write(folder, sample.getKey(), sample.getValue());
    }
    Path fixtures = Path.of(arguments[1]).toAbsolutePath();
    try (Stream<Path> expectations =
        Files.find(fixtures, 5, (path, is) -> path.endsWith("expected.txt"))) {
      for (Path expected : expectations.sorted().toList()) {
        Path root = expected.getParent();
        String name = fixtures.relativize(root).toString().replace('/', '-');
        write(folder, "fixture-" + name, LintRun.lint(root));
      }
    }
  }

  private static void write(Path folder, String name, Report report) throws IOException {
    for (Format format : FORMATS) {
      String file = name + "." + format.name().toLowerCase(Locale.ROOT);
      Files.writeString(folder.resolve(file), SampleReports.write(format, report));
    }
  }
}
