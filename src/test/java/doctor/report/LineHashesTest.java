package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors come from a second implementation that sums a hundred products a line. */
class LineHashesTest {

  @Test
  void countsBlanksOutAndEveryLineEndAsOne() {
    expect(" \t a\r\nb\ra b", "3d59de38ff94c835:1", "dfcb6fa2ff199ce:1", "952bb1cc6d22bdaa:1");
  }

  @Test
  void startsALineAtItsFirstVisibleUnit() {
    expect(
        " a\nb\n  \t\tc\n d",
        "271789c17abda88f:1",
        "54703d4cd895b18:1",
        "180aee12dab6264:1",
        "a23a3dc5e078b07b:1");
  }

  @Test
  void hashesTheEndOfTheFile() {
    expect("", "c129715d7a2bc9a3:1");
    expect("a\nb\n", "81b8d8db678b2bbe:1", "ade70578248be16f:1", "c129715d7a2bc9a3:1");
    expect(
        "\n\n\n",
        "4e5d562094661a0d:1",
        "5b5d4caf73a13177:1",
        "3c5bef55b72b93c9:1",
        "c129715d7a2bc9a3:1");
  }

  @Test
  void hashesUtf16Units() {
    expect("日本 😀\nañb", "7f020788d23f5783:1", "cfb6824087f75d2f:1");
  }

  @Test
  void reachesHundredUnitsAhead() {
    expect(
        "restart_policy: on-failure\n".repeat(3) + "y".repeat(150) + "\nz",
        "8f0ece47c5aae258:1",
        "d0028699e1a5f8a4:1",
        "2db4c3af6349a890:1",
        "cadd4b5b9d92c51c:1",
        "76dcabf80cb35c79:1");
  }

  @Test
  void knowsNothingOfTheLinesAbove() {
    LineHashes hashes = new LineHashes(new SourceFile("a", "x\n".repeat(40) + "a\nb\n"));

    assertThat(List.of(hashes.of(41), hashes.of(42), hashes.of(43)))
        .containsExactly("81b8d8db678b2bbe:1", "ade70578248be16f:1", "c129715d7a2bc9a3:1");
  }

  @Test
  void numbersEqualLines() {
    LineHashes hashes = new LineHashes(new SourceFile("a", ("y".repeat(150) + "\n").repeat(3)));

    assertThat(List.of(hashes.of(1), hashes.of(2), hashes.of(3)))
        .containsExactly("cadd4b5b9d92c51c:1", "cadd4b5b9d92c51c:2", "cadd4b5b9d92c51c:3");
  }

  @Test
  void answersInWhateverOrderLinesAreAsked() {
    LineHashes hashes = new LineHashes(new SourceFile("a", ("y".repeat(150) + "\n").repeat(3)));

    assertThat(List.of(hashes.of(3), hashes.of(1), hashes.of(2)))
        .containsExactly("cadd4b5b9d92c51c:3", "cadd4b5b9d92c51c:1", "cadd4b5b9d92c51c:2");
  }

  @Test
  void readsTheByteOrderMarkAsGithubDoes() {
    SourceFile marked = new SourceFile("a", "x", true, -1);

    assertThat(new LineHashes(marked).of(1))
        .isEqualTo(new LineHashes(new SourceFile("a", "\ufeffx")).of(1));
  }

  private static void expect(String text, String... hashes) {
    LineHashes found = new LineHashes(new SourceFile("a", text));
    for (int i = 0; i < hashes.length; i++) {
      assertThat(found.of(i + 1)).isEqualTo(hashes[i]);
    }
  }
}
