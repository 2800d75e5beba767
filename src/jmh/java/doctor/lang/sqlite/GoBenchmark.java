package doctor.lang.sqlite;

import doctor.api.SourceFile;
import doctor.fleet.FleetBenchmark;
import doctor.lang.go.GoLexer;
import doctor.lang.sql.InMemoryFiles;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Reading the three Go files of an app. */
public class GoBenchmark extends FleetBenchmark {

  private final List<Map<String, String>> apps = apps();
  private final Map<String, String> files = files(".go");

  /** From text to tokens. */
  @Benchmark
  public void lex(Blackhole blackhole) {
    files.forEach((path, text) -> blackhole.consume(GoLexer.read(new SourceFile(path, text))));
  }

  /** From text to the places where SQLite is opened, and how; lexes only what has to do with it. */
  @Benchmark
  public void opens(Blackhole blackhole) {
    for (Map<String, String> app : apps) {
      // A new app each time: it keeps what was once read of it.
      blackhole.consume(SqliteOpens.READER.read(InMemoryFiles.app(app)));
    }
  }
}
