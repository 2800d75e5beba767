package doctor.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the benchmarks of the inner loops share: the apps they read, one of them faulty, and how
 * long they run. A score is for one app. {@code src/jmh/run -prof gc} also tells the bytes that are
 * allocated for it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(FleetBenchmark.APPS)
public abstract class FleetBenchmark {

  static final int APPS = 20;

  private static final long SEED = 20_260_517;

  /** For subclasses. */
  protected FleetBenchmark() {}

  /** The files of each app, path below the workspace to text; the same in every run. */
  protected static List<Map<String, String>> apps() {
    Random random = new Random(SEED);
    List<Map<String, String>> apps = new ArrayList<>();
    for (int i = 0; i < APPS; i++) {
      FleetApp app = FleetApp.next(i, i == APPS / 2, random);
      Map<String, String> files = new LinkedHashMap<>();
      app.files().forEach((path, text) -> files.put("apps/" + app.name() + "/" + path, text));
      apps.add(files);
    }
    return apps;
  }

  /** The files of all apps whose names end so. */
  protected static Map<String, String> files(String suffix) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Map<String, String> app : apps()) {
      files.putAll(app);
    }
    files.keySet().removeIf(path -> !path.endsWith(suffix));
    return files;
  }
}
