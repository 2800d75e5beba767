package doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.App;
import doctor.api.Settings;
import doctor.api.Severity;
import doctor.api.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders are apps, by patterns, exclusions, links and what git ignores. */
class DiscoveryTest {

  private static final String APP = "---\nname: x\n---\n";

  @TempDir Path root;
  private final List<String> problems = new ArrayList<>();

  @Test
  void aWorkspaceMayItselfBeTheApp() throws IOException {
    write("app.md", APP);
    write("apps/pay/app.md", APP);
    assertThat(reader("app.md").folders()).containsExactly("");
    assertThat(reader("app.md", "apps/*/app.md").folders()).containsExactly("");
    assertThat(reader("**/app.md").folders()).containsExactly("");
    assertThat(reader("apps/*/app.md").folders()).containsExactly("apps/pay");
  }

  @Test
  void onlyOutermostAppsAreNamed() throws IOException {
    write("a/app.md", APP);
    write("a/b/c/app.md", APP);
    write("ab/app.md", APP);
    write("x/y/z/app.md", APP);
    write("x/y/z/w/app.md", APP);
    assertThat(reader("**/app.md").folders()).containsExactly("a", "ab", "x/y/z");
  }

  @Test
  void aFolderThatIsNotThereHoldsNone() throws IOException {
    write("apps/pay/app.md", APP);
    assertThat(reader("services/pay/app.md", "apps/pay/app.md").folders())
        .containsExactly("apps/pay");
    assertThat(reader("services/*/app.md", "apps/mail/app.md").folders()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsExcludedIsNone() throws IOException {
    write("apps/pay/app.md", APP);
    write("apps/mail/app.md", APP);
    write("apps/news/app.md", APP);
    assertThat(reader(List.of("apps/*/app.md"), List.of("apps/mail", "*/news/app.md")).folders())
        .containsExactly("apps/pay");
    assertThat(reader(List.of("apps/mail/app.md"), List.of("apps/mail")).folders()).isEmpty();
    assertThat(reader(List.of("**/app.md"), List.of("apps")).folders()).isEmpty();
  }

  @Test
  void wildcardsPassOverWhatNobodyWrote() throws IOException {
    write("apps/pay/app.md", APP);
    write("vendor/x/app.md", APP);
    write("cmake-build-debug/x/app.md", APP);
    write("node_modules/x/app.md", APP);
    assertThat(reader("*/*/app.md").folders()).containsExactly("apps/pay");
    assertThat(reader("**/app.md").folders()).containsExactly("apps/pay");
    assertThat(reader("vendor/*/app.md").folders()).containsExactly("vendor/x");
  }

  @Test
  void anAppMayHaveAnyName() throws IOException {
    for (String name : List.of("build", "target", "vendor")) {
      write("apps/" + name + "/app.md", APP);
      write("apps/" + name + "/main.go", "package main\n");
      write("apps/" + name + "/build/main.go", "package main\n");
    }
    assertThat(reader("apps/*/app.md").folders())
        .containsExactly("apps/build", "apps/target", "apps/vendor");
    assertThat(paths(reader("apps/*/app.md"), "apps/build"))
        .containsExactly("apps/build/app.md", "apps/build/main.go");
  }

  @Test
  void starsFollowLinksInsideTheWorkspaceDoubleStarsDoNot() throws IOException {
    write("shared/pay/app.md", APP);
    Files.createDirectories(root.resolve("apps"));
    Files.createSymbolicLink(root.resolve("apps/pay"), root.resolve("shared/pay"));
    assertThat(reader("apps/*/app.md").folders()).containsExactly("apps/pay");
    assertThat(reader("**/app.md").folders()).containsExactly("shared/pay");
  }

  @Test
  void anAppIsFoundOnceHoweverManyLinksLeadToIt() throws IOException {
    write("apps/pay/app.md", APP);
    write("shared/mail/app.md", APP);
    write("projects/web/apps/shop/app.md", APP);
    for (String name : List.of("aaa", "zzz")) {
      Files.createSymbolicLink(root.resolve("apps/" + name), root.resolve("apps/pay"));
      Files.createSymbolicLink(root.resolve("apps/mail-" + name), root.resolve("shared/mail"));
      Files.createSymbolicLink(root.resolve("projects/" + name), root.resolve("projects/web"));
    }
    Files.createSymbolicLink(root.resolve("projects/top"), root);
    assertThat(reader("apps/*/app.md", "projects/*/apps/*/app.md").folders())
        .containsExactly("apps/mail-aaa", "apps/pay", "projects/web/apps/shop");
  }

  @Test
  void aLinkThatLeadsNowhereIsToldWhereAnAppWasLookedFor() throws IOException {
    write("apps/pay/app.md", APP);
    Files.createDirectories(root.resolve("apps/mail"));
    Files.createSymbolicLink(root.resolve("apps/mail/app.md"), root.resolve("gone.md"));
    Files.createSymbolicLink(root.resolve("apps/away"), Path.of("/etc"));
    assertThat(reader("apps/*/app.md").folders()).containsExactly("apps/pay");
    assertThat(problems)
        .containsExactly(
            "note apps/away: leads out of the workspace, and was not followed",
            "warning apps/mail/app.md: leads nowhere inside of the workspace");
    problems.clear();
    assertThat(reader("apps/p*/app.md").folders()).containsExactly("apps/pay");
    assertThat(problems).isEmpty();
  }

  @Test
  void whatGitIgnoresIsSaidAnywhereAboveTheApp() throws IOException {
    write(".git/info/exclude", "*.tmp\n");
    write(".gitignore", "*.log\n");
    write("apps/.gitignore", "*.bak\n");
    write("apps/pay/app.md", APP);
    for (String name : List.of("a.tmp", "a.log", "a.bak", "a.go")) {
      write("apps/pay/" + name, "");
    }
    for (String pattern :
        List.of("apps/*/app.md", "apps/pay/app.md", "*/pay/app.md", "**/app.md", "**/p?y/app.md")) {
      assertThat(paths(reader(pattern), "apps/pay"))
          .as(pattern)
          .containsExactly("apps/pay/a.go", "apps/pay/app.md");
    }
  }

  @Test
  void theWordOfANearerFolderCountsForMore() throws IOException {
    write(".git/info/exclude", "*.log\n");
    write(".gitignore", "!keep.log\n*.db\n");
    write("apps/.gitignore", "!keep.db\n");
    write("apps/pay/.gitignore", "!own.db\n");
    write("apps/pay/app.md", APP);
    for (String name : List.of("a.log", "keep.log", "a.db", "keep.db", "own.db")) {
      write("apps/pay/" + name, "");
    }
    for (String pattern : List.of("apps/*/app.md", "apps/pay/app.md", "**/app.md")) {
      assertThat(paths(reader(pattern), "apps/pay"))
          .as(pattern)
          .containsExactly(
              "apps/pay/.gitignore",
              "apps/pay/app.md",
              "apps/pay/keep.db",
              "apps/pay/keep.log",
              "apps/pay/own.db");
    }
  }

  private static List<String> paths(WorkspaceReader reader, String folder) {
    List<App> apps = reader.read(folder);
    assertThat(apps).hasSize(1);
    return apps.get(0).files().paths();
  }

  private WorkspaceReader reader(String... patterns) throws IOException {
    return reader(List.of(patterns), List.of());
  }

  private WorkspaceReader reader(List<String> patterns, List<String> excludes) throws IOException {
    return new WorkspaceReader(
        new Workspace(root, Settings.DEFAULT),
        new WorkTree(root, 1_000),
        patterns,
        excludes,
        this::problem);
  }

  private void problem(Severity level, String path, String message) {
    problems.add(level.label() + " " + path + ": " + message);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
