package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.PluginJar;
import doctor.api.Rule;
import doctor.api.Workspace;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules of plugins that never come back. */
@Timeout(120)
class PatienceTest {

  private static final String RULE =
      """
      package acme;

      import doctor.api.App;
      import doctor.api.AppRule;
      import doctor.api.Finding;
      import doctor.api.RuleDescriptor;
      import doctor.api.Severity;
      import java.util.List;

      public final class Loops implements AppRule {
        private static final RuleDescriptor DESCRIPTOR =
            new RuleDescriptor("acme/loops", Severity.NOTE, "loops");

        @Override
        public RuleDescriptor descriptor() {
          return DESCRIPTOR;
        }

        @Override
        public List<Finding> check(App app) {
          Finding finding = new Finding(DESCRIPTOR, app.file().at(0, 1), "seen");
          while (app.folder().endsWith("b") && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
          return List.of(finding);
        }
      }
      """;

  @TempDir Path root;

  @Test
  void aRuleThatLoopsIsLeftOutAndTheRestComesOutWhole() throws Exception {
    Path jar = PluginJar.compile(root, RULE, "acme.Loops");
    List<Rule> rules = RuleSet.load(List.of(jar));
    for (String app : List.of("a", "b", "c")) {
      Files.createDirectories(root.resolve("apps/" + app));
      Files.writeString(root.resolve("apps/" + app + "/app.md"), "---\ntags: [service]\n---\n");
    }
    Report report = lint(rules);
    assertThat(report.results())
        .extracting(result -> result.finding().location().file().path())
        .filteredOn(path -> path.startsWith("apps/"))
        .contains("apps/a/app.md", "apps/b/app.md", "apps/c/app.md");
    assertThat(report.results())
        .filteredOn(result -> result.finding().message().equals("seen"))
        .extracting(result -> result.finding().location().file().path())
        .containsExactly("apps/a/app.md");
    assertThat(report.notifications())
        .extracting(one -> one.path() + ": " + one.message())
        .containsExactly(
            "apps/b/app.md: rule acme/loops has not come back within 3000 ms and was left out");
    assertThat(report.internalError()).isTrue();
  }

  private Report lint(List<Rule> rules) throws IOException {
    ReadingLog log = new ReadingLog();
    Workspace workspace = new Workspace(root, Config.DEFAULT.settings());
    WorkTree tree = new WorkTree(root, Config.DEFAULT.maxFileBytes());
    WorkspaceReader reader =
        new WorkspaceReader(workspace, tree, Config.DEFAULT.apps(), List.of(), log);
    Levels levels = new Levels(Set.of("missing-service-block", "acme/loops"));
    Patience patience = new Patience(3_000);
    return new Linter(rules, levels, Gate.DEFAULT, patience)
        .lint(reader, Selection.of(List.of()), log);
  }
}
