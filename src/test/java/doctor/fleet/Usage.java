package doctor.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run of a program took.
 *
 * @param cpu user and system time, milliseconds
 * @param wall milliseconds
 */
record Usage(double cpu, double wall) {

  /** Runs a program to its end; its output goes nowhere. */
  static Usage of(List<String> command) throws IOException, InterruptedException {
    // Java cannot ask for the times of a child that has ended; bash prints them to the millisecond.
    List<String> timed =
        new ArrayList<>(
            List.of("bash", "-c", "TIMEFORMAT='%U %S %R'; time \"$@\" >/dev/null 2>&1", "bash"));
    timed.addAll(command);
    Process process =
        new ProcessBuilder(timed).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String times = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    String[] seconds = times.strip().split(" ", -1);
    double user = Double.parseDouble(seconds[0]);
    double system = Double.parseDouble(seconds[1]);
    return new Usage((user + system) * 1000, Double.parseDouble(seconds[2]) * 1000);
  }

  /** The most memory that a program was resident with, MiB: its own, not that of its children. */
  static double peak(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    double peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, highWaterMark(status));
      Thread.sleep(2);
    }
    return peak;
  }

  // The kernel keeps the maximum itself: only what comes in the last moment is missed.
  private static double highWaterMark(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    } catch (IOException e) {
      // It has just ended.
    }
    return 0;
  }

  /** The median of several runs, each time apart. */
  private static Usage median(List<Usage> runs) {
    double[] cpu = runs.stream().mapToDouble(Usage::cpu).toArray();
    double[] wall = runs.stream().mapToDouble(Usage::wall).toArray();
    Arrays.sort(cpu);
    Arrays.sort(wall);
    return new Usage(cpu[cpu.length / 2], wall[wall.length / 2]);
  }

  /**
   * Runs commands in turn, so that a busy machine is busy for all of them; the median of each, in
   * their order.
   *
   * @param commands by name
   */
  static Map<String, Usage> inTurn(Map<String, List<String>> commands, int times)
      throws IOException, InterruptedException {
    Map<String, List<Usage>> runs = new LinkedHashMap<>();
    for (int i = 0; i < times; i++) {
      for (Map.Entry<String, List<String>> one : commands.entrySet()) {
        runs.computeIfAbsent(one.getKey(), name -> new ArrayList<>()).add(of(one.getValue()));
      }
    }
    Map<String, Usage> medians = new LinkedHashMap<>();
    runs.forEach((name, all) -> medians.put(name, median(all)));
    return medians;
  }
}
