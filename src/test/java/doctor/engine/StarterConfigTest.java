package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.LintRun;
import doctor.api.Settings;
import doctor.api.SourceFile;
import doctor.api.Workspace;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that a workspace suggests, as the program itself reads it. */
class StarterConfigTest {

  @TempDir Path root;

  @Test
  void nothingThereIsTheDefault() throws Exception {
    assertThat(starter().apps()).isZero();
    assertThat(read()).isEqualTo(Config.DEFAULT);
    assertThat(starter().text()).contains("\n# pc_targets:\n#   - home-pc\n");
  }

  @Test
  void whereADefaultFitsTheNextAppMayLieInAnyDefaultPlace() throws Exception {
    app("apps/pay", "");
    app("apps/mail", "");
    assertThat(starter().apps()).isEqualTo(2);
    assertThat(read().apps()).isEqualTo(Config.DEFAULT.apps());
  }

  @Test
  void otherAppsAreNamedByWhatLiesBesideThem() throws Exception {
    app("projects/web/apps/shop", "");
    app("services/pay", "");
    app("services/mail", "");
    app("tool", "");
    app("", "");
    assertThat(read().apps())
        .containsExactlyInAnyOrder(
            "*/app.md", "app.md", "apps/*/app.md", "projects/*/apps/*/app.md", "services/*/app.md");
    assertThat(starter().apps()).isEqualTo(5);
  }

  @Test
  void whatHasNoFrontmatterIsNoApp() throws Exception {
    Files.createDirectories(root.resolve("docs"));
    Files.writeString(root.resolve("docs/app.md"), "# The app\n");
    assertThat(starter().apps()).isZero();
    assertThat(read().apps()).isEqualTo(Config.DEFAULT.apps());
  }

  @Test
  void pcsAreThoseThatAreTexts() throws Exception {
    app(
        "apps/pay",
        "service: {pc_targets: [home-wsl, 'true', 'Null', 7, it's, [x], '', '#1', 'a b', 9z]}\n");
    app("apps/mail", "service: {pc_targets: home}\n");
    assertThat(read().settings().pcTargets())
        .containsExactly("", "#1", "9z", "Null", "a b", "home-wsl", "it's", "true");
    assertThat(starter().text()).contains("\npc_targets:\n", "\n  - home-wsl\n", "\n  - 'it''s'\n");
  }

  private void app(String folder, String keys) throws IOException {
    Files.createDirectories(root.resolve(folder));
    Files.writeString(root.resolve(folder).resolve("app.md"), "---\nname: x\n" + keys + "---\n");
  }

  private StarterConfig starter() throws IOException {
    return StarterConfig.of(
        new WorkspaceReader(
            new Workspace(root, Settings.DEFAULT),
            new WorkTree(root, 10_000),
            List.of("**/app.md"),
            List.of(),
            new ReadingLog()));
  }

  private Config read() throws Exception {
    return ConfigReader.read(new SourceFile(".doctor.yaml", starter().text()), LintRun.ruleIds());
  }
}
