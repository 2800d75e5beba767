package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void writesControlsAsEscapes() {
    assertThat(OneLine.of("a\nb\rc\td\u001b[1m")).isEqualTo("a\\nb\\rc\\td\\u001b[1m");
    assertThat(OneLine.of("\u001f !")).isEqualTo("\\u001f !");
    assertThat(OneLine.of("~\u007f\u0080\u009f\u00a0")).isEqualTo("~\\u007f\\u0080\\u009f\u00a0");
    assertThat(OneLine.of("\u2027\u2028\u2029")).isEqualTo("\u2027\\u2028\\u2029");
  }

  @Test
  void writesWhatTurnsTheDirectionAsEscapes() {
    assertThat(OneLine.of("\u202a\u202e\u202f")).isEqualTo("\\u202a\\u202e\u202f");
    assertThat(OneLine.of("\u2065\u2066\u2069\u206a")).isEqualTo("\u2065\\u2066\\u2069\u206a");
    assertThat(OneLine.of("\u200d\u200e\u200f\u2010\u061c"))
        .isEqualTo("\u200d\\u200e\\u200f\u2010\\u061c");
  }

  @Test
  void leavesOrdinaryTextAlone() {
    String text = "añ日😀 'x' \\n";

    assertThat(OneLine.of(text)).isSameAs(text);
  }
}
