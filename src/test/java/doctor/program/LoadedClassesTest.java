package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doctor.fleet.Fleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assumeTrue(Runtime.version().feature() == 17, "other versions load other classes");
    Path workspace = scratch.resolve("workspace");
    new Fleet(12, 7, 6).write(workspace);
    Path log = scratch.resolve("classes.log");
    Installation.Run run =
        Installation.run(
            List.of(
                Path.of("target/doctor/bin/doctor").toAbsolutePath().toString(),
                "services-spec",
                workspace.toString(),
                "-f",
                "sarif=" + scratch.resolve("report.sarif")),
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "DOCTOR_JAVA_OPTS",
                "-Xlog:class+load:file=" + log));
    assertThat(run.exitCode()).isEqualTo(1);
    List<String> classes =
        Files.readAllLines(log).stream()
            .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "").replaceFirst(" source:.*", ""))
            .toList();
    assertThat(classes.stream().filter(name -> name.contains("ObjectMapper"))).isEmpty();
    // Nor anything that makes lambdas: see LambdasIntoClasses. Only starting git needs that.
    assertThat(classes).noneMatch(name -> name.contains("LambdaMetafactory"));
    assertThat(classes.size())
        .as("classes loaded:\n%s\n", String.join("\n", classes))
        .isBetween(400, MOST);
  }
}
