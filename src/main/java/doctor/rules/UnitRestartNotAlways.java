package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.lang.systemd.CommandLine;
import doctor.lang.systemd.InstalledUnit;
import doctor.lang.systemd.InstalledUnits;
import doctor.lang.systemd.Unit;
import doctor.lang.systemd.UnitFile;
import doctor.lang.systemd.UnitName;
import doctor.lang.systemd.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds unit files that let systemd leave a stopped service down. */
public final class UnitRestartNotAlways implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "unit-restart-not-always",
          Severity.ERROR,
          "a unit file lets systemd leave a stopped service down");

  // systemd.service(5), SuccessExitStatus=; signals are known with and without their SIG.
  private static final Set<String> CLEAN_ENDS =
      Set.of("0", "SUCCESS", "HUP", "INT", "TERM", "PIPE");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    List<Unit> own = app.facts(Units.OF_APP);
    for (Unit unit : withoutTemplate(app, own)) {
      Finding finding = judge(unit, true);
      if (finding != null) {
        findings.add(finding);
      }
    }
    List<Unit> installed = new ArrayList<>();
    for (InstalledUnit each : app.facts(InstalledUnits.OF_APP)) {
      installed.add(each.unit());
    }
    for (Unit unit : withoutTemplate(app, installed)) {
      Finding finding = unit.isCopyOfOneOf(own) ? null : judge(unit, false);
      if (finding != null) {
        findings.add(finding.withRelated(place(app), "the app that it runs"));
      }
    }
    return findings;
  }

  private static List<Unit> withoutTemplate(App app, List<Unit> units) {
    return app.service("systemd_unit") instanceof Scalar declared
        ? Units.withoutTemplate(units, UnitName.of(declared.text()))
        : units;
  }

  private static Location place(App app) {
    Node unit = app.service("systemd_unit");
    Mapping root = app.root();
    return unit != null
        ? unit.location()
        : root != null && !root.entries().isEmpty()
            ? root.entries().get(0).place()
            : app.file().at(0, 0);
  }

  private static @Nullable Finding judge(Unit unit, boolean mayFix) {
    UnitFile.Section section = unit.header("Service");
    if (section == null) {
      return withoutSection(unit);
    }
    if (!unit.isLongRunning()) {
      return null;
    }
    UnitFile.Setting restart = unit.restart();
    if (restart == null) {
      // Drop-ins alone do not tell what the unit below them says.
      return unit.main() == null ? null : missing(section, mayFix);
    }
    String value = restart.value().text();
    if (value.equals("always")) {
      return prevented(unit);
    }
    if (isPlaceholder(value)) {
      return null;
    }
    Location place = value.isEmpty() ? restart.key() : restart.value().location();
    if (!Unit.isKnownRestart(restart)) {
      String message =
          value.isEmpty()
              ? "Restart= is empty, which systemd passes over, expected always"
              : "Restart=" + value + " is no value that systemd knows, expected always";
      Finding finding =
          new Finding(DESCRIPTOR, place, message)
              .withHelp("systemd passes over it with a line in its log");
      return mayFix ? finding.withFix(replace(restart, Fix.Applicability.UNSAFE)) : finding;
    }
    Finding finding =
        new Finding(DESCRIPTOR, place, "Restart=" + value + ", expected always")
            .withHelp(help(value));
    Fix.Applicability applicability =
        value.equals("on-failure") ? Fix.Applicability.SAFE : Fix.Applicability.UNSAFE;
    return mayFix ? finding.withFix(replace(restart, applicability)) : finding;
  }

  /** What takes a clean end out of {@code Restart=always} again. */
  private static @Nullable Finding prevented(Unit unit) {
    for (UnitFile.Setting setting : unit.list("Service", "RestartPreventExitStatus")) {
      for (CommandLine.Word word : CommandLine.words(setting.value())) {
        String status = word.text();
        if (CLEAN_ENDS.contains(status.startsWith("SIG") ? status.substring(3) : status)) {
          String message =
              "RestartPreventExitStatus=" + status + " takes a clean end out of Restart=always";
          return new Finding(DESCRIPTOR, word.location(), message)
              .withHelp("list only what the service never ends with when it is well");
        }
      }
    }
    return null;
  }

  private static String help(String restart) {
    return switch (restart) {
      case "no" -> "nothing restarts it, neither after a failure nor after a clean end";
      case "on-success" -> "a failure is no clean end: it would stay down";
      default -> "a clean end, such as the one by SIGTERM, is no failure: it would stay down";
    };
  }

  /**
   * A section of another spelling is none to systemd, and without one there is nothing to start.
   */
  private static @Nullable Finding withoutSection(Unit unit) {
    Location place = unit.inPlaceOfService();
    if (place == null || isPlaceholder(place.file().text())) {
      return null;
    }
    String section = place.text();
    String message =
        section.equals("[Unit]") || section.equals("[Install]")
            ? "there is no [Service] section, expected one with Restart=always"
            : section + " is no section that systemd knows, expected [Service]";
    return new Finding(DESCRIPTOR, place, message)
        .withHelp("without the section systemd refuses to start the unit");
  }

  private static Finding missing(UnitFile.Section section, boolean mayFix) {
    Location header = section.header();
    Finding finding =
        new Finding(DESCRIPTOR, header, "Restart= is not set, which means no, expected always");
    if (!mayFix) {
      return finding;
    }
    int end = header.region().end();
    String lineEnd = header.file().text().startsWith("\r\n", end) ? "\r\n" : "\n";
    Fix.Replacement line =
        new Fix.Replacement(header.file().at(end, end), lineEnd + "Restart=always");
    return finding.withFix(new Fix("set Restart=always", Fix.Applicability.UNSAFE, line));
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
