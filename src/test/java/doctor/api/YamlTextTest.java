package doctor.api;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.source.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as a string is read as the same string, whatever stood there before. */
class YamlTextTest {

  private static final List<String> WRITTEN =
      List.of("old", "'old'", "\"old\"", "7", "|\n  old\n  text", "old\n  text");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pay",
        "apps/pay",
        "a-b_c.d/*",
        "_mail",
        "größe",
        "",
        "true",
        "False",
        "NULL",
        "~",
        "yes",
        "No",
        "on",
        "123",
        "0x1f",
        "1e3",
        "0shop",
        ".inf",
        "-",
        "- a",
        "a b",
        " a",
        "a: b",
        "a #b",
        "#a",
        "*a",
        "&a",
        "!a",
        "[a",
        "a,b",
        "it's",
        "'a'",
        "\"a\"",
        "a\"b",
        "a\\b",
        "a\tb",
        "a\nb",
        "a'\n",
        "\u0001",
        "\u2028",
        "\ufeffa",
        "\uD83D\uDE00"
      })
  void whatIsWrittenIsReadAsTheSameText(String text) {
    assertReads(text, "key: " + YamlText.of(text) + "\nother: 1\n");
    assertReads(text, "{key: " + YamlText.of(text) + ", other: 1}\n");
    for (String old : WRITTEN) {
      String before = "key: " + old + "\nother: 1\n";
      Fix.Replacement edit = value(before).replaceWith(text);
      Region region = edit.location().region();
      assertReads(
          text, before.substring(0, region.start()) + edit.text() + before.substring(region.end()));
    }
  }

  @Test
  void quotesStandOnlyWhereTheyAreNeeded() {
    assertThat(YamlText.of("projects/x/apps/pay_2")).isEqualTo("projects/x/apps/pay_2");
    assertThat(YamlText.of("true")).isEqualTo("'true'");
    assertThat(YamlText.of("it's")).isEqualTo("'it''s'");
    assertThat(YamlText.of("it's\n")).isEqualTo("\"it's\\u000a\"");
  }

  private static void assertReads(String text, String yaml) {
    Scalar read = value(yaml);
    assertThat(read.is(text)).as("%s read from %s", read, yaml).isTrue();
  }

  private static Scalar value(String yaml) {
    Mapping root = (Mapping) YamlReader.read(new SourceFile("x.yaml", yaml)).root();
    assertThat(root.get("other")).as(yaml).isNotNull();
    return (Scalar) root.get("key");
  }
}
