package doctor.lang.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Fault;
import doctor.api.SourceFile;
import doctor.lang.systemd.UnitFile.Section;
import doctor.lang.systemd.UnitFile.Setting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitFileReaderTest {

  @Test
  void readsSectionsAndSettingsWithTheirPlaces() {
    UnitFile unit = read("[Unit]\nDescription = Payments  \n\n  [Service]\nRestart=always\n");

    assertThat(settings(unit))
        .containsExactly("Unit.Description=Payments", "Service.Restart=always");
    Setting description = unit.sections().get(0).settings().get(0);
    assertThat(description.key()).hasToString("pay.service:2:1-2:12");
    assertThat(description.value().location()).hasToString("pay.service:2:15-2:23");
    assertThat(unit.sections().get(1).header()).hasToString("pay.service:4:3-4:12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void joinsContinuedLinesAndKeepsThePlaceOfEachPart(String lineEnd) {
    String text =
        "[Service]\nExecStart=/bin/a \\\n# a comment \\\n  ; another\n  --port 8500\nRestart=no\n";
    UnitFile unit = read(text.replace("\n", lineEnd));

    assertThat(settings(unit))
        .containsExactly("Service.ExecStart=/bin/a    --port 8500", "Service.Restart=no");
    UnitValue value = unit.sections().get(0).settings().get(0).value();
    int port = value.text().indexOf("8500");
    assertThat(value.location(port, port + 4).text()).isEqualTo("8500");
  }

  @Test
  void aValueMayStandOnManyLines() {
    UnitFile unit = read("[Service]\nExecStart=/bin/a" + " \\\n  --x".repeat(9) + " \\\n  8500\n");

    UnitValue value = unit.sections().get(0).settings().get(0).value();
    int port = value.text().indexOf("8500");
    assertThat(value.location(port, port + 4)).hasToString("pay.service:12:3-12:7");
  }

  @Test
  void aBlankLineEndsAContinuation() {
    assertThat(settings(read("[Service]\nExecStart=/bin/a \\\n\n--port 1\nRestart=no")))
        .containsExactly("Service.ExecStart=/bin/a", "Service.Restart=no");
  }

  @Test
  void aDoubledBackslashContinuesNothing() {
    assertThat(settings(read("[Service]\nExecStart=/bin/a \\\\\nRestart=no")))
        .containsExactly("Service.ExecStart=/bin/a \\\\", "Service.Restart=no");
  }

  @Test
  void aContinuationMayEndWithTheFile() {
    assertThat(settings(read("[Service]\nRestart=no\\"))).containsExactly("Service.Restart=no");
  }

  @Test
  void aValueMayStandOnTheNextLine() {
    UnitFile unit = read("[Service]\nRestart=\\\n  always");

    Setting restart = unit.sections().get(0).settings().get(0);
    assertThat(restart.value().text()).isEqualTo("always");
    assertThat(restart.value().location()).hasToString("pay.service:3:3-3:9");
  }

  @Test
  void passesOverWhatIsNoAssignment() {
    UnitFile unit = read("Restart=always\n[Service]\nnonsense\nRestart=no\n");

    assertThat(settings(unit)).containsExactly("Service.Restart=no");
    assertThat(unit.faults())
        .extracting(Fault::message)
        .containsExactly("the line stands before any section", "the line has no =");
  }

  @Test
  void givesUpAtAHeaderWithoutItsBracket() {
    UnitFile unit = read("[Unit]\nDescription=x\n[Service\nRestart=always\n");

    assertThat(settings(unit)).containsExactly("Unit.Description=x");
    assertThat(unit.faults())
        .extracting(fault -> fault.location() + ": " + fault.message())
        .containsExactly("pay.service:3:1-3:9: the section header [Service has no ]");
  }

  private static UnitFile read(String text) {
    return UnitFileReader.read(new SourceFile("pay.service", text));
  }

  private static List<String> settings(UnitFile unit) {
    List<String> settings = new ArrayList<>();
    for (Section section : unit.sections()) {
      for (Setting setting : section.settings()) {
        settings.add(section.name() + "." + setting.name() + "=" + setting.value().text());
      }
    }
    return settings;
  }
}
