package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.PluginJar;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A plugin does as it pleases with the process; the report and the exit code are not its. */
@Timeout(300)
class RudePluginTest extends ShellTest {

  @Test
  void aPluginThatEndsTheProcessDecidesNothing() throws Exception {
    Path jar = plugin("System.exit(0); return List.of();");
    Installation.Run run = sh("$D services-spec -f json=report.json --plugin " + jar);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("doctor: internal error: the run was ended by acme.Rude.check(")
        .hasLineCount(1);
    assertThat(workspace.resolve("report.json")).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void whatAPluginPrintsIsNoPartOfAReport() throws Exception {
    Path jar = plugin("System.out.println(\"hello\"); return List.of();");
    Installation.Run run = sh("$D services-spec -f json --plugin " + jar);
    assertThat(run.out()).startsWith("{").doesNotContain("hello");
    assertThat(run.err()).isEqualTo("hello\n");
  }

  @Test
  void aSignalKeepsItsExitCodeBesideAPlugin() throws Exception {
    Path jar =
        plugin(
            "try { Thread.sleep(60_000); } catch (InterruptedException e) { } return List.of();");
    Installation.Run run =
        sh("$D services-spec --plugin " + jar + " & sleep 3; kill -TERM $!; wait $!; echo $?");
    assertThat(run.out()).endsWith("143\n");
    assertThat(run.err()).doesNotContain("internal error");
  }

  private Path plugin(String body) throws IOException {
    String source =
        """
        package acme;

        import doctor.api.App;
        import doctor.api.AppRule;
        import doctor.api.Finding;
        import doctor.api.RuleDescriptor;
        import doctor.api.Severity;
        import java.util.List;

        public final class Rude implements AppRule {
          @Override
          public RuleDescriptor descriptor() {
            return new RuleDescriptor("acme/rude", Severity.NOTE, "rude");
          }

          @Override
          public List<Finding> check(App app) {
            %s
          }
        }
        """;
    return PluginJar.compile(scratch, source.formatted(body), "acme.Rude");
  }
}
