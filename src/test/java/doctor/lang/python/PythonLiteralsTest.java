package doctor.lang.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonLiteralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "'a' | a",
        "\"it's\" | it's",
        "'' | ´´",
        "''''a''' | 'a",
        "'''''' | ´´",
        "\"\"\"a\"b\"\"\" | a\"b",
        "u'a' | a",
        "R'\\n' | \\n",
        "bR'\\\\' | \\\\",
        "'\\n\\t\\r' | ´\n\t\r´",
        "'\\\\n' | \\n",
        "'\\'\\\"' | '\"",
        "´'a\\\nb'´ | ab",
        "´'a\\\r\nb'´ | ab",
        "´'a\\\rb'´ | ab",
        "'\\d' | \\d",
      })
  void aLiteralIsTheTextThatPythonMakesOfIt(String literal, String text) {
    assertThat(PythonLiterals.text(literal)).isEqualTo(text);
  }
}
