package doctor.engine.git;

import static doctor.engine.git.GitProgram.git;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doctor.source.FileTooLargeException;
import doctor.source.Tree;
import doctor.source.WorkTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is staged is there, whatever lies on the disk. */
final class StagedTreeTest {

  private static final String NO_COMMIT = "1234567890123456789012345678901234567890";

  @TempDir private Path scratch;
  private Path top;

  @BeforeEach
  void aRepositoryWhoseDiskSaysSomethingElse() throws Exception {
    top = Files.createDirectories(scratch.resolve("repo"));
    git(top, "init", "-q");
    write("repo/apps/pay/a.go", "staged");
    write("repo/apps/pay/db/b.go", "staged b");
    write("repo/apps/pay/z.go", "z");
    write("repo/apps/pay/large.go", "x".repeat(101));
    write("repo/apps/pay0", "sorts behind what lies in pay/");
    Files.createSymbolicLink(top.resolve("apps/pay/link.go"), Path.of("a.go"));
    git(top, "add", "-A");
    git(top, "update-index", "--add", "--cacheinfo", "160000," + NO_COMMIT + ",apps/pay/sub");
    write("repo/apps/pay/a.go", "on the disk");
    write("repo/apps/pay/untracked.go", "untracked");
    Files.delete(top.resolve("apps/pay/z.go"));
    Files.createDirectories(top.resolve("apps/pay/untracked"));
  }

  @Test
  void aFolderHoldsStagedFilesAndAnyFolderOfTheDisk() throws IOException {
    try (StagedTree tree = tree(top)) {
      assertThat(tree.list("apps/pay"))
          .containsExactly(
              new Tree.Entry("a.go", false, null),
              new Tree.Entry("db", true, null),
              new Tree.Entry("large.go", false, null),
              new Tree.Entry("untracked", true, null),
              new Tree.Entry("z.go", false, null));
      assertThat(tree.list(""))
          .containsExactly(new Tree.Entry(".git", true, null), new Tree.Entry("apps", true, null));
      assertThat(tree.list("apps"))
          .containsExactly(new Tree.Entry("pay", true, null), new Tree.Entry("pay0", false, null));
      assertThat(tree.list("apps/none")).isEmpty();
    }
  }

  @Test
  void onlyStagedFilesAreRead() throws IOException {
    try (StagedTree tree = tree(top)) {
      assertThat(tree.read("apps/pay/a.go")).asString(UTF_8).isEqualTo("staged");
      assertThatThrownBy(() -> tree.read("apps/pay/large.go"))
          .isInstanceOf(FileTooLargeException.class)
          .hasMessageContaining("101 bytes");
      assertThat(tree.read("apps/pay/db/b.go")).asString(UTF_8).isEqualTo("staged b");
      assertThat(tree.read("apps/pay/z.go")).asString(UTF_8).isEqualTo("z");
      for (String none : List.of("untracked.go", "link.go", "sub", "none", "db")) {
        assertThatThrownBy(() -> tree.read("apps/pay/" + none))
            .as(none)
            .isInstanceOf(NoSuchFileException.class);
      }
      assertThat(tree.read(".git/HEAD")).asString(UTF_8).startsWith("ref: ");
    }
  }

  @Test
  void whatIsStagedIsThere() throws IOException {
    try (StagedTree tree = tree(top)) {
      for (String there : List.of("", "apps", "apps/pay", "apps/pay/z.go", ".git/HEAD")) {
        assertThat(tree.exists(there)).as(there).isTrue();
      }
      assertThat(tree.exists("apps/pay/db/../z.go")).isTrue();
      assertThat(tree.exists("../repo/apps")).isTrue();
      for (String none :
          List.of("apps/pay/untracked.go", "apps/pa", "apps/pay/z", "../input", "..", "x")) {
        assertThat(tree.exists(none)).as(none).isFalse();
      }
    }
  }

  @Test
  void ofAFileInConflictOurSideIsRead() throws Exception {
    List<String> index = new ArrayList<>();
    for (String side : List.of("base", "ours", "theirs")) {
      Path file = write("side", side);
      String blob = git(top, "hash-object", "-w", file.toString()).strip();
      index.add("100644 " + blob + " " + (index.size() + 1) + "\tapps/pay/z.go\n");
    }
    git(top, "update-index", "--force-remove", "apps/pay/z.go");
    Path input = write("input", String.join("", index));
    new ProcessBuilder("git", "update-index", "--index-info")
        .directory(top.toFile())
        .redirectInput(input.toFile())
        .start()
        .waitFor();
    try (StagedTree tree = tree(top)) {
      assertThat(tree.read("apps/pay/z.go")).asString(UTF_8).isEqualTo("ours");
    }
  }

  @Test
  void theWorkspaceMayLieInARepositoryOrAroundIt() throws IOException {
    try (StagedTree tree = tree(top.resolve("apps"))) {
      assertThat(tree.read("pay/a.go")).asString(UTF_8).isEqualTo("staged");
      assertThat(tree.exists("pay/z.go")).isTrue();
      assertThat(tree.exists("apps/pay/z.go")).isFalse();
      assertThat(tree.list("")).extracting(Tree.Entry::name).containsExactly("pay", "pay0");
    }
    write("beside/x.go", "in no repository");
    try (StagedTree tree = tree(scratch)) {
      assertThat(tree.read("repo/apps/pay/a.go")).asString(UTF_8).isEqualTo("staged");
      assertThat(tree.list("repo/apps/pay/db"))
          .containsExactly(new Tree.Entry("b.go", false, null));
      assertThat(tree.exists("repo/apps/pay/untracked.go")).isFalse();
      assertThat(tree.read("beside/x.go")).asString(UTF_8).isEqualTo("in no repository");
      assertThat(tree.list("beside")).containsExactly(new Tree.Entry("x.go", false, null));
      assertThat(tree.exists("beside/x.go")).isTrue();
      assertThat(tree.exists("beside/y.go")).isFalse();
    }
  }

  @Test
  void anIndexThatGitCannotReadIsSaidSo() throws IOException {
    write("repo/.git/index", "nonsense");
    try (StagedTree tree = tree(top)) {
      assertThatThrownBy(() -> tree.list("apps"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("git ls-files in " + top);
      assertThat(tree.exists("apps/pay/a.go")).isFalse();
    }
  }

  @Test
  void aBlobThatIsMissingIsSaidSo() throws Exception {
    git(top, "update-index", "--add", "--cacheinfo", "100644," + NO_COMMIT + ",apps/pay/lost.go");
    try (StagedTree tree = tree(top)) {
      assertThatThrownBy(() -> tree.read("apps/pay/lost.go"))
          .hasMessage("git has no content for it: " + NO_COMMIT + " missing");
      assertThat(tree.read("apps/pay/a.go")).asString(UTF_8).isEqualTo("staged");
    }
  }

  private static StagedTree tree(Path root) throws IOException {
    Git git = new Git(Map.of("PATH", System.getenv("PATH")), root);
    return new StagedTree(
        root, new WorkTree(root, 100), new Repositories(git, root, folder -> false), 100);
  }

  private Path write(String path, String text) throws IOException {
    Path file = scratch.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
