package doctor.lang.sql;

import doctor.api.SourceFile;
import doctor.fleet.FleetBenchmark;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Reading the two migrations of an app. */
public class MigrationBenchmark extends FleetBenchmark {

  private final List<Map<String, String>> apps = apps();
  private final Map<String, String> files = files(".sql");

  /** From text to statements. */
  @Benchmark
  public void parse(Blackhole blackhole) {
    files.forEach(
        (path, text) -> {
          MigrationName name = Objects.requireNonNull(MigrationName.of(path, ""));
          blackhole.consume(MigrationFile.read(new SourceFile(path, text), name));
        });
  }

  /** From text to what each statement does to what the ones before it have made. */
  @Benchmark
  public void judge(Blackhole blackhole) {
    for (Map<String, String> app : apps) {
      blackhole.consume(MigrationSeries.READER.read(InMemoryFiles.app(app)));
    }
  }
}
