package doctor.engine.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each letter is a line. */
class LineDifferenceTest {

  private static List<LineDifference> between(String before, String after) {
    return LineDifference.between(lines(before), lines(after));
  }

  private static List<String> lines(String letters) {
    return letters.isEmpty() ? List.of() : List.of(letters.split(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''     | ''     | ''
          abc    | abc    | ''
          ''     | ab     | 0-0:0-2
          ab     | ''     | 0-2:0-0
          abc    | axc    | 1-2:1-2
          abcd   | axyd   | 1-3:1-3
          abc    | abxc   | 2-2:2-3
          abxc   | abc    | 2-3:2-2
          abcdef | xbcdey | 0-1:0-1 5-6:5-6
          abc    | xyz    | 0-3:0-3
          """)
  void neighboursAreOneDifference(String before, String after, String expected) {
    StringBuilder found = new StringBuilder();
    for (LineDifference one : between(before, after)) {
      found.append(found.length() == 0 ? "" : " ").append(one.start()).append('-');
      found.append(one.end()).append(':').append(one.newStart()).append('-').append(one.newEnd());
    }
    assertThat(found).hasToString(expected);
  }

  /** As few lines are taken out and put in as a longest common subsequence leaves. */
  @Test
  void noneIsLongerThanItMustBe() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      String before = letters(random);
      String after = letters(random);
      int changed = 0;
      StringBuilder patched = new StringBuilder();
      int at = 0;
      for (LineDifference one : between(before, after)) {
        patched.append(before, at, one.start()).append(after, one.newStart(), one.newEnd());
        changed += one.end() - one.start() + one.newEnd() - one.newStart();
        at = one.end();
      }
      assertThat(patched.append(before.substring(at))).hasToString(after);
      int kept = longestCommon(before, after);
      assertThat(changed)
          .as(before + " " + after)
          .isEqualTo(before.length() + after.length() - 2 * kept);
    }
  }

  private static String letters(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      letters.append((char) ('a' + random.nextInt(3)));
    }
    return letters.toString();
  }

  private static int longestCommon(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    String restOfA = a.substring(1);
    String restOfB = b.substring(1);
    return a.charAt(0) == b.charAt(0)
        ? 1 + longestCommon(restOfA, restOfB)
        : Math.max(longestCommon(restOfA, b), longestCommon(a, restOfB));
  }
}
