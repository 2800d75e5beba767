package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.systemd.Unit;
import doctor.lang.systemd.UnitFile;
import doctor.lang.systemd.Units;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds unit files that let systemd leave a stopped service down. */
public final class UnitRestartNotAlways implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "unit-restart-not-always",
          Severity.ERROR,
          "a unit file lets systemd leave a stopped service down");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    for (Unit unit : app.facts(Units.OF_APP)) {
      Finding finding = isLongRunning(unit) ? judge(unit) : null;
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  // A job ends, and what a timer or a socket starts is started again by it. systemd refuses
  // Restart=always for Type=oneshot.
  private static boolean isLongRunning(Unit unit) {
    UnitFile.Setting type = unit.last("Service", "Type");
    return !(type != null && type.value().text().equals("oneshot"))
        && !unit.isTrue("Service", "RemainAfterExit")
        && !unit.isStartedByOthers();
  }

  private static @Nullable Finding judge(Unit unit) {
    UnitFile.Section section = unit.header("Service");
    UnitFile.Setting restart = unit.restart();
    if (section == null) {
      return null;
    }
    if (restart == null) {
      // Drop-ins alone do not tell what the unit below them says.
      return unit.main() == null ? null : missing(section);
    }
    String value = restart.value().text();
    Location place = value.isEmpty() ? restart.key() : restart.value().location();
    if (value.equals("always") || isPlaceholder(value)) {
      return null;
    }
    if (!Unit.isKnownRestart(restart)) {
      String message =
          value.isEmpty()
              ? "Restart= is empty, which systemd passes over, expected always"
              : "Restart="
                  + value
                  + " is nothing that systemd knows and is passed over, expected always";
      return new Finding(DESCRIPTOR, place, message)
          .withFix(replace(restart, Fix.Applicability.UNSAFE));
    }
    Fix.Applicability applicability =
        value.equals("on-failure") ? Fix.Applicability.SAFE : Fix.Applicability.UNSAFE;
    return new Finding(DESCRIPTOR, place, "Restart=" + value + ", expected always")
        .withHelp("a clean stop, such as the end by SIGTERM, is no failure: it would stay down")
        .withFix(replace(restart, applicability));
  }

  private static Finding missing(UnitFile.Section section) {
    Location header = section.header();
    Location behind = header.file().at(header.region().end(), header.region().end());
    boolean crlf = header.file().text().startsWith("\r\n", header.region().end());
    String line = (crlf ? "\r\n" : "\n") + "Restart=always";
    return new Finding(DESCRIPTOR, header, "Restart= is not set, which means no, expected always")
        .withFix(
            new Fix(
                "set Restart=always", Fix.Applicability.UNSAFE, new Fix.Replacement(behind, line)));
  }

  private static Fix replace(UnitFile.Setting restart, Fix.Applicability applicability) {
    return new Fix(
        "set Restart=always",
        applicability,
        new Fix.Replacement(restart.value().location(), "always"));
  }

  // {{ restart }}, @RESTART@, ${RESTART}: a template that something else fills in.
  private static boolean isPlaceholder(String value) {
    for (int i = 0; i < value.length(); i++) {
      if ("{}@$%<>".indexOf(value.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
