package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.engine.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Services with more of everything than anybody writes: they are read in about a second. */
@Timeout(300)
class HostileServiceTest {

  private static final String UNIT = "[Service]\nRestart=always\nExecStart=";

  @TempDir Path root;

  /** A name for the case, what its service says besides the usual, and a file of its app. */
  record Case(String name, String service, String path, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case("unknown keys", each(40_000, i -> "  k" + i + ": 1\n"), "a.txt", ""),
        new Case(
            "PCs",
            "  port: 8500\n  pc_targets: [p" + each(70_000, i -> ", p" + i) + "]\n",
            "a.txt",
            ""),
        new Case(
            "words of a script",
            "  port: 8500\n",
            "odd.service",
            UNIT + "sh -c \"" + "export A=b; ".repeat(20_000) + "odd --port 8500\"\n"),
        new Case(
            "services of Compose",
            "  runtime: docker-compose\n",
            "compose.yml",
            "services:\n" + each(12_000, i -> "  s" + i + ":\n    restart: on-failure\n")),
        new Case(
            "services that extend each other",
            "  runtime: docker-compose\n",
            "compose.yml",
            "services:\n  s0: {restart: on-failure}\n"
                + each(12_000, i -> "  s" + (i + 1) + ":\n    extends: s" + i + "\n")));
  }

  private static String each(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadInASecond(Case hostile) throws IOException {
    Path app = Files.createDirectories(root.resolve("apps/odd"));
    String front = "---\nname: odd\nlang: go\ntags: [service]\nservice:\n" + hostile.service;
    Files.writeString(app.resolve("app.md"), front + "---\n");
    Files.writeString(app.resolve(hostile.path), hostile.text);
    // Processor time: what else runs on the machine is not measured.
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Report report = LintRun.lint(root);
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    assertThat(report.internalError()).isFalse();
    assertThat(LintRun.lines(report)).anyMatch(line -> line.startsWith("apps/odd/"));
    assertThat(Duration.ofNanos(taken)).isLessThan(Duration.ofSeconds(3));
  }
}
