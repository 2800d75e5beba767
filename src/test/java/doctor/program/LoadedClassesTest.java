package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doctor.fleet.Fleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts the classes of a start: a measure of its cost that no busy machine can blur. */
class LoadedClassesTest {

  /** On Java 17; a plain hello has some 450. */
  private static final int MOST = 1_600;

  @TempDir Path scratch;

  @Test
  void aRunOverTwelveAppsLoadsFewClasses() throws IOException, InterruptedException {
    Path workspace = scratch.resolve("workspace");
    new Fleet(12, 7, 6).write(workspace);
    List<String> classes = classesOfARunOver(workspace, "sarif");
    assertThat(classes).noneMatch(name -> name.contains("ObjectMapper"));
    // Nor anything that makes lambdas, see DynamicCallsIntoCode, which Comparator.comparing and
    // others of Java's own do behind the scenes. Only starting git needs that.
    assertThat(classes).noneMatch(name -> name.contains("LambdaMetafactory"));
    assertThat(classes.size())
        .as("classes loaded:\n%s\n", String.join("\n", classes))
        .isBetween(400, MOST);
  }

  @Test
  void inARepositoryWhereNothingWasChangedGitIsNotStarted()
      throws IOException, InterruptedException {
    Path workspace = scratch.resolve("workspace");
    new Fleet(12, 7, 6).write(workspace);
    for (String arguments : List.of("init -q", "add -A", "commit -q -m all")) {
      List<String> command = new ArrayList<>(List.of("git", "-C", workspace.toString()));
      command.addAll(List.of("-c", "user.name=test", "-c", "user.email=test@example.org"));
      command.addAll(List.of(arguments.split(" ")));
      assertThat(Installation.run(command, Map.of()).exitCode()).isZero();
    }
    assertThat(classesOfARunOver(workspace, "text"))
        .contains("doctor.engine.git.IndexFile$Entry")
        .doesNotContain("java.lang.ProcessBuilder", "java.lang.invoke.LambdaMetafactory")
        .doesNotContain("sun.nio.ch.FileChannelImpl"); // see ReportFile
  }

  private List<String> classesOfARunOver(Path workspace, String format)
      throws IOException, InterruptedException {
    assumeTrue(Runtime.version().feature() == 17, "other versions load other classes");
    Path log = scratch.resolve("classes.log");
    Installation.Run run =
        Installation.run(
            List.of(
                Path.of("target/doctor/bin/doctor").toAbsolutePath().toString(),
                "services-spec",
                workspace.toString(),
                "-f",
                format + "=" + scratch.resolve("report")),
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "DOCTOR_JAVA_OPTS",
                "-Xlog:class+load:file=" + log));
    assertThat(run.exitCode()).isEqualTo(1);
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "").replaceFirst(" source:.*", ""))
        .toList();
  }
}
