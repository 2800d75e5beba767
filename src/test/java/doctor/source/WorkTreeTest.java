package doctor.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was listed a moment ago may be something else by the time it is read. */
final class WorkTreeTest {

  private static final int LIMIT = 20_000;
  private static final String FILE = "apps/pay/db.go";

  @TempDir private Path root;
  private WorkTree tree;

  @BeforeEach
  void aFileThatWasListed() throws IOException {
    Files.createDirectories(root.resolve("apps/pay"));
    Files.writeString(root.resolve(FILE), "package pay\n");
    Files.writeString(root.resolve("apps/pay/app.md"), "---\n---\n");
    tree = new WorkTree(root, LIMIT);
    tree.read("apps/pay/app.md"); // from here on the folder is known to lie inside
    tree.list("apps/pay");
  }

  @Test
  void aFileIsReadWhole() throws IOException {
    assertThat(tree.read(FILE)).asString(UTF_8).isEqualTo("package pay\n");
    assertThat(tree.read(FILE)).asString(UTF_8).isEqualTo("package pay\n");
  }

  @Test
  void aFileThatHasGrownIsReadWhole() throws IOException {
    Files.writeString(root.resolve(FILE), "x".repeat(LIMIT));
    assertThat(tree.read(FILE)).hasSize(LIMIT);
  }

  @Test
  void aFileThatHasGrownAboveTheLimitIsRefused() throws IOException {
    Files.writeString(root.resolve(FILE), "x".repeat(LIMIT + 1));
    assertThatThrownBy(() -> tree.read(FILE)).isInstanceOf(FileTooLargeException.class);
  }

  @Test
  void aFileThatHasShrunkEndsWhereItEnds() throws IOException {
    Files.writeString(root.resolve(FILE), "p");
    assertThat(tree.read(FILE)).asString(UTF_8).isEqualTo("p");
  }

  @Test
  void aFileThatHasVanishedIsSaidToHave() throws IOException {
    Files.delete(root.resolve(FILE));
    assertThatThrownBy(() -> tree.read(FILE)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileBehindALinkIsLookedAtAgain() throws IOException {
    Path outside = Files.createTempFile("outside", ".go");
    try {
      Files.createSymbolicLink(root.resolve("apps/pay/link.go"), outside);
      assertThat(tree.list("apps/pay")).hasSize(3);
      assertThatThrownBy(() -> tree.read("apps/pay/link.go"))
          .hasMessage("leads nowhere inside of the workspace");
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void aFolderIsNoRepositoryOnceItWasListedWithoutOne() throws IOException {
    assertThat(tree.isNoRepository("apps/pay")).isTrue();
    assertThat(tree.isNoRepository("apps")).as("not listed").isFalse();
    Files.writeString(root.resolve("apps/pay/.git"), "gitdir: ../../.git/worktrees/pay\n");
    tree.list("apps/pay");
    assertThat(tree.isNoRepository("apps/pay")).isFalse();
  }

  @Test
  void aFolderBehindALinkMayBeARepository() throws IOException {
    Files.createSymbolicLink(root.resolve("apps/paid"), Path.of("pay"));
    assertThat(tree.list("apps/paid")).hasSize(2);
    assertThat(tree.isNoRepository("apps/paid")).isFalse();
  }

  @Test
  void aFileThatBecameALinkIsLookedAtAgain() throws IOException {
    Files.delete(root.resolve(FILE));
    Files.createSymbolicLink(root.resolve(FILE), Path.of("/etc/passwd"));
    tree.list("apps/pay");
    assertThatThrownBy(() -> tree.read(FILE)).hasMessage("leads nowhere inside of the workspace");
  }
}
