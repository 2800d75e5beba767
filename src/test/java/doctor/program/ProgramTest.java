package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with one finding, and what a run of the program on it says. */
abstract class ProgramTest {

  private static final String APP = "---\nname: pay\ntags: [service]\n---\n";
  static final String FINDING = "apps/pay/app.md:3:8: error: ";

  @TempDir Path scratch;
  Path workspace;

  @BeforeEach
  void writeWorkspace() throws IOException {
    workspace = scratch.resolve("work space");
    Files.createDirectories(workspace.resolve("apps/pay"));
    Files.writeString(workspace.resolve("apps/pay/app.md"), APP);
  }

  Installation warmed(Path java) throws IOException, InterruptedException {
    Installation installation = Installation.in(scratch.resolve("installation"));
    assertThat(installation.run(java, "warm").exitCode()).isZero();
    assertThat(installation.archives()).hasSize(1);
    return installation;
  }

  void finds(Installation installation, Path java) throws IOException, InterruptedException {
    isReport(installation.run(java, "services-spec", "-f", "concise", workspace.toString()));
  }

  static void isReport(Installation.Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(FINDING).endsWith("]\n").hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  boolean startsFromArchive(Path launcher, Path java) throws IOException, InterruptedException {
    return startsFromArchive(List.of(launcher.toString()), Map.of("JAVA_HOME", java.toString()));
  }

  boolean startsFromArchive(List<String> call, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path log = scratch.resolve("classes.log");
    List<String> command = new ArrayList<>(call);
    command.addAll(List.of("services-spec", workspace.toString()));
    Map<String, String> logging = new TreeMap<>(environment);
    logging.put("DOCTOR_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    Installation.run(command, logging);
    String classes = Files.readString(log);
    Files.delete(log);
    return classes.contains("doctor.cli.Main source: shared objects file");
  }
}
