package doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

  private static final String MARK = "\u00EF\u00BB\u00BF";

  @Test
  void whatIsReadIsWrittenAsItWas() {
    for (String bytes : List.of("", "a", "ab", "abc", "\u00C3\u00A9\r\n", MARK, MARK + "a\n")) {
      SourceFile file = decode(bytes);
      assertThat(file.malformedAt()).as(bytes).isEqualTo(-1);
      assertThat(file.hasByteOrderMark()).as(bytes).isEqualTo(bytes.startsWith(MARK));
      assertThat(TextDecoder.encode(file)).isEqualTo(bytes(bytes));
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(decode(MARK).text()).isEmpty();
    assertThat(decode(MARK + "name: pay").text()).isEqualTo("name: pay");
    assertThat(decode(MARK + MARK).text()).isEqualTo("\uFEFF");
  }

  @Test
  void theFirstCharacterThatIsNoneIsTold() {
    assertThat(decode("\u00FF").malformedAt()).isZero();
    assertThat(decode("\u00EF\u00BB").malformedAt()).isZero();
    assertThat(decode("a\u00FFb\u00FF").malformedAt()).isEqualTo(1);
    assertThat(decode(MARK + "ab\u00FF").malformedAt()).isEqualTo(2);
  }

  private static SourceFile decode(String bytes) {
    return TextDecoder.decode("app.md", bytes(bytes));
  }

  private static byte[] bytes(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }
}
