package doctor.lang.c;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CLiteralTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "\"\" | ´´",
        "\"a b\" | a b",
        "u8\"a\" | a",
        "\"\\\"\\'\\\\\\?\" | \"'\\?",
        "\"a\\nb\\tc\\rd\" | ´a\nb\tc\rd´",
        "\"\\a\\b\\f\\v\" | ´\u0007\b\f\u000b´",
        "\"\\1012\\60\\7a\" | A20\u0007a",
        "\"\\x41g\\u00e9\\U0001F600\" | Ag\u00e9\uD83D\uDE00",
        "\"\\x\\xFFFFFFFFF\" | ´\0\uDBFF\uDFFF´",
        "R\"(a\\nb\")\" | a\\nb\"",
        "LR\"x(a)\")x\" | a)\"",
      })
  void texts(String written, String text) {
    assertThat(CLiteral.text(written)).isEqualTo(text);
  }

  @Test
  void aBackslashAtTheEndOfALineIsNoText() {
    assertThat(CLiteral.text("\"a\\\nb\\\r\nc\"")).isEqualTo("abc");
  }
}
