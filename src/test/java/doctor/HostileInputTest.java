package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.engine.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people push, by accident or on purpose: one clear word each, in bounded time, and the app
 * next door is checked all the same.
 */
@Timeout(60)
class HostileInputTest {

  private static final String NEXT_DOOR =
      "apps/next/app.md:3:8-3:15: error: tagged service, but there is no service block, expected one"
          + " with restart_policy, runtime and pc_targets [missing-service-block]";

  @TempDir Path root;

  @Test
  void nestingDeepInEveryStyle() throws IOException {
    check("---\na: " + "[".repeat(50_000) + "\n---\n", "2:103-2:104: error: nested deeper");
    check("---\n" + "- ".repeat(50_000) + "\n---\n", "2:201-2:201: error: nested deeper");
    check("---\n" + "{a: ".repeat(50_000) + "\n---\n", "2:401-2:402: error: nested deeper");
    StringBuilder block = new StringBuilder("---\n");
    for (int i = 0; i < 1_000; i++) {
      block.append(" ".repeat(i)).append("a:\n");
    }
    check(block + "---\n", "102:101-102:101: error: nested deeper");
  }

  @Test
  void longTexts() throws IOException {
    check("---\na: \"" + "x".repeat(900_000) + "\"\n---\n");
    check("---\na: |\n" + "  x\n".repeat(200_000) + "---\n");
    check("---\n" + "#".repeat(900_000) + "\n---\n", "1:1-1:4: error: this frontmatter is empty");
    check("---\na: b\n---\n" + "x\n".repeat(4_000_000));
    check(
        "---\na: \"" + "x".repeat(2_000_000) + "\"\n---\n",
        "2:1-2:1: error: this YAML has 2000006 characters, more than 1000000");
  }

  @Test
  void aliasBombs() throws IOException {
    StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a" + i + ": &a" + i + " [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
    }
    check(bomb + "---\n", "5:45-5:48: error: aliases expand to more than 10000 values");
    check("---\na: &a {b: *a}\n---\n", "2:11-2:13: error: alias *a stands inside its own anchor");
    check("---\na: &a\n  <<: *a\n---\n", "3:7-3:9: error: alias *a stands inside its own anchor");
  }

  @Test
  void crowds() throws IOException {
    StringBuilder keys = new StringBuilder("---\n");
    StringBuilder anchors = new StringBuilder("---\n");
    for (int i = 0; i < 50_000; i++) {
      keys.append("k").append(i).append(": 1\n");
      anchors.append("k").append(i).append(": &a").append(i).append(" 1\n");
    }
    check(keys + "---\n");
    check(anchors + "---\n");
    check("---\n" + "k: 1\n".repeat(50_000) + "---\n", "3:1-3:2: error: duplicate key k");
    check("---\n" + "k" + ", k".repeat(50_000) + "\n---\n", "2:1-2:150002: error: the frontmatter");
  }

  @Test
  void tagsThatNameClassesAreJustTags() throws IOException {
    check(
        "---\nname: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]\n---\n",
        "2:42-2:72: error: name is a list, expected a string");
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    check("\0\0\0", "1:1-1:4: error: no frontmatter");
    check("---\na: \0\n---\n", "2:4-2:5: error: character U+0000 is not allowed in YAML");
    check("---\na: \"\\ud800\"\n---\n");
    check(
        "---\nname: x\n---\n".getBytes(StandardCharsets.UTF_16),
        "1:1-1:2: error: this file is not UTF-8 text");
    check(
        new byte[] {
          '-',
          '-',
          '-',
          '\n',
          'a',
          ':',
          ' ',
          (byte) 0xED,
          (byte) 0xA0,
          (byte) 0x80,
          '\n',
          '-',
          '-',
          '-',
          '\n'
        },
        "2:4-2:5: error: these bytes are not UTF-8");
  }

  @Test
  void whatIsNoFileIsNotOpened() throws Exception {
    Path folder = Files.createDirectories(root.resolve("apps/odd"));
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("app.md").toString()).start();
    assertThat(mkfifo.waitFor()).isZero();
    nextDoor();
    Report report = LintRun.lint(root, Set.of());
    assertThat(LintRun.lines(report)).containsExactly(NEXT_DOOR);
    assertThat(report.notifications()).hasSize(1);
    assertThat(report.notifications().get(0).message()).isEqualTo("is not a regular file");
    assertThat(report.internalError()).isTrue();
  }

  @Test
  void filesAreNotReadThroughLinksThatLeaveTheRoot() throws IOException {
    Path workspace = Files.createDirectories(root.resolve("inside"));
    Path secret = root.resolve("secret.md");
    Files.writeString(secret, "---\ntags: [service]\n---\n");
    Files.createDirectories(workspace.resolve("apps/odd"));
    Files.createSymbolicLink(workspace.resolve("apps/odd/app.md"), secret);
    Files.createDirectories(workspace.resolve("apps/loop"));
    Files.createSymbolicLink(workspace.resolve("apps/loop/app.md"), Path.of("app.md"));
    Report report = LintRun.lint(workspace, Set.of());
    assertThat(report.results()).isEmpty();
    assertThat(report.apps()).isZero();
  }

  private void check(String text, String... expected) throws IOException {
    check(text.getBytes(StandardCharsets.UTF_8), expected);
  }

  // The first line about the odd app begins as expected, and its neighbour is found.
  private void check(byte[] bytes, String... expected) throws IOException {
    Path file = root.resolve("apps/odd/app.md");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    nextDoor();
    Report report =
        LintRun.lint(
            root,
            Set.of(
                "schema-violation",
                "invalid-frontmatter",
                "missing-frontmatter",
                "missing-service-block"));
    assertThat(report.notifications()).isEmpty();
    List<String> lines = LintRun.lines(report);
    assertThat(lines).contains(NEXT_DOOR).hasSizeLessThan(30);
    List<String> odd = lines.stream().filter(line -> line.startsWith("apps/odd")).toList();
    if (expected.length == 0) {
      assertThat(odd).isEmpty();
    } else {
      assertThat(odd.get(0)).startsWith("apps/odd/app.md:" + expected[0]);
    }
  }

  private void nextDoor() throws IOException {
    Path file = root.resolve("apps/next/app.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\nname: next\ntags: [service]\n---\n");
  }
}
