package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again; what is no baseline is said with its line. */
class BaselineFileTest {

  private static final String ID = "00000000000000ff-fedcba9876543210";

  @TempDir Path folder;

  private Baseline read(String text) throws IOException, ConfigException {
    Path file = folder.resolve("known");
    Files.writeString(file, text);
    return BaselineFile.read(file, "known");
  }

  private static BaselineEntry entry(
      String path, String rule, long exact, int occurrence, String message) {
    return new BaselineEntry(new Identity(rule, path, exact, 7, occurrence), message);
  }

  @Test
  void linesAreSortedAndReadAgain() throws Exception {
    List<BaselineEntry> sorted =
        List.of(
            entry("a", "one", 1, 1, "it is so"),
            entry("a", "one", 1, 2, "tab\tline\nreturn\r back\\slash \\n"),
            entry("a", "one", 2, 12, ""),
            entry("a", "two", 0, 1, "\\"),
            entry("a\tb\\t", "one", 0, 1, "x"),
            entry("b", "one", 0xffff_ffff_ffff_ffffL, 1, "x"));
    List<BaselineEntry> reversed = new ArrayList<>(sorted);
    Collections.reverse(reversed);
    String text = BaselineFile.text(new Baseline(reversed));
    assertThat(text.lines().filter(line -> !line.startsWith("#"))).hasSize(6).isSorted();
    assertThat(read(text).entries()).isEqualTo(sorted);
    assertThat(read(text.replace("\n", "\r\n")).entries()).isEqualTo(sorted);
    assertThat(read(text.strip()).entries()).isEqualTo(sorted);
  }

  @Test
  void aFileHoldsATextOrNot() throws IOException {
    Path file = folder.resolve("held");
    assertThat(BaselineFile.holds(file, "")).isFalse();
    Files.writeString(file, "é");
    assertThat(BaselineFile.holds(file, "é")).isTrue();
    assertThat(BaselineFile.holds(file, "e")).isFalse();
  }

  @Test
  void blankLinesAndCommentsHoldNone() throws Exception {
    assertThat(read("\n# x\n\r\n\n").entries()).isEmpty();
    assertThat(read("").entries()).isEmpty();
    assertThat(read("\na\tone\t" + ID + "\tm").entries())
        .containsExactly(
            new BaselineEntry(new Identity("one", "a", 0xff, 0xfedc_ba98_7654_3210L, 1), "m"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a\tone",
        "a\tone\t" + ID,
        "a\tone\t00000000000000ff-fedcba987654321\tm",
        "a\tone\t00000000000000ff+fedcba9876543210\tm",
        "a\tone\t00000000000000ff-fedcba9876543210+2\tm",
        "a\tone\t00000000000000ff-fedcba98765432102\tm",
        "a\tone\t00000000000000ff-fedcba9876543210-\tm",
        "a\tone\t00000000000000ff-fedcba9876543210-x\tm",
        "a\tone\t0000000000000xff-fedcba9876543210\tm",
        "a\tone\t00000000000000ff-fedcba987654321x\tm"
      })
  void whatIsNoLineIsSaidToBeNone(String line) {
    assertThatThrownBy(() -> read("# x\n\n" + line + "\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("known:3: not a line of a baseline, expected path, rule, identity and message");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<<<<<<< HEAD", "=======", ">>>>>>> main"})
  void aMergeConflictIsSaidToBeOne(String line) {
    assertThatThrownBy(() -> read("a\tone\t" + ID + "-2\tm\n" + line + "\n"))
        .hasMessage("known:2: a merge conflict; keep the lines of both sides");
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> BaselineFile.read(folder.resolve("none"), "none"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("none: cannot be read as a baseline: ");
  }
}
