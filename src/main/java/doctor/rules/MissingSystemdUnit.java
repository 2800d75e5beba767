package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.FrontmatterRule;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.lang.service.ServiceBlock;
import doctor.lang.systemd.Unit;
import doctor.lang.systemd.UnitName;
import doctor.lang.systemd.Units;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds services that systemd is said to run, without the name of a unit. */
public final class MissingSystemdUnit implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "missing-systemd-unit", Severity.ERROR, "runtime is systemd, but no unit is named");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    ServiceBlock service = ServiceBlock.of(app);
    if (service == null || !service.isRunBySystemd()) {
      return List.of();
    }
    Mapping.Entry runtime = service.runtime();
    Mapping.Entry unit = service.entry("systemd_unit");
    boolean blank =
        unit != null
            && unit.value() instanceof Scalar value
            && !value.isNull()
            && value.text().isBlank();
    if (runtime == null || !(blank || service.lacks("systemd_unit"))) {
      return List.of();
    }
    List<UnitName> provided = provided(app);
    UnitName own = new UnitName(ownName(app), null, ".service");
    // The file decides how systemd calls the unit. A template alone cannot be started.
    boolean ownIsRight = provided.isEmpty() || isProvided(own, provided);
    UnitName name = ownIsRight || provided.get(0).isTemplate() ? own : provided.get(0);
    Finding finding =
        new Finding(
            DESCRIPTOR,
            unit == null ? runtime.key().location() : unit.place(),
            "runtime is "
                + ServiceBlock.text(runtime)
                + ", but systemd_unit is "
                + (unit == null ? "absent" : blank ? "blank" : "null")
                + ", expected a unit name such as "
                + name.full());
    Fix.Replacement edit = edit(service, runtime, unit, name.full());
    boolean sure = isPlain(name.prefix()) && (ownIsRight || provided.equals(List.of(name)));
    return List.of(
        edit == null || !sure
            ? finding
            : finding.withFix(
                new Fix("set systemd_unit to " + name.full(), Fix.Applicability.SAFE, edit)));
  }

  private static Fix.@Nullable Replacement edit(
      ServiceBlock service, Mapping.Entry runtime, Mapping.@Nullable Entry unit, String name) {
    if (unit == null) {
      return service.mapping().insertBefore(runtime, "systemd_unit", name);
    }
    return unit.value() instanceof Scalar nothing ? nothing.overwrite(name) : null;
  }

  private static boolean isProvided(UnitName name, List<UnitName> provided) {
    for (UnitName each : provided) {
      if (each.provides(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<UnitName> provided(App app) {
    List<UnitName> names = new ArrayList<>();
    for (Unit unit : app.facts(Units.OF_APP)) {
      if (unit.has("Service") && unit.main() != null) {
        names.add(unit.name());
      }
    }
    return names;
  }

  private static String ownName(App app) {
    Mapping root = app.root();
    if (root != null && root.get("name") instanceof Scalar name && isPlain(name.text())) {
      return name.text();
    }
    String folder = app.folder();
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
