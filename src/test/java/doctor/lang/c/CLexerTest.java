package doctor.lang.c;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import doctor.lang.token.Tokens;
import doctor.lang.token.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings are written s:…, characters c:…, numbers n:…, the end of a directive ¶. */
class CLexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "a->b::c==d+=e | a -> b :: c == d += e",
        "a-b:c=d+e>f | a - b : c = d + e > f",
        "f(&x[1], *y); | f ( & x [ n:1 ] , * y ) ;",
        "0x1F 1'000'000 0b1'0 1.5f .5 1_x | n:0x1F n:1'000'000 n:0b1'0 n:1.5f n:.5 n:1_x",
        "a.b 9 0. | a . b n:9 n:0.",
        ". | .",
        "1'a' | n:1'a '",
        "'a' '\\'' '\\\\' '\"' | c:'a' c:'\\'' c:'\\\\' c:'\"'",
        "\"a\" \"\" \"a\\\"b\" \"it's // no\" | s:\"a\" s:\"\" s:\"a\\\"b\" s:\"it's // no\"",
        "L\"a\" u\"b\" U\"c\" u8\"d\" | s:L\"a\" s:u\"b\" s:U\"c\" s:u8\"d\"",
        "R\"(a\"b)\" x | s:R\"(a\"b)\" x",
        "R\"x(a)\")x\" LR\"(b)\" u8R\"(c)\" | s:R\"x(a)\")x\" s:LR\"(b)\" s:u8R\"(c)\"",
        "uR\"(a)\" UR\"(b)\" | s:uR\"(a)\" s:UR\"(b)\"",
        "xR\"(a)\" Rx\"b\" FOOL\"c\" | xR s:\"(a)\" Rx s:\"b\" FOOL s:\"c\"",
        "R L u8 | R L u8",
        "a/b // c | a / b",
        "´a /* b\n* / \"c */ d´ | a d",
        "/**/a/*/ b */c | a c",
      })
  void tokens(String source, String expected) {
    // What ends in a lone quote is not whole, and is read as far as that.
    assertThat(Written.of(read(source))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void commentsAndTextsGoOnBehindABackslash(String lineEnd) {
    String source = "a // b \\\n c\nd \\\ne \"f\\\ng\" h";

    assertThat(Written.of(read("x // \\\\\ny\nz".replace("\n", lineEnd)))).isEqualTo("x z");
    assertThat(Written.of(read(source.replace("\n", lineEnd))))
        .isEqualTo("a d e s:\"f\\\ng\" h".replace("\n", lineEnd));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aDirectiveEndsWithItsLine(String lineEnd) {
    String source = "#define A 1\n  # if \\\n B\nx # y\nz\n#endif";

    assertThat(Written.of(read(source.replace("\n", lineEnd))))
        .isEqualTo("# define A n:1 ¶ # if B ¶ x # y z # endif ¶");
  }

  /** Of each directive of conditions the name is left, of each part what is read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "´#if 0\na\n#endif\nb´ | # if n:0 ¶ # endif ¶ b",
        "´#if (0) // no\na\n  # else\nb\n#endif´ | # if ( n:0 ) ¶ # else ¶ b # endif ¶",
        "´#if false /* no */\na\n#elif B\nb\n#else\nc\n#endif´"
            + " | # if false ¶ # elif B ¶ b # else ¶ c # endif ¶",
        "´#if 1\na\n#elif B\nb\n#else\nc\n#endif\nd´"
            + " | # if n:1 ¶ a # elif B ¶ # else ¶ # endif ¶ d",
        "´#if A\na\n#elif 0\nb\n#elif 1\nc\n#else\nd\n#endif´"
            + " | # if A ¶ a # elif n:0 ¶ # elif n:1 ¶ c # else ¶ # endif ¶",
        "´#if 0\n#if A\n#else\n#endif\na\n#ifdef B\n#endif\n#ifndef C\n#endif\n#endif\nb´"
            + " | # if n:0 ¶ # endif ¶ b",
        "´#if 1\n#if 0\na\n#endif\nb\n#else\nc\n#endif´"
            + " | # if n:1 ¶ # if n:0 ¶ # endif ¶ b # else ¶ # endif ¶",
        "´#if 0\n/* x\n#endif */ // y /*\ndon't \"/*\"\n\"\\\"/*\"\n#endif\nb´"
            + " | # if n:0 ¶ # endif ¶ b",
        "´#if 0 + A\na\n#endif´ | # if n:0 + A ¶ a # endif ¶",
        "´#if 00\na\n#endif´ | # if n:00 ¶ a # endif ¶",
        "´#if\na\n#endif´ | # if ¶ a # endif ¶",
        "´#else\na\n#endif\n#endif\nb´ | # else ¶ a # endif ¶ # endif ¶ b",
        "´#if 0\na \"b\n´ | # if n:0 ¶",
        "´#if 0´ | # if n:0 ¶",
      })
  void partsThatAreSurelyLeftOut(String source, String expected) {
    Tokens tokens = read(source);

    assertThat(tokens.isComplete()).isTrue();
    assertThat(Written.of(tokens)).isEqualTo(expected);
    assertThat(Written.of(read(source.replace("\n", "\r\n")))).isEqualTo(Written.of(tokens));
  }

  @Test
  void aLoneQuoteInADirectiveIsText() {
    Tokens tokens = read("#error it's\n\"a\"\n#error \"b");

    assertThat(tokens.isComplete()).isTrue();
    assertThat(Written.of(tokens)).isEqualTo("# error it 's ¶ s:\"a\" # error \"b ¶");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a",
        "\"a\n\"",
        "'a",
        "\"a\\",
        "/* a",
        "/*/",
        "1'",
        "R\"(a)",
        "R\"x(a)\"",
        "R\"a",
        "R\"abcdefghijklmnopq(a)abcdefghijklmnopq\"",
      })
  void whatNeverEndsIsNotWhole(String source) {
    assertThat(read("x " + source).isComplete()).isFalse();
  }

  @Test
  void aDelimiterHasUpToSixteenCharacters() {
    assertThat(read("R\"abcdefghijklmnop(a)abcdefghijklmnop\"").isComplete()).isTrue();
  }

  private static Tokens read(String source) {
    return CLexer.read(new SourceFile("a.c", source));
  }
}
