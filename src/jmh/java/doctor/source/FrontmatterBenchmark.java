package doctor.source;

import doctor.api.SourceFile;
import doctor.fleet.FleetBenchmark;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Reading the frontmatter of an {@code app.md}. */
public class FrontmatterBenchmark extends FleetBenchmark {

  private final Map<String, String> files = files("app.md");

  /** From text to nodes with their places. */
  @Benchmark
  public void read(Blackhole blackhole) {
    files.forEach(
        (path, text) -> blackhole.consume(FrontmatterReader.read(new SourceFile(path, text))));
  }
}
