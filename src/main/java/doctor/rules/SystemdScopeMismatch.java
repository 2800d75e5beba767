package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.FrontmatterRule;
import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.lang.service.ServiceBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code systemd_scope} or {@code systemd_unit} that does not go with the {@code runtime}. */
public final class SystemdScopeMismatch implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "systemd-scope-mismatch",
          Severity.WARNING,
          "systemd_scope or systemd_unit does not go with the runtime");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    ServiceBlock service = ServiceBlock.of(app);
    Mapping.Entry runtime = service == null ? null : service.runtime();
    if (service == null || runtime == null) {
      return List.of();
    }
    return switch (ServiceBlock.text(runtime)) {
      case "systemd-user" -> expectScope(service, runtime, "user");
      case "systemd-system" -> expectScope(service, runtime, "system");
      default -> expectNoUnit(service, runtime);
    };
  }

  private static List<Finding> expectScope(
      ServiceBlock service, Mapping.Entry runtime, String expected) {
    Mapping.Entry scope = service.entry("systemd_scope");
    String wanted = ", expected " + expected + " for runtime " + ServiceBlock.text(runtime);
    if (service.lacks("systemd_scope")) {
      Location place = scope == null ? runtime.key().location() : scope.place();
      Finding finding =
          new Finding(
              DESCRIPTOR,
              place,
              "systemd_scope is " + (scope == null ? "absent" : "null") + wanted);
      Fix.Replacement edit = edit(service, runtime, scope, expected);
      String description = "set systemd_scope to " + expected;
      return List.of(
          edit == null
              ? finding
              : finding.withFix(new Fix(description, Fix.Applicability.SAFE, edit)));
    }
    // What is neither user nor system is the schema's to report.
    String other = expected.equals("user") ? "system" : "user";
    if (scope == null || !(scope.value() instanceof Scalar value) || !value.is(other)) {
      return List.of();
    }
    return List.of(
        new Finding(DESCRIPTOR, value.location(), "systemd_scope is " + other + wanted)
            .withHelp("correct systemd_scope, or runtime if that is what is wrong")
            .withRelated(runtime.place(), "the runtime"));
  }

  private static Fix.@Nullable Replacement edit(
      ServiceBlock service, Mapping.Entry runtime, Mapping.@Nullable Entry scope, String expected) {
    if (scope == null) {
      return service.mapping().insertBefore(runtime, "systemd_scope", expected);
    }
    return scope.value() instanceof Scalar nothing ? nothing.overwrite(expected) : null;
  }

  // A unit and its scope go together: one fault, one finding.
  private static List<Finding> expectNoUnit(ServiceBlock service, Mapping.Entry runtime) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (String key : List.of("systemd_unit", "systemd_scope")) {
      Mapping.Entry entry = service.entry(key);
      if (entry != null && !ServiceBlock.text(entry).isBlank() && !service.lacks(key)) {
        entries.add(entry);
      }
    }
    if (entries.isEmpty()) {
      return List.of();
    }
    Mapping.Entry first = entries.get(0);
    String key = first.key().text();
    String message =
        key
            + " is "
            + ServiceBlock.text(first)
            + ", but runtime "
            + ServiceBlock.text(runtime)
            + " has no unit";
    Finding finding =
        new Finding(DESCRIPTOR, first.place(), message)
            .withHelp("drop it, or name the systemd runtime that the app really has")
            .withRelated(runtime.place(), "the runtime");
    return List.of(
        entries.size() == 1
            ? finding
            : finding.withRelated(entries.get(1).place(), "its scope, which goes with it"));
  }
}
