package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.api.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What makes two findings the same one, and what does not. */
class FingerprintsTest {

  private static final String TEXT = "a = 1;\nopen(\"x y\"); // here\nb = 2;\n";
  private static final String FOUND = "open(\"x y\")";

  private static Identity identity(String rule, String path, String text, String found) {
    SourceFile file = new SourceFile(path, text);
    int start = text.indexOf(found);
    return new Fingerprints().next(finding(rule, file.at(start, start + found.length())));
  }

  private static Finding finding(String rule, Location location) {
    return new Finding(new RuleDescriptor(rule, Severity.NOTE, "finds"), location, "message");
  }

  private static Identity identity(String text, String found) {
    return identity("one", "a.c", text, found);
  }

  private static final Identity KNOWN = identity(TEXT, FOUND);

  @Test
  void itOutlivesEditsElsewhereIndentsAndLineEnds() {
    for (String text :
        List.of(
            "\n\n" + TEXT,
            TEXT.replace("a = 1", "c = 3").replace("b = 2", "d"),
            TEXT.replace("open", "\t  open"),
            TEXT.replace("\n", "\r\n"))) {
      assertThat(identity(text, FOUND)).as(text).isEqualTo(KNOWN).hasSameHashCodeAs(KNOWN);
    }
    assertThat(identity(TEXT.replace("x y", "x  y"), "open(\"x  y\")")).isEqualTo(KNOWN);
  }

  @Test
  void itsLineIsPartOfTheExactHashAlone() {
    Identity moved = identity(TEXT.replace("here", "there"), FOUND);
    assertThat(moved.exact()).isNotEqualTo(KNOWN.exact());
    assertThat(moved.bare()).isEqualTo(KNOWN.bare());
    Identity before = identity(TEXT.replace("open", "x; open"), FOUND);
    assertThat(before.exact()).isNotEqualTo(KNOWN.exact());
    assertThat(before.bare()).isEqualTo(KNOWN.bare());
    Identity quoted = identity(TEXT.replace('"', '\''), FOUND.replace('"', '\''));
    assertThat(quoted.exact()).isNotEqualTo(KNOWN.exact());
    assertThat(quoted.bare()).isEqualTo(KNOWN.bare());
    assertThat(identity(TEXT.replace("x y", "x z"), "open(\"x z\")").bare())
        .isNotEqualTo(KNOWN.bare());
  }

  @Test
  void onlySoMuchOfALongLineCounts() {
    String far = "x".repeat(200) + FOUND + "x".repeat(200);
    assertThat(identity("before" + far + "behind", FOUND)).isEqualTo(identity(far, FOUND));
    assertThat(identity("y" + far.substring(1), FOUND)).isNotEqualTo(identity(far, FOUND));
    assertThat(identity(far.substring(0, far.length() - 1) + "y", FOUND))
        .isNotEqualTo(identity(far, FOUND));
    String found = "q".repeat(4_000);
    String known = "q".repeat(4_000) + "1".repeat(300);
    assertThat(identity(known.replace("1", "2"), "q".repeat(4_000) + "2".repeat(300)).bare())
        .isEqualTo(identity(known, found).bare());
    assertThat(identity("p" + known.substring(1), "p" + found.substring(1)).bare())
        .isNotEqualTo(identity(known, found).bare());
  }

  @Test
  void ruleAndFileArePartOfIt() {
    assertThat(identity("two", "a.c", TEXT, FOUND)).isNotEqualTo(KNOWN);
    assertThat(identity("one", "b.c", TEXT, FOUND)).isNotEqualTo(KNOWN);
    assertThat(identity("two", "a.c", TEXT, FOUND).fingerprint())
        .isNotEqualTo(KNOWN.fingerprint())
        .hasSize(32)
        .matches("[0-9a-f]+");
    assertThat(new Identity("one", "a.c", 1, 2, 1)).isNotEqualTo("one");
  }

  @Test
  void whatIsTheSameIsCounted() {
    SourceFile file = new SourceFile("a.c", "x;\ny;\nx;\nx;\n");
    Fingerprints fingerprints = new Fingerprints();
    Identity first = fingerprints.next(finding("one", file.at(0, 2)));
    Identity other = fingerprints.next(finding("one", file.at(3, 5)));
    Identity second = fingerprints.next(finding("one", file.at(6, 8)));
    Identity third = fingerprints.next(finding("one", file.at(9, 11)));
    assertThat(List.of(first, other, second, third))
        .extracting(Identity::occurrence)
        .containsExactly(1, 1, 2, 3);
    assertThat(second).isNotEqualTo(first);
    assertThat(List.of(first, other, second, third))
        .extracting(Identity::fingerprint)
        .doesNotHaveDuplicates();
  }

  @Test
  void shortNumbersAreFilledUpWithZeros() {
    assertThat(Identity.hex(0)).isEqualTo("0000000000000000");
    assertThat(Identity.hex(0xABC)).isEqualTo("0000000000000abc");
    assertThat(Identity.hex(-1)).isEqualTo("ffffffffffffffff");
  }
}
