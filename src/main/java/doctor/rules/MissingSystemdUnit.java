package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.lang.service.ServiceBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds services that systemd is said to run, without the name of a unit. */
public final class MissingSystemdUnit implements AppRule {

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
    String name = unitName(app);
    Finding finding =
        new Finding(
            DESCRIPTOR,
            unit == null ? runtime.key().location() : unit.place(),
            "runtime is "
                + ServiceBlock.text(runtime)
                + ", but systemd_unit is "
                + (unit == null ? "absent" : blank ? "blank" : "null")
                + ", expected a unit name such as "
                + name);
    Fix.Replacement edit = edit(service, runtime, unit, name);
    return List.of(
        edit == null
            ? finding
            : finding.withFix(
                new Fix("set systemd_unit to " + name, Fix.Applicability.SAFE, edit)));
  }

  private static Fix.@Nullable Replacement edit(
      ServiceBlock service, Mapping.Entry runtime, Mapping.@Nullable Entry unit, String name) {
    if (unit == null) {
      return service.mapping().insertBefore(runtime, "systemd_unit", name);
    }
    // Where nothing is written, the place is behind the colon, and a blank must come first.
    return unit.value().location().region().isEmpty()
        ? new Fix.Replacement(unit.value().location(), " " + name)
        : new Fix.Replacement(unit.value().location(), name);
  }

  private static String unitName(App app) {
    Mapping root = app.root();
    if (root != null && root.get("name") instanceof Scalar name && isPlain(name.text())) {
      return name.text() + ".service";
    }
    String folder = app.folder();
    return folder.substring(folder.lastIndexOf('/') + 1) + ".service";
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
