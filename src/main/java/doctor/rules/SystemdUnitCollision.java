package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.api.Workspace;
import doctor.api.WorkspaceRule;
import doctor.lang.service.PcClaim;
import doctor.lang.systemd.UnitName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two apps that want the same unit name of the same service manager on the same PC. */
public final class SystemdUnitCollision implements WorkspaceRule<PcClaim> {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "systemd-unit-collision",
          Severity.ERROR,
          "two apps declare the same systemd unit in the same scope on the same pc");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<PcClaim> collect(App app) {
    String scope = scope(app);
    if (scope == null
        || !(app.service("systemd_unit") instanceof Scalar unit)
        || unit.isNull()
        || unit.text().isBlank()) {
      return List.of();
    }
    String name = UnitName.of(unit.text()).full();
    return List.of(
        new PcClaim(scope + " unit " + name, PcClaim.pcs(app), app.folder(), unit.location()));
  }

  @Override
  public List<Finding> check(Workspace workspace, List<PcClaim> claims) {
    List<Finding> findings = new ArrayList<>();
    for (PcClaim.Clash clash : PcClaim.clashes(claims)) {
      String ofThem = clash.isOfTwo() ? "one of the two" : "all but one of them";
      Finding finding =
          new Finding(
                  DESCRIPTOR, clash.claim().place(), clash.claim().thing() + " " + clash.inWords())
              .withHelp("give " + ofThem + " another unit name, or another pc");
      for (PcClaim.Rival rival : clash.rivals()) {
        finding = finding.withRelated(rival.claim().place(), rival.declares("unit", clash));
      }
      findings.add(finding);
    }
    return findings;
  }

  /** The service manager: as declared, else as the runtime has it, else unknown. */
  private static @Nullable String scope(App app) {
    if (app.service("systemd_scope") instanceof Scalar scope && !scope.isNull()) {
      return scope.text();
    }
    if (app.service("runtime") instanceof Scalar runtime) {
      return switch (runtime.text()) {
        case "systemd-user" -> "user";
        case "systemd-system" -> "system";
        default -> null;
      };
    }
    return null;
  }
}
