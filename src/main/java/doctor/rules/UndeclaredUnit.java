package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.lang.systemd.InstalledUnit;
import doctor.lang.systemd.InstalledUnits;
import doctor.lang.systemd.Unit;
import doctor.lang.systemd.UnitName;
import doctor.lang.systemd.Units;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds installed units that run an app which does not declare them. */
public final class UndeclaredUnit implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "undeclared-unit",
          Severity.WARNING,
          "an installed unit runs an app that does not declare it");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<InstalledUnit> installed = app.facts(InstalledUnits.OF_APP);
    UnitName declared = declared(app);
    for (InstalledUnit each : installed) {
      // Beside the declared unit there may be others that help it.
      if (declared != null && each.unit().name().provides(declared)) {
        return List.of();
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (InstalledUnit each : installed) {
      if (each.unit().isLongRunning() && !isShipped(app, each.unit().name())) {
        findings.add(finding(app, each, declared));
      }
    }
    return findings;
  }

  private static @Nullable UnitName declared(App app) {
    return app.service("systemd_unit") instanceof Scalar unit
            && !unit.isNull()
            && !unit.text().isBlank()
        ? UnitName.of(unit.text())
        : null;
  }

  // unit-drift speaks of a unit file of the app that the block does not name.
  private static boolean isShipped(App app, UnitName name) {
    for (Unit unit : app.facts(Units.OF_APP)) {
      if (unit.name().template().equals(name.template())) {
        return true;
      }
    }
    return false;
  }

  private static Finding finding(App app, InstalledUnit installed, @Nullable UnitName declared) {
    String message =
        installed.unit().name().full()
            + " runs "
            + app.folder()
            + ", but "
            + (declared == null
                ? "the app declares no unit"
                : "systemd_unit is " + declared.full());
    // It is here for a reference into the app's folder, the first of which tells enough.
    Location place = installed.references().get(0).location();
    return new Finding(DESCRIPTOR, place, message)
        .withHelp("declare it in the service block, or disable and remove it")
        .withRelated(app.file().at(0, 0), "the app");
  }
}
