package doctor.lang.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoLiteralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "\"\" => ~~",
        "\"a\" => a",
        "`a\\nb` => a\\nb",
        "`` => ~~",
        "\"\\\"\" => \"",
        "\"\\\\n\" => \\n",
        "\"a\\tb\" => ~a\tb~",
        "\"a\\nb\" => ~a\nb~",
        "\"\\a\\b\\f\\r\\v\" => ~\u0007\b\f\r\u000b~",
        "\"\\x41b\" => Ab",
        "\"\\101b\" => Ab",
        "\"\\377\" => \u00ff",
        "\"\\u00e9a\" => \u00e9a",
        "\"\\U0001F600a\" => \ud83d\ude00a",
        "\"\\U0010FFFF\" => \udbff\udfff",
        "\"\\U00110000\" => \ufffd",
        "'\\'' => '",
        "\" => ~~",
      })
  void whatALiteralStandsFor(String literal, String text) {
    assertThat(GoLiterals.text(literal)).isEqualTo(text);
  }

  @Test
  void carriageReturnsAreNoPartOfRawTexts() {
    assertThat(GoLiterals.text("`a\r\nb`")).isEqualTo("a\nb");
    assertThat(GoLiterals.text("\"a\rb\"")).isEqualTo("a\rb");
  }
}
