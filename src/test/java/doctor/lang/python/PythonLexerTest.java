package doctor.lang.python;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import doctor.lang.token.Tokens;
import doctor.lang.token.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tokens are those of Python's own {@code tokenize}: strings are written s:…, numbers n:…, the
 * end of a line ¶, a deeper line begins with &gt;&gt; and a less deep one with &lt;&lt;.
 */
class PythonLexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0xFFg | n:0xFF g ¶",
        "0b10 0o17 0B1 0O7 | n:0b10 n:0o17 n:0B1 n:0O7 ¶",
        "0Xf_F | n:0Xf_F ¶",
        "1_000.5 | n:1_000.5 ¶",
        ".5+1. | n:.5 + n:1. ¶",
        "1e5 1E+5 1.5e-3j 2J | n:1e5 n:1E+5 n:1.5e-3j n:2J ¶",
        "0 | n:0 ¶",
        ". | . ¶",
        "1else 1e 1e+x | n:1 else n:1 e n:1 e + x ¶",
        "a.b.c9 | a . b . c9 ¶",
        "_a \u00e9t\u00e9 \ud835\udd18x | _a \u00e9t\u00e9 \ud835\udd18x ¶",
        "AZ az @z [a] `{` | AZ az @ z [ a ] ` { ` ¶",
      })
  void numbersAndNames(String source, String expected) {
    assertThat(tokens(source)).isEqualTo(expected);
  }

  @Test
  void operatorsAreAsLongAsTheyCanBe() {
    assertThat(tokens("a **= b // c -> d ... e := f != g <= h <<= i"))
        .isEqualTo("a **= b // c -> d ... e := f != g <= h <<= i ¶");
    assertThat(tokens("a=-b;c<d")).isEqualTo("a = - b ; c < d ¶");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a'",
        "\"it's\"",
        "''",
        "'''it's \"\" it\nnext'''",
        "\"\"\"\"quoted\\\"\"\"\"",
        "'\\''",
        "'one\\\ntwo'",
        "'one\\\r\ntwo'",
        "r'\\''",
        "Rb'x'",
        "bR\"x\"",
        "U'x'",
        "fr'{x}'",
      })
  void aStringIsOneToken(String literal) {
    assertThat(tokens("x = " + literal + " y")).isEqualTo("x = s:" + literal + " y ¶");
  }

  @Test
  void onlyShortWordsOfTheRightLettersArePrefixes() {
    assertThat(tokens("x'a'")).isEqualTo("x s:'a' ¶");
    assertThat(tokens("bru'a'")).isEqualTo("bru s:'a' ¶");
    assertThat(tokens("rb + r")).isEqualTo("rb + r ¶");
    assertThat(tokens("f")).isEqualTo("f ¶");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a\nb'", "'a\rb'", "'a", "'''a''", "'", "'\\", "x = 'a\\"})
  void aStringThatNeverEndsMakesTheFileIncomplete(String source) {
    assertThat(read(source).isComplete()).isFalse();
  }

  @Test
  void bracketsAndBackslashesContinueALine() {
    assertThat(tokens("f(\n  a,\n[\nb\n]\n)\nc")).isEqualTo("f ( a , [ b ] ) ¶ c ¶");
    assertThat(tokens("{\n1\n}\n2")).isEqualTo("{ n:1 } ¶ n:2 ¶");
    assertThat(tokens("a \\\n  + b")).isEqualTo("a + b ¶");
    assertThat(tokens("a \\\r\n  + b")).isEqualTo("a + b ¶");
    assertThat(tokens(")\na")).isEqualTo(") ¶ a ¶");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesHaveDepths(String lineEnd) {
    String source =
        """
        if a:
            b

          # a comment does not count
            if c:
               d
            e
        f
        if g:
          h
        """;

    assertThat(tokens(source.replace("\n", lineEnd)))
        .isEqualTo("if a : ¶ >> b ¶ if c : ¶ >> d ¶ << e ¶ << f ¶ if g : ¶ >> h ¶ <<");
  }

  @Test
  void severalDepthsMayEndAtOnce() {
    assertThat(tokens("if a:\n if b:\n  c\nd")).isEqualTo("if a : ¶ >> if b : ¶ >> c ¶ << << d ¶");
    assertThat(tokens("if a:\n if b:\n  c")).isEqualTo("if a : ¶ >> if b : ¶ >> c ¶ << <<");
  }

  @Test
  void aTabGoesToTheNextColumnOfEightAndAFormFeedToTheFirst() {
    assertThat(tokens("if a:\n\tb\n        c\n  \td")).isEqualTo("if a : ¶ >> b ¶ c ¶ d ¶ <<");
    assertThat(tokens("if a:\n  b\n \f  c\n\fd")).isEqualTo("if a : ¶ >> b ¶ c ¶ << d ¶");
    assertThat(tokens("a\t\fb")).isEqualTo("a b ¶");
  }

  @Test
  void blankLinesAndCommentsAreNothing() {
    assertThat(tokens("\n  \n# x\n\na # y\n  ")).isEqualTo("a ¶");
    assertThat(tokens("# 'x")).isEmpty();
    assertThat(tokens("")).isEmpty();
  }

  private static Tokens read(String source) {
    return PythonLexer.read(new SourceFile("a.py", source));
  }

  private static String tokens(String source) {
    Tokens tokens = read(source);
    assertThat(tokens.isComplete()).isTrue();
    return Written.of(tokens);
  }
}
