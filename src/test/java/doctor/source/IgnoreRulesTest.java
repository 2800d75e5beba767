package doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git itself judges what is ignored. */
class IgnoreRulesTest {

  private static final List<String> NAMES =
      List.of("a", "b", "ab", "a.db", "b.sql", "keep", "x y", "b ");
  private static final List<String> PIECES =
      List.of(
          "a", "b", "*", "**", "a*", "*.db", "?", "[ab]", "[!a]", "keep", "x y", "a?b", "*b*",
          "[^b]", "[a-b]*", "[!b-z]*", "[0a-b]", "\\a", "[]a]", "x\\ y", "*\\.db");
  private static final List<String> ENDS = List.of("\n", "  \n", "\r\n", "\\ \n");

  @TempDir Path root;

  @Test
  void agreesWithGitOnGeneratedPatterns() throws Exception {
    git("init", "-q");
    List<String> paths = paths();
    Random random = new Random(20260517);
    for (int round = 0; round < 120; round++) {
      String text = patterns(random);
      Files.writeString(root.resolve(".gitignore"), text);
      assertThat(ours(text, paths)).as("patterns%n%s", text).isEqualTo(gits(paths));
    }
  }

  @Test
  void patternsAreFollowedAsFarAsThereIsRoom() {
    String comment = "#".repeat(IgnoreRules.MOST_CHARACTERS - 7) + "\n";
    IgnoreRules full = IgnoreRules.NONE.with("", comment + "a.go\nb.go\n");
    assertThat(full.ignores("a.go", false)).isTrue();
    assertThat(full.ignores("b.go", false)).isFalse();
    assertThat(full.hasRoomFor("c")).isFalse();
    assertThat(full.with("x/", "c.go\n").ignores("x/c.go", false)).isFalse();

    IgnoreRules half = IgnoreRules.NONE.with("", "a.go\n" + comment.substring(5));
    assertThat(half.hasRoomFor("c.go\n.")).isTrue();
    assertThat(half.hasRoomFor("c.go\n..")).isFalse();
    assertThat(half.with("x/", "c.go\n").ignores("x/c.go", false)).isTrue();
    assertThat(half.with("x/", "\n\nc.go").ignores("x/c.go", false)).isTrue();
    assertThat(half.with("x/", "\n\n\nc.go").ignores("x/c.go", false)).isFalse();
    assertThat(half.with("x/", "c.go\n").ignores("a.go", false)).isTrue();
  }

  private static String patterns(Random random) {
    StringBuilder text = new StringBuilder("# comment\n\n");
    for (int line = 0; line < 1 + random.nextInt(4); line++) {
      text.append(random.nextInt(4) == 0 ? "!" : "").append(random.nextInt(4) == 0 ? "/" : "");
      int pieces = 1 + random.nextInt(3);
      for (int i = 0; i < pieces; i++) {
        text.append(i == 0 ? "" : "/").append(PIECES.get(random.nextInt(PIECES.size())));
      }
      text.append(random.nextInt(4) == 0 ? "/" : "").append(ENDS.get(random.nextInt(ENDS.size())));
    }
    return text.toString();
  }

  private List<String> paths() throws IOException {
    List<String> paths = new ArrayList<>();
    for (String one : NAMES) {
      for (String two : NAMES) {
        paths.add(one + ".d/" + two);
        paths.add(one + ".d/keep.d/" + two);
      }
      paths.add(one);
    }
    for (String path : paths) {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    return paths;
  }

  private static Set<String> ours(String text, List<String> paths) {
    IgnoreRules rules = IgnoreRules.NONE.with("", text);
    Set<String> ignored = new TreeSet<>();
    for (String path : paths) {
      boolean hidden = rules.ignores(path, false);
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        hidden |= rules.ignores(path.substring(0, slash), true);
      }
      if (hidden) {
        ignored.add(path);
      }
    }
    return ignored;
  }

  private Set<String> gits(List<String> paths) throws Exception {
    Process git =
        new ProcessBuilder("git", "check-ignore", "--no-index", "-z", "--stdin")
            .directory(root.toFile())
            .start();
    git.getOutputStream().write((String.join("\0", paths) + "\0").getBytes(StandardCharsets.UTF_8));
    git.getOutputStream().close();
    String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    git.waitFor();
    return new TreeSet<>(out.isEmpty() ? List.of() : List.of(out.split("\0")));
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(root.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }
}
