package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void escapesWhatReadersRefuse() throws IOException {
    assertThat(written("\"\\\n\r\t\u0001\u007f\u2028é😀"))
        .isEqualTo("[\"\\\"\\\\\\n\\r\\t\\u0001\\u007f\\u2028é😀\"]\n");
  }

  @Test
  void replacesHalvesOfSurrogatePairs() throws IOException {
    assertThat(written("a\ud83d")).isEqualTo("[\"a\\ufffd\"]\n");
    assertThat(written("\ude00a")).isEqualTo("[\"\\ufffda\"]\n");
    assertThat(written("\ud83d\ud83d\ude00")).isEqualTo("[\"\\ufffd😀\"]\n");
  }

  @Test
  void spreadsOnlyTheOuterLevels() throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out, 1)
        .object()
        .array("a")
        .object()
        .member("b", 1)
        .member("c", true)
        .end()
        .object()
        .end()
        .end()
        .object("d")
        .end()
        .end();

    assertThat(out.toString())
        .isEqualTo(
            """
            {
              "a": [{"b": 1, "c": true}, {}],
              "d": {}
            }
            """);
  }

  private static String written(String value) throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out, 0).array().element(value).end();
    return out.toString();
  }
}
