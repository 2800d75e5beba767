package doctor.lang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import doctor.lang.token.Tokens;
import doctor.lang.token.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a here-document is written s:…, the end of a line ¶. */
class ShellLexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '´',
      value = {
        "a b\tc ~ a b c ¶",
        "´a\nb\r\nc´ ~ a ¶ b ¶ c ¶",
        "´a \\\n b \\\r\n c´ ~ a b c ¶",
        "a;b&c|d>e<f ~ a ; b & c | d > e < f ¶",
        "a&&b||c;;d>>e ~ a && b || c ;; d >> e ¶",
        "((a)) ~ ( ( a ) ) ¶",
        "a # b ~ a ¶",
        "´a # it's\nb´ ~ a ¶ b ¶",
        "a#b ~ a#b ¶",
        "'a b' \"c d\"e'f' ~ 'a b' \"c d\"e'f' ¶",
        "'a\\' b ~ 'a\\' b ¶",
        "\"a\\\" b\" c ~ \"a\\\" b\" c ¶",
        "\"it's\" a ~ \"it's\" a ¶",
        "a\\ b\\;c d ~ a\\ b\\;c d ¶",
        "$'a\\' b' c ~ $'a\\' b' c ¶",
        "x$'' a ~ x$'' a ¶",
        "`a b` c ~ `a b` c ¶",
        "$(a b) c ~ $(a b) c ¶",
        "x$(a (b c) d)y z ~ x$(a (b c) d)y z ¶",
        "$(a 'b)' \"c)\") d ~ $(a 'b)' \"c)\") d ¶",
        "$(a $'\\')' b) c ~ $(a $'\\')' b) c ¶",
        "´$(a # b)\nc) d´ ~ ´$(a # b)\nc) d ¶´",
        "$(a#b) c ~ $(a#b) c ¶",
        "$((1 + 2)) a ~ $((1 + 2)) a ¶",
        "${a:-b c} d ~ ${a:-b c} d ¶",
        "${a:-{b c} d} e ~ ${a:-{b c} d} e ¶",
        "${a:-(} b ~ ${a:-(} b ¶",
        "${a:-\\}b c} d ~ ${a:-\\}b c} d ¶",
        "\"$(a \"b c\" d)\" e ~ \"$(a \"b c\" d)\" e ¶",
        "\"(a { ' b\" c ~ \"(a { ' b\" c ¶",
        "\"${a}b c\" d ~ \"${a}b c\" d ¶",
        "$a $ b ~ $a $ b ¶",
        "a=\"$b\" c ~ a=\"$b\" c ¶",
      })
  void words(String script, String expected) {
    Tokens tokens = read(script);

    assertThat(tokens.isComplete()).isTrue();
    assertThat(Written.of(tokens)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '´',
      value = {
        "´a <<E\nb 'c\nE\nd´ ~ ´a << E ¶ s:b 'c\n ¶ d ¶´",
        "´a <<'E' >f\nb\nE\nd´ ~ ´a << 'E' > f ¶ s:b\n ¶ d ¶´",
        "´a << \\E\nb\nE\nd´ ~ ´a << \\E ¶ s:b\n ¶ d ¶´",
        "´a <<-E;b\n\tc\n\tE\nd´ ~ ´a << -E ; b ¶ s:\tc\n ¶ d ¶´",
        "´a <<E <<F\n1\nE\n2\nF\nd´ ~ ´a << E << F ¶ s:1\n s:\n2\n ¶ d ¶´",
        "´a <<E\nE\nd´ ~ a << E ¶ s: ¶ d ¶",
        "´a <<E\nEE\nE´ ~ ´a << E ¶ s:EE\n ¶´",
        "a <<< b ~ a <<< b ¶",
      })
  void hereDocuments(String script, String expected) {
    Tokens tokens = read(script);

    assertThat(tokens.isComplete()).isTrue();
    assertThat(Written.of(tokens)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a",
        "\"a",
        "`a",
        "$(a",
        "${a",
        "\"$(a\"",
        "$'a\\'",
        "$(a 'b)",
        "a <<E\nb\n",
        "$(a # b)",
      })
  void whatNeverEndsIsNotWhole(String script) {
    assertThat(read("x " + script).isComplete()).isFalse();
  }

  @Test
  void aBackslashMayBeTheLastCharacter() {
    assertThat(Written.of(read("a\\"))).isEqualTo("a\\ ¶");
    assertThat(Written.of(read("$(a)\\"))).isEqualTo("$(a)\\ ¶");
  }

  private static Tokens read(String script) {
    return ShellLexer.read(new SourceFile("a.sh", script));
  }
}
