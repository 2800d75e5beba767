package doctor.lang.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  private static final String PAY = "[Service]\nExecStart=/opt/pay\nRestart=no\n";

  @Test
  void dropInsComeByNameAndTheMoreSpecialFolderWins() {
    List<Unit> units =
        units(
            "s/a-b.service", PAY,
            "s/a-.service.d/10-x.conf", "[Service]\nRestart=on-abort\n",
            "s/a-.service.d/30-z.conf", "[Service]\nRestart=always\n",
            "s/a-b.service.d/10-x.conf", "[Service]\nExecStart=\nExecStart=/opt/other\n",
            "s/a-b.service.d/20-y.conf", "[Service]\nRestart=on-failure\n",
            "t/a-b.service.d/99.conf", "[Service]\nRestart=on-watchdog\n");

    Unit unit = units.get(0);
    assertThat(restart(unit)).isEqualTo("always");
    assertThat(unit.all("Service", "Restart"))
        .extracting(setting -> setting.value().text())
        .containsExactly("no", "on-failure", "always");
    assertThat(unit.execStart()).hasSize(1);
  }

  @Test
  void anInstanceMayHaveDropInsOfItsOwn() {
    List<Unit> units =
        units("pay@.service", PAY, "pay@home.service.d/x.conf", "[Service]\nRestart=always\n");

    assertThat(units)
        .extracting(unit -> unit.name().full() + " " + restart(unit))
        .containsExactly("pay@.service no", "pay@home.service always");
    assertThat(units.get(1).execStart()).hasSize(1);
  }

  @Test
  void dropInsForEveryServiceMakeNone() {
    List<Unit> units =
        units("s/pay.service", PAY, "s/service.d/x.conf", "[Service]\nRestart=always\n");

    assertThat(units)
        .extracting(unit -> unit.name().full() + " " + restart(unit))
        .containsExactly("pay.service always");
  }

  @Test
  void dropInsAloneMakeAUnitWithoutAFile() {
    List<Unit> units =
        units(
            "x/pay.service.d/x.conf", "[Unit]\nDescription=pay\n",
            "x/pay.service.d/y.conf", "[Service]\nRestart=no\n");

    assertThat(units).hasSize(1);
    assertThat(units.get(0).main()).isNull();
    assertThat(units.get(0).has("Service")).isTrue();
    assertThat(units.get(0).file().file().path()).isEqualTo("x/pay.service.d/y.conf");
  }

  @ParameterizedTest
  @CsvSource({
    "pay.timer, '[Timer]\nOnCalendar=daily', pay.service, true",
    "daily.timer, '[Timer]\nUnit=pay.service', pay.service, true",
    "pay.socket, '[Socket]\nAccept=yes', pay@.service, true",
    "pay.socket, '[Socket]\nAccept=True', pay@.service, true",
    "pay.socket, '[Socket]\nAccept=on', pay@.service, true",
    "pay.socket, '[Socket]\nAccept=y', pay@.service, true",
    "pay.socket, '[Socket]\nAccept=T', pay@.service, true",
    "pay.socket, '[Socket]\nAccept=1', pay@.service, true",
    "pay.socket, '[Socket]\nAccept=0', pay@.service, false",
    "pay.path, '[Path]\nPathExists=/x', pay.service, true",
    "other.timer, '[Timer]\nOnCalendar=daily', pay.service, false",
  })
  void knowsWhatSomethingElseStarts(String starter, String text, String service, boolean started) {
    assertThat(units(service, PAY, starter, text).get(0).isStartedByOthers()).isEqualTo(started);
  }

  @ParameterizedTest
  @CsvSource({
    "'Restart=no\nRestart=always', always",
    "'Restart=always\nRestart=', always",
    "'Restart=always\nRestart=Always', always",
    "'Restart=Always', Always",
    "'Restart=Always\nRestart=no', no",
  })
  void theLastRestartThatSystemdKnowsCounts(String settings, String expected) {
    assertThat(restart(units("pay.service", "[Service]\n" + settings).get(0))).isEqualTo(expected);
  }

  private static String restart(Unit unit) {
    UnitFile.Setting restart = unit.restart();
    return restart == null ? "" : restart.value().text();
  }

  private static List<Unit> units(String... pathsAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(new SourceFile(pathsAndTexts[i], pathsAndTexts[i + 1]));
    }
    return Units.of(files);
  }
}
