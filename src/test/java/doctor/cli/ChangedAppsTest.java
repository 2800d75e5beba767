package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which apps {@code --since} and {@code --staged} judge: those with a change that may matter. */
class ChangedAppsTest {

  private static final String MIGRATION = "apps/pay/backend/migrations/001_init.sql";

  @TempDir Path root;
  private Folder folder;
  private Repository repository;

  @BeforeEach
  void threeAppsOfWhichOneIsInDebt() {
    folder =
        new Folder(root)
            .withBadService("old", 8501)
            .withService("pay", 8502)
            .withService("mail", 8503);
    repository = Repository.in(root).commit("first");
  }

  @Test
  void onlyAppsThatHoldAChangeAreJudged() {
    assertThat(json("--since", "HEAD")).contains("\"apps\": 0", "\"outOfScope\": 0");
    folder.with("apps/old/notes.txt", "new");
    assertThat(json("--since", "HEAD")).contains("\"apps\": 1", "\"outOfScope\": 1");
    assertThat(json("--staged")).contains("\"apps\": 0", "\"outOfScope\": 0");
    repository.git("add", "-A");
    assertThat(json("--staged"))
        .contains("\"apps\": 1", "\"outOfScope\": 1", "\"disposition\": \"out-of-scope\"");
  }

  @Test
  void whatIsStagedIsComparedWithARevisionToo() {
    repository.git("checkout", "-q", "-b", "topic");
    folder.with("apps/pay/app.md", folder.text("apps/pay/app.md").replace("always", "on-failure"));
    repository.commit("a fault");
    folder.withService("pay", 8502);
    assertThat(Call.lint(root, "--staged").findings()).isEmpty();
    assertThat(Call.lint(root, "--since", "main").findings()).isEmpty();
    assertThat(Call.lint(root, "--staged", "--since", "main").findings()).hasSize(1);
  }

  @Test
  void howManyHoldNoChangeIsSaid() {
    assertThat(Call.in(root, "services-spec", "--since", "HEAD").out())
        .startsWith("0 apps, 0 services (3 more without a change): no problems in ");
    folder.with("apps/pay/notes.txt", "new");
    assertThat(Call.in(root, "services-spec", "--since", "HEAD").out())
        .startsWith("1 app, 1 service (2 more without a change): no problems in ");
    assertThat(Call.in(root, "services-spec", "apps/pay").out())
        .startsWith("1 app, 1 service: no problems in ");
  }

  @Test
  void aDeletedFileIsAChangeToo() throws IOException {
    folder.with("apps/old/notes.txt", "old");
    repository.commit("notes");
    Files.delete(root.resolve("apps/old/notes.txt"));
    assertThat(json("--since", "HEAD")).contains("\"apps\": 1");
  }

  @Test
  void whatADeletionCannotHaveLeftAmissIsOutOfScope() throws IOException {
    String app = folder.text("apps/old/app.md").replaceFirst("---\n", "---\nentry_point: run.sh\n");
    folder.with("apps/old/app.md", app).with("apps/old/run.sh", "true\n");
    repository.commit("with an entry point");
    Files.delete(root.resolve("apps/old/run.sh"));
    assertThat(Call.lint(root, "--since", "HEAD").findings())
        .singleElement()
        .asString()
        .contains("[missing-entry-point]");
    assertThat(json("--since", "HEAD")).contains("\"outOfScope\": 1");
    repository.git("add", "-A");
    assertThat(Call.lint(root, "--staged").findings()).hasSize(1);
  }

  @Test
  void whatStandsInAFileThatWasNotChangedIsOutOfScope() {
    String unit = "[Service]\nExecStart=/bin/old\nRestart=on-failure\n";
    folder.with("apps/old/systemd/old.service", unit);
    repository.commit("with a unit");
    folder.with("apps/old/notes.txt", "new");
    String[] only = {"--since", "HEAD", "--only", "unit-restart-not-always"};
    assertThat(Call.lint(root, only).findings()).isEmpty();
    folder.with("apps/old/systemd/old.service", "# no longer\n" + unit);
    assertThat(Call.lint(root, only).findings()).hasSize(1);
  }

  @Test
  void anAppMayBeTheWholeRepository(@TempDir Path whole) {
    Folder only = new Folder(whole).with(".doctor.yaml", "apps: [app.md]\n");
    only.with("app.md", Folder.service("whole", 8504));
    Repository.in(whole).commit("first");
    assertThat(Call.in(whole, "services-spec", "--since", "HEAD").out()).startsWith("0 apps");
    only.with("notes.txt", "new");
    assertThat(Call.in(whole, "services-spec", "--since", "HEAD").out()).startsWith("1 app,");
  }

  @Test
  void whatNoRepositoryKnowsIsNewAndNeverStaged(@TempDir Path bare) {
    Folder apps = new Folder(bare).withService("pay", 8502).withService("mail", 8502);
    Repository pay = Repository.in(bare.resolve("apps/pay")).commit("first");
    String only = "--only=port-collision";
    assertThat(Call.lint(bare, only, "--since", "HEAD").findings()).hasSize(1);
    apps.with("apps/pay/notes.txt", "new");
    pay.git("add", "-A");
    assertThat(Call.lint(bare, only, "--staged").findings()).isEmpty();
    assertThat(Call.in(bare, "services-spec", "--staged").out()).startsWith("1 app,");
  }

  @Test
  void aFolderOfAnAppMayBeARepositoryThatTheOneAroundItHasAsALink() {
    folder
        .with("apps/pay/archive/migrations/notes.txt", "of the repository around it")
        .with(MIGRATION, "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY);\n");
    Repository nested = Repository.in(root.resolve("apps/pay/backend")).commit("first");
    repository.commit("the nested one as a link");
    String[] only = {"--since", "HEAD", "--only", "destructive-migration"};
    assertThat(Call.lint(root, only).findings()).isEmpty();
    folder.with(MIGRATION, folder.text(MIGRATION) + "DROP TABLE old_notes;\nDELETE FROM notes;\n");
    assertThat(repository.git("diff", "--name-only", "--ignore-submodules=all")).isEmpty();
    assertThat(Call.lint(root, only).findings()).singleElement().asString().contains(MIGRATION);
    nested.git("add", "-A");
    assertThat(Call.lint(root, "--staged", "--only", "destructive-migration").findings())
        .hasSize(1);
  }

  @Test
  void installedUnitsHaveNoHistory(@TempDir Path installed) throws IOException {
    Files.writeString(
        installed.resolve("mail.service"), "[Service]\nExecStart=/bin/mail\nRestart=on-failure\n");
    assertThat(Call.lint(root, "--since", "HEAD", "--unit-dir", installed.toString()).findings())
        .anySatisfy(line -> assertThat(line).contains("unit-restart-not-always"));
  }

  @Test
  void knownFindingsOfAppsThatWereNotJudgedAreNotGone() {
    String file = root.resolve("known.json").toString();
    assertThat(Call.lint(root, "--write-baseline", file).exitCode()).isZero();
    String before = folder.text("known.json");
    folder.with("apps/pay/notes.txt", "new");
    Call call = Call.lint(root, "--since", "HEAD", "--write-baseline", file);
    assertThat(call.err()).contains("wrote 1 finding: 0 new, 0 gone");
    assertThat(folder.text("known.json")).isEqualTo(before);
  }

  private String json(String... which) {
    List<String> arguments = new ArrayList<>(List.of("services-spec", "-f", "json"));
    arguments.addAll(List.of(which));
    return Call.in(root, arguments.toArray(new String[0])).out();
  }
}
