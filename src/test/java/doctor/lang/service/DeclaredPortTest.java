package doctor.lang.service;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Scalar;
import doctor.api.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredPortTest {

  @ParameterizedTest
  @CsvSource({
    "8500, 8500",
    "0x2134, 8500",
    "0o20464, 8500",
    "+8500, 8500",
    "08500, 8500",
    "010, 10",
    "-1, -1",
    "99999999999999999999, 99999999999999999999",
  })
  void aNumberIsOneHoweverItIsWritten(String written, String number) {
    assertThat(port(written).number()).isEqualTo(number);
    assertThat(port(written).text()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"8500, true", "0x2134, true", "+8500, true", "8501, false", "0x2135, false"})
  void aPortIsComparedByItsNumber(String written, boolean expected) {
    assertThat(port(written).is(8500)).isEqualTo(expected);
  }

  private static DeclaredPort port(String written) {
    return new DeclaredPort(
        new Scalar(
            new SourceFile("app.md", written).at(0, written.length()),
            written,
            Scalar.Kind.INTEGER));
  }
}
