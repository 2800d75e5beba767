package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor init --hook}. Git itself calls the hook in src/test/hooks. */
class CommitHookTest {

  @TempDir Path folder;
  private Path top;
  private Repository repository;

  @BeforeEach
  void aRepository() throws IOException {
    top = Files.createDirectory(folder.resolve("top")).toRealPath();
    new Folder(top).withService("pay", 8501);
    repository = Repository.in(top).commit("first");
  }

  @Test
  void writesAnExecutableHookAndNothingElse() throws IOException {
    Path hook = top.resolve(".git/hooks/pre-commit");
    Call call = Call.in(top, "init", "--hook");
    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).isEqualTo("wrote " + hook + "\n");
    assertThat(hook).isExecutable().content().endsWith("\nexec doctor services-spec --staged\n");
    assertThat(repository.git("status", "--porcelain")).isEmpty();
  }

  @Test
  void worksFromASubfolderAndAgain() {
    assertThat(Call.in(top.resolve("apps/pay"), "init", "--hook").exitCode()).isZero();
    assertThat(Call.in(top, "init", "--hook").exitCode()).isZero();
    assertThat(top.resolve(".git/hooks/pre-commit")).isExecutable();
  }

  /** The hook must not stop a commit that has nothing to do with apps. */
  @Test
  void appsThatAreThereAndNotStagedAreNoError(@TempDir Path fresh) {
    new Folder(fresh).withBadService("pay", 8501).with("README.md", "x");
    Repository.in(fresh).git("add", "README.md");
    Call call = Call.lint(fresh, "--staged");
    assertThat(call.exitCode()).isZero();
    assertThat(call.err()).startsWith("doctor: none of the 1 app below ").endsWith(" is staged\n");
    assertThat(Call.lint(fresh, "--staged", "-q").err()).isEmpty();
    new Folder(fresh).with(".doctor.yaml", "apps: ['services/*/app.md']");
    Repository.in(fresh).git("add", ".doctor.yaml");
    assertThat(Call.lint(fresh, "--staged").exitCode()).isEqualTo(2);
  }

  @Test
  void leavesAForeignHookAlone() throws IOException {
    Path hook = top.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\nmake test\n");
    Call call = Call.in(top, "init", "--hook");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("left alone; add to it: doctor services-spec --staged");
    assertThat(hook).hasContent("#!/bin/sh\nmake test\n");
  }

  @Test
  void leavesALinkAloneWhereverItLeads() throws IOException {
    Path hook = top.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.createSymbolicLink(hook, folder.resolve("nowhere"));
    assertThat(Call.in(top, "init", "--hook").exitCode()).isEqualTo(2);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aWorktreeSharesTheHook() {
    Path other = folder.resolve("other");
    repository.git("worktree", "add", "-q", other.toString());
    assertThat(Call.in(other.resolve("apps"), "init", "--hook").exitCode()).isZero();
    assertThat(top.resolve(".git/hooks/pre-commit")).isExecutable();
  }

  @Test
  void goesWhereTheRepositoryKeepsItsHooks() {
    repository.git("config", "core.hooksPath", "hooks");
    assertThat(Call.in(top, "init", "--hook").exitCode()).isZero();
    assertThat(top.resolve("hooks/pre-commit")).isExecutable();
  }

  @Test
  void namesAWorkspaceThatIsNotTheTop() throws IOException {
    Files.createDirectories(top.resolve("it's here"));
    Files.writeString(top.resolve("it's here/.doctor.yaml"), "");
    assertThat(Call.in(top.resolve("it's here"), "init", "--hook").exitCode()).isZero();
    assertThat(top.resolve(".git/hooks/pre-commit"))
        .content()
        .endsWith("exec doctor services-spec --staged --root 'it'\\''s here'\n");
  }

  @Test
  void needsARepository() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    Call call = Call.in(none, "init", "--hook");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("is in no git repository");
  }
}
