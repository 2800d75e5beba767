package doctor.lang.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNameTest {

  @ParameterizedTest
  @CsvSource({
    "pay.service, pay.service, pay.service",
    "pay, pay.service, pay.service",
    "pay.v2, pay.v2.service, pay.v2.service",
    "pay.timer, pay.timer, pay.timer",
    "pay@home.service, pay@home.service, pay@.service",
    "pay@.service, pay@.service, pay@.service",
    "pay@a@b.service, pay@a@b.service, pay@.service",
  })
  void knowsItsWholeNameAndItsTemplate(String text, String full, String template) {
    assertThat(UnitName.of(text).full()).isEqualTo(full);
    assertThat(UnitName.of(text).template()).isEqualTo(template);
  }

  @Test
  void aTemplateProvidesItsInstancesAndNothingElse() {
    UnitName template = UnitName.of("pay@.service");

    assertThat(template.provides(UnitName.of("pay@home.service"))).isTrue();
    assertThat(template.provides(UnitName.of("pay.service"))).isFalse();
    assertThat(UnitName.of("pay@home.service").provides(template)).isFalse();
  }

  @Test
  void namesItsFoldersOfDropIns() {
    assertThat(UnitName.of("a-b-c.service").dropInFolders())
        .containsExactly("a-b-c.service.d", "a-b-.service.d", "a-.service.d", "service.d");
    assertThat(UnitName.of("pay@home.service").dropInFolders())
        .containsExactly("pay@home.service.d", "pay@.service.d", "service.d");
  }

  @ParameterizedTest
  @CsvSource({
    "pay@home.service, %i-%p-%%, home-pay-%",
    "pay@home.service, %n, pay@home.service",
    "pay@home.service, %N, pay@home",
    "pay.service, a%ib, ab",
    "pay.service, %h/bin, /home/u/bin",
    "pay.service, 100%, 100%",
  })
  void replacesSpecifiers(String unit, String text, String expected) {
    assertThat(Specifiers.expand(text, UnitName.of(unit), "/home/u")).isEqualTo(expected);
  }

  @Test
  void whatATemplateOrTheMachineDecidesIsUnknown() {
    assertThat(Specifiers.expand("%i", UnitName.of("pay@.service"), null)).isNull();
    assertThat(Specifiers.expand("%h/bin", UnitName.of("pay.service"), null)).isNull();
    assertThat(Specifiers.expand("%H", UnitName.of("pay.service"), "/home/u")).isNull();
  }
}
