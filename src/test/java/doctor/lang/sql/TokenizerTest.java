package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Region;
import doctor.api.SourceFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where SQLite begins and ends a token, and what is made of the characters in messages. */
class TokenizerTest {

  private static String tokens(String text, int start, int end) {
    StringBuilder found = new StringBuilder();
    Tokenizer tokenizer = new Tokenizer(text, start, end);
    for (Token token = tokenizer.next(); token != null; token = tokenizer.next()) {
      found.append(found.isEmpty() ? "" : " ").append(token.kind().name().charAt(0)).append(':');
      found.append(text, token.start(), token.end());
    }
    return found.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '~',
      textBlock =
          """
          a aZ_$9 é	W:a W:aZ_$9 W:é
          az{AZ@a	W:az I:{ W:AZ V:@a
          $a $ a$	V:$a I:$ W:a$
          ${a} ${a-b.c:1}d ${}	V:${a} V:${a-b.c:1} W:d I:$ I:{ I:}
          ${a b} ${a	I:$ I:{ W:a W:b I:} I:$ I:{ W:a
          ?1 ?a ?19:a #b @ :	V:?1 V:? W:a V:?19 V::a V:#b I:@ I::
          'a' 'it''s' ''''	L:'a' L:'it''s' L:''''
          'a''	U:'a''
          'a'b''	L:'a' W:b L:''
          "a""b" `a``b` [a]]	Q:"a""b" Q:`a``b` Q:[a] I:]
          "a	U:"a
          [a	U:[a
          x'ff' X'' x 'a' y'a'	L:x'ff' L:X'' W:x L:'a' W:y L:'a'
          1 09 1.5 .5 5. 1e5 1e+5 1E-5	N:1 N:09 N:1.5 N:.5 N:5. N:1e5 N:1e+5 N:1E-5
          1+5 2-1 0x1F 1_000	N:1 S:+ N:5 N:2 S:- N:1 N:0x1F N:1_000
          1e+x 1e-(2) . .a	N:1e S:+ W:x N:1e S:- S:( N:2 S:) S:. S:. W:a
          < <= <> << > >= >> = == != !	S:< S:<= S:<> S:<< S:> S:>= S:>> S:= S:== S:!= I:!
          | || - -> ->> - > & ~a	S:| S:|| S:- S:-> S:->> S:- S:> S:& S:~ W:a
          +++ %% ** , ,, ()	S:+ S:+ S:+ S:% S:% S:* S:* S:, S:, S:, S:( S:)
          a;;b\\	W:a S:; S:; W:b I:\\
          a -- b 'c	W:a
          a - - b	W:a S:- S:- W:b
          a /* b * / ' */ c/d	W:a W:c S:/ W:d
          a /**/ b /*/ c */ d	W:a W:b W:d
          a /* b	W:a
          a /* b *	W:a
          """)
  void tokens(String text, String expected) {
    assertThat(tokens(text, 0, text.length())).isEqualTo(expected);
  }

  @Test
  void blanksPartTokens() {
    String text = "a\nb\rc\td\fe \uFEFFf --g\nh";
    assertThat(tokens(text, 0, text.length())).isEqualTo("W:a W:b W:c W:d W:e W:f W:h");
    assertThat(tokens("a\u000Bb", 0, 3)).as("not to SQLite").isEqualTo("W:a I:\u000B W:b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a--b     | 0 | 2 | W:a S:-
          a<=b     | 1 | 2 | S:<
          'a''b'   | 0 | 3 | L:'a'
          'a'      | 0 | 2 | U:'a
          [a]      | 0 | 2 | U:[a
          /* a */b | 0 | 6 |
          1e+5     | 0 | 3 | N:1e S:+
          .5       | 0 | 1 | S:.
          ab       | 0 | 1 | W:a
          ?12      | 0 | 2 | V:?1
          x'a'     | 0 | 1 | W:x
          a->>b    | 1 | 3 | S:->
          ;;       | 1 | 2 | S:;
          --a      | 0 | 3 |
          """)
  void nothingBehindTheEndIsLookedAt(String text, int start, int end, @Nullable String expected) {
    assertThat(tokens(text, start, end)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          SELECT a;            | select a;            | select
          SELECT a;            | SELECT a             | at 8
          SELECT a; -- old     | SELECT /* new */ a ; | -
          SELECT a             | SELECT ab            | ab
          SELECT ab            | SELECT a             | a
          SELECT a             | SELECT a, b          | ,
          SELECT a, b          | SELECT a             | at 8
          SELECT a             | SELECT 'a'           | 'a'
          -- only a comment    | -- another           | -
          """)
  void whereAMigrationFirstSaysSomethingElse(String before, String now, String expected) {
    Region difference = MigrationText.difference(before, now);
    String found =
        difference == null
            ? "-"
            : difference.isEmpty()
                ? "at " + difference.start()
                : now.substring(difference.start(), difference.end());
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~a  =  1~     | a = 1
          ~  a = 1  ~   | a = 1
          ~a/=/    1/~  | a = 1
          """)
  void anExcerptIsOneLineWithSingleBlanks(String lines, String expected) {
    assertThat(excerpt(lines.replace('/', '\n'))).isEqualTo(expected);
  }

  @Test
  void anExcerptHasSixtyCharacters() {
    String sixty = "x".repeat(60);
    assertThat(excerpt(sixty)).isEqualTo(sixty);
    assertThat(excerpt(sixty + "\n ")).isEqualTo(sixty);
    assertThat(excerpt(sixty + "y")).isEqualTo(sixty + "…");
    SourceFile file = new SourceFile("a.sql", "SELECT " + sixty + " FROM t");
    assertThat(Excerpt.of(file.at(3, 10))).as("only what is asked for").isEqualTo("ECT xxx");
  }

  private static String excerpt(String text) {
    SourceFile file = new SourceFile("a.sql", text);
    return Excerpt.of(file.at(0, text.length()));
  }
}
