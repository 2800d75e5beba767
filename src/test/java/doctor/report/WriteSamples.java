package doctor.report;

import doctor.engine.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the sample reports as files for the readers of {@code src/test/sarif/validate.sh}. */
final class WriteSamples {

  private WriteSamples() {}

  /** Writes every sample in every format of a machine into a folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, Report> sample : SampleReports.all().entrySet()) {
      for (Format format : new Format[] {Format.SARIF, Format.JSON, Format.GITLAB}) {
        String name = sample.getKey() + "." + format.name().toLowerCase(java.util.Locale.ROOT);
        Files.writeString(folder.resolve(name), SampleReports.write(format, sample.getValue()));
      }
    }
  }
}
