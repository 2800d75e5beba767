package doctor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimplePatternTest {

  private static final int[] LETTERS = "ab/.-\\: \t\né😀_".codePoints().toArray();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^/\\S*$",
        "\\S",
        "^\\s*$|^[A-Za-z0-9:_.@\\\\-]+\\.(a|bb|ab)$",
        "(^|/)a\\.b$",
        "a+b|b*a/",
        "(a|ab)(b|ba)",
        "^(a(b|)|/)$",
        "[a-]b",
        "[\\s.]\\.",
        "[a-b]*/|",
        "^$"
      })
  void findsWhatTheJdkFinds(String expression) {
    Pattern pattern = Pattern.compile(expression);
    SimplePattern simple = new SimplePattern(expression);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
      }
      // The end of the text is its end, and not also before a last line end as in Java.
      if (text.indexOf("\n") < 0) {
        assertThat(simple.isIn(text.toString()))
            .as("%s in '%s'", expression, text)
            .isEqualTo(pattern.matcher(text).find());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a?", "a{2}", ".", "\\d", "\\bx", "(a", "a)", "[a", "[^a]", "(?:a)", "é", "(a)+", "^*",
        "a**", "\\", "[[a]]", "[b-a]", "[\\s-z]", "[a&&b]"
      })
  void refusesWhatItDoesNotKnow(String expression) {
    assertThatThrownBy(() -> new SimplePattern(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no simple pattern: " + expression + ", at character ");
  }

  @Test
  void theEndOfTheTextIsNotBeforeItsLastLineEnd() {
    assertThat(new SimplePattern("a$").isIn("a\n")).isFalse();
  }
}
