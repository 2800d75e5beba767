package doctor.lang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Variables are written v:name or v:name:otherwise, commands c:…, text as it is, with | between.
 */
class ShellPartTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '´',
      value = {
        "a'b \"c'\"d 'e\"f ~ ´ab \"cd 'ef´",
        "a\\ b\\'c ~ a b'c",
        "\"a\\\"b\\nc\\$d\\\\\" ~ ´a\"b\\nc$d\\´",
        "'a\\'b ~ a\\b",
        "´a\\\nb\"c\\\nd\"´ ~ abcd",
        "´a\\\r\nb\"c\\\r\nd\"´ ~ abcd",
        "$'a\\nb\\'c'd ~ ´a\nb'cd´",
        "\"$'a'\" ~ $'a'",
        "a$b_1.c ~ a|v:b_1|.c",
        "$1$@$ ~ v:1|v:@|$",
        "${a}b ~ v:a|b",
        "\"${a:-b c}\"d ~ v:a:b c|d",
        "${a-b}${a:=c}${a=d} ~ v:a:b|v:a:c|v:a:d",
        "${a:?b}${a%.x}${#a} ~ v:a|v:a%.x|v:#a",
        "a$(b \"c)\" d)e ~ a|c:b \"c)\" d|e",
        "a`b`c ~ a|c:b|c",
        "$((1 + 2)) ~ c:(1 + 2)",
      })
  void words(String written, String expected) {
    assertThat(inWords(ShellPart.ofWord(written))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '´',
      value = {
        "'$a' \"b\" ~ '|v:a|' \"b\"",
        "\\$a \\\" \\\\ ~ ´$a \\\" \\´",
        "$(a 'b') `c` ${d:-e} ~ c:a 'b'| |c:c| |v:d:e",
      })
  void documents(String written, String expected) {
    assertThat(inWords(ShellPart.ofDocument(written))).isEqualTo(expected);
  }

  private static String inWords(List<ShellPart> parts) {
    return parts.stream().map(ShellPartTest::inWords).collect(Collectors.joining("|"));
  }

  private static String inWords(ShellPart part) {
    String otherwise = part.otherwise().isEmpty() ? "" : ":" + part.otherwise();
    return switch (part.kind()) {
      case TEXT -> part.text();
      case VARIABLE -> "v:" + part.text() + otherwise;
      case COMMAND -> "c:" + part.text();
    };
  }
}
