package doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.App;
import doctor.api.Settings;
import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.api.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceReaderTest {

  private static final List<String> PATTERNS = List.of("apps/*/app.md", "projects/*/apps/*/app.md");
  private static final String APP = "---\nname: x\n---\n";

  @TempDir Path scratch;
  private final List<String> problems = new ArrayList<>();
  private final NavigableSet<String> tracked = new TreeSet<>();

  @Test
  void findsAppsByBothPatternsSorted() throws IOException {
    write("projects/web/apps/shop/app.md", APP);
    write("apps/pay/app.md", APP);
    write("apps/api/app.md", APP);
    write("apps/notes.md", APP);
    write("libs/tool/app.md", APP);
    assertThat(reader().folders())
        .containsExactly("apps/api", "apps/pay", "projects/web/apps/shop");
  }

  @Test
  void aPatternMayBeginASegmentWithAnyWildcard() throws IOException {
    write("apps/pay/app.md", APP);
    write("apps/api/app.md", APP);
    write("node_modules/pay/app.md", APP);
    assertThat(folders("apps/?ay/app.md")).containsExactly("apps/pay");
    assertThat(folders("[a-c]pps/p*/app.md")).containsExactly("apps/pay");
    assertThat(folders("*/pay/app.md")).containsExactly("apps/pay");
    assertThat(folders("**/app.md")).containsExactly("apps/api", "apps/pay");
  }

  @Test
  void anAppInsideAnAppIsReadAndKeepsItsFiles() throws IOException {
    write("apps/ui/app.md", APP);
    write("apps/ui/main.cpp", "");
    write("apps/ui/backend/app.md", APP);
    write("apps/ui/backend/main.go", "");
    write("apps/ui/docs/app.md", "# The app\n");
    List<App> apps = reader().read("apps/ui");
    assertThat(apps).extracting(App::folder).containsExactly("apps/ui", "apps/ui/backend");
    assertThat(apps.get(0).files().paths())
        .containsExactly("apps/ui/app.md", "apps/ui/docs/app.md", "apps/ui/main.cpp");
    assertThat(apps.get(1).files().paths())
        .containsExactly("apps/ui/backend/app.md", "apps/ui/backend/main.go");
  }

  @Test
  void appsInsideAnAppAreSortedHoweverDeepTheyLie() throws IOException {
    write("apps/ui/app.md", APP);
    write("apps/ui/web/app.md", APP);
    write("apps/ui/api/v1/app.md", APP);
    assertThat(reader().read("apps/ui"))
        .extracting(App::folder)
        .containsExactly("apps/ui", "apps/ui/api/v1", "apps/ui/web");
  }

  @Test
  void foreignAndBuiltFilesAreNotListed() throws IOException {
    write("apps/pay/app.md", APP);
    for (String folder :
        List.of(
            "node_modules",
            "vendor",
            "third_party",
            "testdata",
            "target",
            "build",
            ".git",
            ".claude",
            ".nox")) {
      write("apps/pay/" + folder + "/x.go", "");
    }
    write("apps/pay/main.go", "");
    assertThat(paths("apps/pay")).containsExactly("apps/pay/app.md", "apps/pay/main.go");
  }

  @Test
  void ignoredFilesAreNotListed() throws IOException {
    write(".gitignore", "*.log\n");
    write("apps/.gitignore", "/pay/secret/\n");
    write("apps/pay/.gitignore", "*.db\n!keep.db\n");
    write("apps/pay/app.md", APP);
    write("apps/pay/a.log", "");
    write("apps/pay/secret/x.go", "");
    write("apps/pay/secret/app.md", APP);
    write("apps/pay/operations.db", "");
    write("apps/pay/keep.db", "");
    assertThat(paths("apps/pay"))
        .containsExactly("apps/pay/.gitignore", "apps/pay/app.md", "apps/pay/keep.db");
    assertThat(reader().read("apps/pay")).hasSize(1);
  }

  @Test
  void codeThatGitTracksIsListedWhateverItsFolderIsCalled() throws IOException {
    write("apps/pay/.gitignore", "pay\n/data/\n*.log\n");
    write("apps/pay/app.md", APP);
    for (String folder : List.of("cmd/pay", "data", "adapter/out", "build", "vendor", "target")) {
      write("apps/pay/" + folder + "/main.go", "");
      write("apps/pay/" + folder + "/x.log", "");
      write("apps/pay/" + folder + "/made.go", "");
    }
    gitTracks("cmd/pay", "adapter/out", "build", "vendor");

    assertThat(paths("apps/pay"))
        .containsExactly(
            "apps/pay/.gitignore",
            "apps/pay/adapter/out/main.go",
            "apps/pay/app.md",
            "apps/pay/build/main.go",
            "apps/pay/cmd/pay/main.go");
  }

  @Test
  void aFileThatGitTracksIsListedWhateverPatternFitsIt() throws IOException {
    write("apps/pay/.gitignore", "*.sql\n*.txt\n");
    write("apps/pay/app.md", APP);
    for (String file : List.of("migrations/001.sql", "dump.sql", "notes.txt")) {
      write("apps/pay/" + file, "");
    }
    tracked.addAll(List.of("apps/pay/migrations/001.sql", "apps/pay/notes.txt"));

    assertThat(paths("apps/pay"))
        .containsExactly("apps/pay/.gitignore", "apps/pay/app.md", "apps/pay/migrations/001.sql");
  }

  private void gitTracks(String... folders) {
    for (String folder : folders) {
      tracked.add("apps/pay/" + folder + "/main.go");
    }
  }

  @Test
  void aRepositoryInsideTheRepositoryIgnoresForItself() throws IOException {
    write(".gitignore", "apps/\n*.sql\n");
    write("apps/pay/.git/HEAD", "");
    write("apps/pay/app.md", APP);
    write("apps/pay/001_init.sql", "");
    assertThat(paths("apps/pay")).containsExactly("apps/pay/001_init.sql", "apps/pay/app.md");
  }

  @Test
  void linksThatLeaveTheRootAreNotFollowed() throws IOException {
    Path outside = Files.createDirectory(scratch.resolve("outside"));
    Files.writeString(outside.resolve("app.md"), APP);
    Files.writeString(outside.resolve("x.go"), "");
    write("apps/pay/app.md", APP);
    Files.createSymbolicLink(root().resolve("apps/away"), outside);
    Files.createSymbolicLink(root().resolve("apps/pay/away"), outside);
    Files.createSymbolicLink(root().resolve("apps/pay/y.go"), outside.resolve("x.go"));
    assertThat(reader().folders()).containsExactly("apps/pay");
    assertThat(problems)
        .containsExactly("note apps/away: leads out of the workspace, and was not followed");
    problems.clear();
    assertThat(paths("apps/pay")).containsExactly("apps/pay/app.md");
    assertThat(problems)
        .contains(
            "note apps/pay/away: leads out of the workspace, and was not followed",
            "note apps/pay/y.go: leads out of the workspace, and was not followed");
  }

  @Test
  void linksInACircleEnd() throws IOException {
    write("apps/pay/app.md", APP);
    write("apps/pay/a/x.go", "");
    write("apps/pay/b/y.go", "");
    Files.createSymbolicLink(root().resolve("apps/pay/a/b"), root().resolve("apps/pay/b"));
    Files.createSymbolicLink(root().resolve("apps/pay/b/a"), root().resolve("apps/pay/a"));
    Files.createSymbolicLink(root().resolve("apps/pay/self"), root().resolve("apps/pay"));
    assertThat(paths("apps/pay"))
        .contains("apps/pay/a/x.go", "apps/pay/b/y.go")
        .hasSizeLessThan(20);
  }

  @Test
  void generatedFilesAreNotReadMigrationsAre() throws IOException {
    write("apps/pay/app.md", APP);
    write("apps/pay/gen.go", "// Code generated by sqlc. DO NOT EDIT.\npackage x\n");
    write("apps/pay/migrations/001_x.sql", "-- Code generated by ent. DO NOT EDIT.\n");
    App app = reader().read("apps/pay").get(0);
    assertThat(app.files().read("apps/pay/gen.go")).isNull();
    assertThat(app.files().read("apps/pay/migrations/001_x.sql")).isNotNull();
    assertThat(problems).isEmpty();
  }

  @Test
  void binaryAndHugeFilesArePassedOverWithAWord() throws IOException {
    write("apps/pay/app.md", APP);
    write("apps/pay/x.go", "a\0b");
    write("apps/pay/huge.sql", " ".repeat(2_000));
    App app = reader().read("apps/pay").get(0);
    assertThat(app.files().read("apps/pay/x.go")).isNull();
    assertThat(app.files().read("apps/pay/huge.sql")).isNull();
    assertThat(problems)
        .containsExactly(
            "note apps/pay/x.go: is not text and was not checked",
            "warning apps/pay/huge.sql: has 2000 bytes, more than the limit of 1000, and was not"
                + " checked");
  }

  @Test
  void aFolderInTheAppFilesPlaceIsAProblemAndNoCrash() throws IOException {
    Files.createDirectories(root().resolve("apps/odd/app.md"));
    assertThat(reader().read("apps/odd")).isEmpty();
    assertThat(problems).containsExactly("error apps/odd/app.md: is a folder, expected a file");
  }

  @Test
  void aFileIsOpenedOnce() throws IOException {
    write("apps/pay/app.md", APP);
    write("apps/pay/main.go", "package main\n");
    App app = reader().read("apps/pay").get(0);
    SourceFile first = app.files().read("apps/pay/main.go");
    assertThat(app.files().read("apps/pay/main.go")).isSameAs(first);
    assertThat(app.files().read("apps/pay/app.md")).isSameAs(app.file());
  }

  @Test
  void existsStaysInsideTheRoot() throws IOException {
    write("apps/pay/app.md", APP);
    Files.writeString(scratch.resolve("secret"), "");
    App app = reader().read("apps/pay").get(0);
    assertThat(app.files().exists("apps/pay")).isTrue();
    assertThat(app.files().exists("apps/pay/none")).isFalse();
    assertThat(app.files().exists("../secret")).isFalse();
  }

  private List<String> paths(String folder) throws IOException {
    return reader().read(folder).get(0).files().paths();
  }

  @Test
  void whatIsTooLargeToBeIgnoredByIsToldAndHidesNothing() throws IOException {
    write("apps/pay/app.md", APP);
    write("apps/pay/a.go", "");
    write("apps/pay/.gitignore", "a.go\n".repeat(201));
    assertThat(paths("apps/pay")).contains("apps/pay/a.go");
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("warning apps/pay/.gitignore: ")
        .contains("1005", "1000");
  }

  @Test
  void yamlThatCannotBeReadIsToldWithItsPlace() throws IOException {
    write("apps/pay/app.md", APP);
    write("apps/pay/compose.yaml", "a:\n  b: [c\n");
    assertThat(reader().read("apps/pay").get(0).files().yaml("apps/pay/compose.yaml")).isNull();
    assertThat(reader().read("apps/pay").get(0).files().yaml("apps/pay/none.yaml")).isNull();
    assertThat(problems)
        .first()
        .asString()
        .startsWith("warning apps/pay/compose.yaml: was not checked: 2:6: ");
  }

  private List<String> folders(String pattern) throws IOException {
    return reader(List.of(pattern)).folders();
  }

  private WorkspaceReader reader() throws IOException {
    return reader(PATTERNS);
  }

  private WorkspaceReader reader(List<String> patterns) throws IOException {
    return new WorkspaceReader(
        new Workspace(root(), Settings.DEFAULT, new Tracking(tracked), List.of()),
        new WorkTree(root(), 1_000),
        patterns,
        List.of(),
        this::problem);
  }

  private void problem(Severity level, String path, String message) {
    problems.add(level.label() + " " + path + ": " + message);
  }

  private Path root() throws IOException {
    return Files.createDirectories(scratch.resolve("root"));
  }

  private void write(String path, String text) throws IOException {
    Path file = root().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
