package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.invariant.Mutator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports do not depend on how many threads wrote them, nor on which of them came first. */
class ThreadsTest {

  private static final Pattern IN_APP = Pattern.compile("apps/([^/]+)/(.+)");
  private static final int WORKSPACES = 800;

  @TempDir Path scratch;

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws Exception {
    Path workspace = scratch.resolve("workspace");
    writeFleet(workspace);
    Installation installation = Installation.in(scratch.resolve("installation"));
    String one = reports(installation, workspace, 1);
    assertThat(one).contains("\"ruleId\"").hasSizeGreaterThan(100_000);
    for (int threads : new int[] {2, 3, 8, 25, 25, 25}) {
      assertThat(reports(installation, workspace, threads).equals(one))
          .as("%d threads write what one does", threads)
          .isTrue();
    }
  }

  /** One fleet of the apps of many mutated fixtures, each app with its number behind its name. */
  private static void writeFleet(Path workspace) throws IOException {
    Mutator mutator = new Mutator(Path.of("fixtures"));
    for (int seed = 0; seed < WORKSPACES; seed++) {
      for (Map.Entry<String, byte[]> file : mutator.mutated(new Random(seed)).entrySet()) {
        Matcher inApp = IN_APP.matcher(file.getKey());
        if (inApp.matches()) {
          Path path =
              Path.of(workspace.toString(), "apps", inApp.group(1) + "-" + seed, inApp.group(2));
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue());
        }
      }
    }
  }

  private String reports(Installation installation, Path workspace, int threads) throws Exception {
    Path sarif = scratch.resolve("report.sarif");
    Path json = scratch.resolve("report.json");
    String processors = "-XX:ActiveProcessorCount=" + threads;
    Installation.Run run =
        installation.run(
            Map.of("JAVA_HOME", System.getProperty("java.home"), "DOCTOR_JAVA_OPTS", processors),
            "services-spec",
            "--format=concise",
            "--format=sarif=" + sarif,
            "--format=json=" + json,
            workspace.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    return run.out() + run.err() + Files.readString(sarif) + Files.readString(json);
  }
}
