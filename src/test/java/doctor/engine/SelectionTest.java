package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.App;
import doctor.api.Settings;
import doctor.api.Workspace;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which apps a path chooses. */
class SelectionTest {

  @TempDir Path root;

  private static Selection of(String... paths) {
    return Selection.of(List.of(paths));
  }

  @Test
  void aPathReachesTheAppsAroundAndBelowIt() {
    assertThat(of("apps").reaches("apps/pay")).isTrue();
    assertThat(of("apps/pay/db").reaches("apps/pay")).isTrue();
    assertThat(of("apps/pay").reaches("apps/pay")).isTrue();
    assertThat(of("").reaches("apps/pay")).isTrue();
    assertThat(of("apps/pay").reaches("")).isTrue();
    assertThat(of("x", "apps/pay").reaches("apps/pay")).isTrue();
    assertThat(of("apps/pay").reaches("apps/payments")).isFalse();
    assertThat(of("apps/payments").reaches("apps/pay")).isFalse();
    assertThat(of().reaches("apps/pay")).isTrue();
    assertThat(Selection.NONE.reaches("apps/pay")).isFalse();
  }

  @Test
  void aStrangerHasNothingToDoWithAnyApp() {
    List<String> folders = List.of("apps/pay");
    assertThat(List.of("", "apps", "apps/pay", "apps/pay/x"))
        .allMatch(path -> Selection.touches(path, folders));
    assertThat(List.of("app", "libs", "apps/payments"))
        .noneMatch(path -> Selection.touches(path, folders));
    assertThat(Selection.touches("libs", List.of())).isFalse();
  }

  @Test
  void ofAppsInAppsTheInnermostIsChosenAndAllThatLieBelowThePath() throws IOException {
    for (String folder : List.of("apps/ui", "apps/ui/api", "apps/ui/api/v1", "apps/ui/web")) {
      Files.createDirectories(root.resolve(folder));
      Files.writeString(root.resolve(folder + "/app.md"), "---\nname: x\n---\n");
    }
    WorkspaceReader reader =
        new WorkspaceReader(
            new Workspace(root, Settings.DEFAULT),
            new WorkTree(root, 1_000),
            List.of("apps/*/app.md"),
            List.of(),
            new ReadingLog());
    List<App> apps = reader.read("apps/ui");
    assertThat(chosen(apps)).hasSize(4);
    assertThat(chosen(apps, "apps")).hasSize(4);
    assertThat(chosen(apps, "apps/ui/db.go")).containsExactly("apps/ui");
    assertThat(chosen(apps, "apps/ui/api/db.go")).containsExactly("apps/ui/api");
    assertThat(chosen(apps, "apps/ui/api/v1/db.go")).containsExactly("apps/ui/api/v1");
    assertThat(chosen(apps, "apps/ui/api")).containsExactly("apps/ui/api", "apps/ui/api/v1");
    assertThat(chosen(apps, "apps/ui/web/x", "apps/ui/x"))
        .containsExactly("apps/ui", "apps/ui/web");
    assertThat(chosen(apps, "apps/uix", "libs")).isEmpty();
    assertThat(Selection.NONE.choose(apps)).isEmpty();
  }

  private static List<String> chosen(List<App> apps, String... paths) {
    return of(paths).choose(apps).stream().map(App::folder).toList();
  }
}
