package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --since} and {@code --staged}. */
class GitTest {

  @TempDir Path root;
  private Folder folder;
  private Repository repository;

  @BeforeEach
  void aRepositoryWithOldDebt() {
    folder = new Folder(root).withBadService("old", 8501).withService("pay", 8502);
    repository = Repository.in(root).commit("first");
  }

  @Test
  void sinceReportsOnlyWhatLiesInChangedFiles() {
    assertThat(Call.lint(root, "--since", "HEAD").findings()).isEmpty();
    folder.withBadService("pay", 8502);
    assertThat(Call.lint(root, "--since", "HEAD").findings())
        .singleElement()
        .asString()
        .startsWith("apps/pay/app.md");
  }

  @Test
  void untrackedFilesAreChangedOnes() {
    folder.withBadService("mail", 8503);
    Call call = Call.lint(root, "--since", "HEAD");
    assertThat(call.findings()).singleElement().asString().startsWith("apps/mail/");
    assertThat(call.exitCode()).isEqualTo(1);
  }

  @Test
  void sinceComparesWithTheMergeBase() {
    repository.git("branch", "feature");
    folder.withBadService("pay", 8502);
    repository.commit("main moves on");
    repository.git("checkout", "-q", "feature");
    folder.withBadService("mail", 8503);
    repository.commit("feature");
    assertThat(Call.lint(root, "--since", "main").findings())
        .singleElement()
        .asString()
        .startsWith("apps/mail/");
  }

  @Test
  void aFindingBetweenAChangedAndAnUnchangedFileIsInScope() {
    folder.withService("alpha", 8502);
    assertThat(Call.lint(root, "--since", "HEAD").findings())
        .anySatisfy(line -> assertThat(line).contains("port-collision"));
  }

  @Test
  void stagedReadsTheIndexAndNotTheWorkTree() {
    folder.withBadService("pay", 8502);
    assertThat(Call.lint(root, "--staged").findings()).isEmpty();
    repository.git("add", "-A");
    folder.withService("pay", 8502);
    assertThat(Call.lint(root, "--staged").findings())
        .singleElement()
        .asString()
        .startsWith("apps/pay/app.md:10:19: error");
    assertThat(Call.lint(root, "--since", "HEAD").findings()).isEmpty();
  }

  @Test
  void stagedKnowsStagedDeletionsAndFilesThatAreGoneFromTheDisk() throws IOException {
    folder.withBadService("mail", 8503);
    repository.git("add", "-A");
    Files.delete(root.resolve("apps/mail/app.md"));
    assertThat(Call.lint(root, "--staged").findings()).hasSize(1);
    repository.git("add", "-A");
    folder.with("apps/pay/notes.txt", "").with("apps/old/notes.txt", "");
    repository.git("add", "apps/pay/notes.txt", "apps/old/notes.txt");
    repository.git("rm", "-q", "--cached", "apps/old/app.md");
    assertThat(Call.lint(root, "--staged").findings()).isEmpty();
    assertThat(Call.in(root, "services-spec", "--staged", "-f", "json").out())
        .contains("\"apps\": 1");
  }

  @Test
  void whatADeletionLeavesAmissIsSaidInItsApp() throws IOException {
    folder.with("apps/pay/run.sh", "true\n");
    folder.with(
        "apps/pay/app.md",
        folder.text("apps/pay/app.md").replaceFirst("---\n", "---\nentry_point: run.sh\n"));
    repository.commit("with an entry point");
    repository.git("rm", "-q", "apps/pay/run.sh");
    assertThat(Call.lint(root, "--staged").findings())
        .singleElement()
        .asString()
        .startsWith("apps/pay/app.md")
        .contains("[missing-entry-point]");
    assertThat(Call.lint(root, "--since", "HEAD").findings()).hasSize(1);
  }

  @Test
  void stagedWorksBeforeTheFirstCommit() throws IOException {
    Path fresh = Files.createDirectories(root.resolve("../" + root.getFileName() + "-fresh"));
    new Folder(fresh).withBadService("pay", 8501);
    Repository.in(fresh).git("add", "-A");
    assertThat(Call.lint(fresh, "--staged").findings()).hasSize(1);
  }

  @Test
  void neitherTouchesTheIndex() throws IOException {
    Files.setLastModifiedTime(
        root.resolve("apps/pay/app.md"), java.nio.file.attribute.FileTime.fromMillis(1_000));
    byte[] before = Files.readAllBytes(root.resolve(".git/index"));
    Call.lint(root, "--staged");
    Call.lint(root, "--since", "HEAD");
    assertThat(Files.readAllBytes(root.resolve(".git/index"))).isEqualTo(before);
  }

  @Test
  void aHooksIndexIsHonoured() throws IOException {
    folder.withBadService("pay", 8502);
    Path other = root.resolve(".git/other-index");
    Files.copy(root.resolve(".git/index"), other);
    Map<String, String> hook =
        Map.of("GIT_INDEX_FILE", ".git/other-index", "GIT_DIR", ".git", "GIT_PREFIX", "");
    assertThat(Call.in(root, hook, "services-spec", "-f", "concise", "--staged").exitCode())
        .isZero();
    repository.git("add", "-A");
    Files.copy(
        root.resolve(".git/index"), other, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    repository.git("reset", "-q");
    assertThat(Call.in(root, hook, "services-spec", "-f", "concise", "--staged").exitCode())
        .isEqualTo(1);
    assertThat(Call.lint(root, "--staged").exitCode()).isZero();
  }

  @Test
  void appsMayHaveRepositoriesOfTheirOwn() {
    folder.with(".gitignore", "apps/mail/\n").withService("mail", 8503);
    repository.commit("mail is its own");
    Repository nested = Repository.in(root.resolve("apps/mail"));
    nested.commit("first");
    folder.withBadService("mail", 8503);
    assertThat(Call.lint(root, "--since", "HEAD").findings())
        .singleElement()
        .asString()
        .startsWith("apps/mail/");
    assertThat(Call.lint(root, "--staged").findings()).isEmpty();
    nested.git("add", "-A");
    assertThat(Call.lint(root, "--staged").findings()).hasSize(1);
    Map<String, String> hook = Map.of("GIT_DIR", ".git", "GIT_INDEX_FILE", ".git/index");
    assertThat(Call.in(root, hook, "services-spec", "-f", "concise", "--staged").findings())
        .hasSize(1);
  }

  @Test
  void allAppsMayHaveRepositoriesOfTheirOwn() throws IOException {
    Path fleet = Files.createDirectories(root.resolve("../" + root.getFileName() + "-own"));
    Folder apps = new Folder(fleet).with(".gitignore", "apps/\n").withBadService("pay", 8501);
    Repository around = Repository.in(fleet).commit("first");
    Repository nested = Repository.in(fleet.resolve("apps/pay"));
    nested.git("add", "-A");
    assertThat(Call.lint(fleet, "--staged").findings()).hasSize(1);
    nested.commit("first");
    apps.with("README.md", "new");
    around.git("add", "-A");
    assertThat(Call.lint(fleet, "--staged").exitCode()).isZero();
  }

  @Test
  void whatDidNotChangeInARepositoryOfItsOwnIsOutOfScope() {
    folder.with(".gitignore", "apps/mail/\n").withBadService("mail", 8503);
    Repository.in(root.resolve("apps/mail")).commit("first");
    repository.commit("second");
    assertThat(Call.lint(root, "--since", "HEAD").findings()).isEmpty();
  }

  @Test
  void stagedSeesNoFileThatIsNotStaged() {
    folder
        .with("apps/pay/main.sh", "")
        .with(
            "apps/pay/app.md",
            Folder.service("pay", 8502).replace("tags:", "entry_point: main.sh\ntags:"));
    repository.git("add", "apps/pay/app.md");
    String[] arguments = {"--staged", "--only", "missing-entry-point"};
    assertThat(Call.lint(root, arguments).findings()).hasSize(1);
    repository.git("add", "apps/pay/main.sh");
    assertThat(Call.lint(root, arguments).findings()).isEmpty();
  }

  @Test
  void aRepositoryWithoutTheRevisionCountsAsChanged() {
    folder.with(".gitignore", "apps/mail/\n").withBadService("mail", 8503);
    Repository.in(root.resolve("apps/mail")).commit("first");
    repository.git("tag", "v1");
    Call call = Call.lint(root, "--since", "v1");
    assertThat(call.findings()).singleElement().asString().startsWith("apps/mail/");
    assertThat(call.err()).contains("there is no revision v1", "counts as changed");
  }

  @Test
  void aWorkspaceWithoutARepositoryAroundItsAppsWorks() throws IOException {
    Path fleet = Files.createDirectories(root.resolve("../" + root.getFileName() + "-fleet"));
    Folder apps = new Folder(fleet).with(".doctor.yaml", "").withService("pay", 8501);
    Repository.in(fleet.resolve("apps/pay")).commit("first");
    assertThat(Call.lint(fleet, "--since", "HEAD").exitCode()).isZero();
    apps.withBadService("pay", 8501);
    assertThat(Call.lint(fleet, "--since", "HEAD").findings()).hasSize(1);
  }

  @Test
  void whatCannotBeComparedIsSaidClearly() throws IOException {
    Call unknown = Call.lint(root, "--since", "nonsense");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("--since: there is no revision nonsense in");
    assertThat(Call.lint(root, "--since", "--output=/tmp/x").exitCode()).isEqualTo(2);
    Path none = Files.createDirectories(root.resolve("../" + root.getFileName() + "-none"));
    new Folder(none).withService("pay", 8501);
    assertThat(Call.lint(none, "--since", "HEAD").err()).contains("not in a git repository");
    assertThat(Call.lint(none, "--staged").exitCode()).isEqualTo(2);
  }

  @Test
  void aShallowCloneIsSaidToBeOne() {
    folder.withService("pay", 8504);
    repository.commit("second");
    Path clone = root.resolveSibling(root.getFileName() + "-shallow");
    repository.git("clone", "-q", "--depth", "1", "file://" + root, clone.toString());
    Call call = Call.lint(clone, "--since", "HEAD~1");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("HEAD~1", "shallow clone", "--unshallow");
  }

  @Test
  void unrelatedHistoriesAreSaid() {
    repository.git("checkout", "-q", "--orphan", "other");
    repository.commit("other");
    assertThat(Call.lint(root, "--since", "main").err()).contains("no common history");
  }

  @Test
  void anEditedMigrationIsFoundAgainstHeadTheMergeBaseAndTheIndex() throws IOException {
    String init = "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY);\n";
    String migration = "apps/pay/migrations/001_init.sql";
    folder.with(migration, init);
    repository.commit("migration");
    assertThat(edited()).isEmpty();
    folder.with(migration, "-- a comment\r\n" + init.replace("\n", "\r\n"));
    assertThat(edited()).isEmpty();
    folder.with(migration, init.replace(");", ", body TEXT);"));
    assertThat(edited())
        .containsExactly(
            migration
                + ":1:57: error: this migration was edited: from here on it is not what HEAD has"
                + " [edited-migration]");
    assertThat(edited("--staged")).isEmpty();
    repository.git("add", "-A");
    assertThat(edited("--staged")).hasSize(1);
    repository.commit("edited");
    assertThat(edited()).isEmpty();
    assertThat(edited("--since", "HEAD~1")).hasSize(1);
    Files.delete(root.resolve(migration));
    assertThat(edited()).singleElement().asString().contains("it was deleted");
    folder.with("apps/pay/migrations/002_init.sql", init.replace(");", ", body TEXT);"));
    repository.git("add", "-A");
    assertThat(edited()).singleElement().asString().contains("in HEAD it is 001_init.sql");
  }

  @Test
  void aWorkspaceBelowTheTopOfItsRepositoryMayHaveAnyName() throws IOException {
    Path below = Files.createDirectories(root.resolve("a\\b/[x]*?"));
    Folder workspace = new Folder(below).with(".doctor.yaml", "").withService("pay", 8503);
    workspace.with("apps/pay/migrations/001_init.sql", "CREATE TABLE notes (id INTEGER);\n");
    workspace.with("apps/pay/pay.db", "");
    repository.commit("a workspace of its own");
    String[] only = {"--only", "edited-migration", "--only", "tracked-database"};
    workspace.with("apps/pay/migrations/001_init.sql", "CREATE TABLE notes (id TEXT);\n");
    assertThat(Call.lint(below, only).findings()).hasSize(2);
    Files.move(
        below.resolve("apps/pay/migrations/001_init.sql"),
        below.resolve("apps/pay/migrations/001_init.sql.txt"));
    assertThat(Call.lint(below, only).findings()).anyMatch(line -> line.contains("deleted"));
  }

  private java.util.List<String> edited(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--only";
    all[arguments.length + 1] = "edited-migration";
    return Call.lint(root, all).findings();
  }

  @Test
  void aFixDoesNotEditACommittedMigration() {
    String committed = "apps/pay/migrations/001_init.sql";
    String fresh = "apps/pay/migrations/002_more.sql";
    folder.with(committed, "CREATE TABLE notes (id INTEGER PRIMARY KEY);\n");
    repository.commit("migration");
    folder.with(fresh, "CREATE TABLE tags (id INTEGER PRIMARY KEY);\n");
    repository.git("add", "-A");
    Call.lint(root, "--fix", "--only", "non-idempotent-migration");
    assertThat(folder.text(fresh)).contains("IF NOT EXISTS");
    assertThat(folder.text(committed)).doesNotContain("IF NOT EXISTS");
    assertThat(edited()).isEmpty();
  }
}
