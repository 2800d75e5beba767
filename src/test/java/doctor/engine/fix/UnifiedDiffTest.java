package doctor.engine.fix;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences say in hunks what changed, and git applies them. */
class UnifiedDiffTest {

  @TempDir Path folder;

  private static String diff(String before, String after) {
    return UnifiedDiff.of(
        new Fixer.FixedFile(new SourceFile("f", before), new SourceFile("f", after), 1));
  }

  @Test
  void nothingChangedIsNothing() {
    assertThat(diff("a\n", "a\n")).isEmpty();
  }

  @Test
  void hunksThatAreNearAreOne() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n";
    assertThat(diff(before, before.replace("3\n4", "x\n4").replace("9\n10", "y\n10")))
        .containsOnlyOnce("@@ -");
    assertThat(diff(before, before.replace("1\n2\n3\n", "x\n2\n3\n").replace("20\n", "")))
        .contains("@@ -1,4 +1,4 @@\n-1\n+x\n 2\n", "@@ -17,4 +17,3 @@\n 17\n 18\n 19\n-20\n");
  }

  @Test
  void aMissingLineEndIsSaid() {
    assertThat(diff("a\nb", "a\nc\n")).endsWith("-b\n\\ No newline at end of file\n+c\n");
    assertThat(diff("", "a\n")).contains("@@ -0,0 +1 @@\n+a\n");
  }

  @Test
  void gitAppliesAnyOfThem() throws IOException, InterruptedException {
    Random random = new Random(4);
    for (int round = 0; round < 40; round++) {
      String before = lines(random, random.nextInt(30));
      String after = round % 2 == 0 ? lines(random, random.nextInt(30)) : edited(before, random);
      String diff = diff(before, after);
      Path file = folder.resolve("f");
      Files.writeString(file, before);
      Files.writeString(folder.resolve("patch"), diff);
      if (!diff.isEmpty() && !before.isEmpty() && !after.isEmpty()) {
        Process git =
            new ProcessBuilder("git", "apply", "--whitespace=nowarn", "patch")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .as(diff)
            .isEmpty();
        assertThat(git.waitFor()).isZero();
        assertThat(Files.readString(file)).isEqualTo(after);
      }
    }
  }

  private static String lines(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('a' + random.nextInt(4)))
          .append(i + 1 < count || count % 3 > 0 ? "\n" : "");
    }
    return text.toString();
  }

  private static String edited(String text, Random random) {
    int at = text.indexOf('\n', random.nextInt(text.length() + 1)) + 1;
    return text.substring(0, at) + "new\n" + text.substring(Math.min(text.length(), at + 2));
  }
}
