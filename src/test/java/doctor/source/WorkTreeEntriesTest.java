package doctor.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a folder, what may be read of it, and where links lead. */
final class WorkTreeEntriesTest {

  private static final int LIMIT = 1_000;

  @TempDir private Path scratch;
  private Path root;
  private WorkTree tree;

  @BeforeEach
  void aWorkspaceBesideOtherThings() throws IOException {
    root = Files.createDirectories(scratch.resolve("root"));
    write("../secret.go", "secret");
    write("apps/pay/db.go", "package pay\n");
    tree = new WorkTree(root, LIMIT);
  }

  @Test
  void namesAreSorted() throws IOException {
    for (String name : List.of("z", "b/x", "Y", "a", "m", "c", "q", "k")) {
      write("apps/many/" + name, "");
    }
    assertThat(tree.list("apps/many"))
        .extracting(Tree.Entry::name)
        .containsExactly("Y", "a", "b", "c", "k", "m", "q", "z");
    assertThat(tree.list("apps/none")).isEmpty();
    assertThat(tree.list("apps/pay/db.go")).isEmpty();
  }

  @Test
  void filesFoldersAndWhatIsNeither() throws Exception {
    write("apps/pay/sub/x", "");
    pipe("apps/pay/pipe");
    List<Tree.Entry> expected =
        List.of(
            new Tree.Entry("db.go", false, null),
            new Tree.Entry("pipe", Tree.Closed.NO_FILE),
            new Tree.Entry("sub", true, null));
    assertThat(tree.list("apps/pay")).isEqualTo(expected);
    tree.read("apps/pay/db.go"); // from here on the folder is known to lie inside
    assertThat(tree.list("apps/pay")).isEqualTo(expected);
    assertThatThrownBy(() -> tree.read("apps/pay/pipe")).hasMessage("is not a regular file");
  }

  @Test
  void linksAreWhatTheyLeadTo() throws Exception {
    pipe("apps/pipe");
    write("apps/links/x", "");
    link("apps/links/file", "../pay/db.go");
    link("apps/links/folder", "../pay");
    link("apps/links/lost", "nowhere");
    link("apps/links/outside", "../../../secret.go");
    link("apps/links/pipe", "../pipe");
    link("apps/links/self", "self");
    for (int round = 0; round < 2; round++) {
      assertThat(tree.list("apps/links"))
          .containsExactly(
              new Tree.Entry("file", false, null),
              new Tree.Entry("folder", true, "apps/pay"),
              new Tree.Entry("outside", Tree.Closed.OUTSIDE),
              new Tree.Entry("pipe", Tree.Closed.NO_FILE),
              new Tree.Entry("x", false, null));
      tree.read("apps/links/x");
    }
    assertThat(tree.read("apps/links/file")).asString(UTF_8).isEqualTo("package pay\n");
    assertThat(tree.read("apps/links/folder/db.go")).asString(UTF_8).isEqualTo("package pay\n");
    for (String lost : List.of("outside", "lost", "self")) {
      assertThatThrownBy(() -> tree.read("apps/links/" + lost))
          .hasMessage("leads nowhere inside of the workspace");
      assertThat(tree.exists("apps/links/" + lost)).as(lost).isFalse();
      assertThat(tree.isLost("apps/links/" + lost)).as(lost).isTrue();
    }
    for (String found : List.of("file", "folder", "x")) {
      assertThat(tree.exists("apps/links/" + found)).as(found).isTrue();
      assertThat(tree.isLost("apps/links/" + found)).as(found).isFalse();
    }
    assertThat(tree.isLost("apps/links/none")).isFalse();
  }

  @Test
  void whatLiesBehindALinkThatLeavesIsNotThere() throws IOException {
    write("../other/app.md", "x");
    link("apps/away", "../../other");
    for (int round = 0; round < 2; round++) {
      assertThat(tree.exists("apps/away/app.md")).isFalse();
      assertThatThrownBy(() -> tree.read("apps/away/app.md")).isInstanceOf(IOException.class);
      tree.list("apps/away");
      tree.list("apps");
    }
  }

  @Test
  void onlyWhatLiesBelowTheRootIsThere() {
    assertThat(tree.exists("")).isTrue();
    assertThat(tree.exists("apps")).isTrue();
    assertThat(tree.exists("apps/pay/db.go")).isTrue();
    assertThat(tree.exists("apps/pay/../pay/db.go")).isTrue();
    assertThat(tree.exists("apps/none/db.go")).isFalse();
    assertThat(tree.exists("apps/pay/none")).isFalse();
    assertThat(tree.exists("../secret.go")).isFalse();
    assertThat(tree.exists("apps/../../secret.go")).isFalse();
    assertThat(tree.exists(scratch.resolve("secret.go").toString())).isFalse();
    assertThat(tree.exists("a\0b")).isFalse();
    assertThatThrownBy(() -> tree.read("../secret.go"))
        .hasMessage("leads nowhere inside of the workspace");
    assertThatThrownBy(() -> tree.read("apps/none")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> tree.read("apps/pay")).hasMessage("is a folder, expected a file");
  }

  @Test
  void theLimitIsTheLargestFileThatIsRead() throws IOException {
    write("apps/big/most.go", "x".repeat(LIMIT));
    write("apps/big/more.go", "x".repeat(LIMIT + 500));
    for (int round = 0; round < 2; round++) {
      assertThat(tree.read("apps/big/most.go")).hasSize(LIMIT);
      assertThatThrownBy(() -> tree.read("apps/big/more.go"))
          .isInstanceOf(FileTooLargeException.class)
          .hasMessageContaining("1500 bytes");
      tree.list("apps/big");
    }
  }

  @Test
  void aFileThatGrewKeepsItsOrder() throws IOException {
    tree.read("apps/pay/db.go");
    tree.list("apps/pay");
    String text = "package pay\n// 0123456789abcdefghijklmnopqrstuvwxyz\n";
    write("apps/pay/db.go", text);
    assertThat(tree.read("apps/pay/db.go")).asString(UTF_8).isEqualTo(text);
    tree.list("apps/pay");
    write("apps/pay/db.go", text + "\n");
    assertThat(tree.read("apps/pay/db.go")).asString(UTF_8).isEqualTo(text + "\n");
  }

  private void pipe(String path) throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mkfifo", root.resolve(path).toString()).start();
    assertThat(made.waitFor()).isZero();
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), Path.of(target));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
