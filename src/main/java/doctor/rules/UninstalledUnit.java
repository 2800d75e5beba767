package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.Node;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.api.UnitFolder;
import doctor.api.Workspace;
import doctor.api.WorkspaceRule;
import doctor.lang.service.PcClaim;
import doctor.lang.service.ServiceBlock;
import doctor.lang.systemd.InstalledUnit;
import doctor.lang.systemd.InstalledUnits;
import doctor.lang.systemd.UnitName;
import doctor.lang.systemd.Units;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds declared units that none of the given unit folders holds. */
public final class UninstalledUnit implements WorkspaceRule<UninstalledUnit.Declared> {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "uninstalled-unit", Severity.WARNING, "a declared unit is not installed, or is masked");

  /**
   * A declared unit.
   *
   * @param state what is wrong with it, or null where it is installed
   */
  record Declared(Location place, String unit, List<String> pcs, @Nullable String state) {}

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Declared> collect(App app) {
    ServiceBlock service = ServiceBlock.of(app);
    Node scope = app.service("systemd_scope");
    if (app.workspace().unitFolders().isEmpty()
        || service == null
        || !service.isRunBySystemd()
        || !(app.service("systemd_unit") instanceof Scalar unit)
        || unit.isNull()
        || unit.text().isBlank()
        || !isAnswerable(app.workspace(), scope)) {
      return List.of();
    }
    UnitName name = UnitName.of(unit.text());
    if (!Units.isUnitPath(name.full())) {
      // Mounts, targets and the like are not looked for in the folders.
      return List.of();
    }
    String state = state(InstalledUnits.of(app.workspace()).files(name));
    return List.of(new Declared(unit.location(), name.full(), PcClaim.pcs(app), state));
  }

  /** Whether a folder was given in which the unit would have to be. */
  private static boolean isAnswerable(Workspace workspace, @Nullable Node scope) {
    for (UnitFolder folder : workspace.unitFolders()) {
      String manager = InstalledUnit.scope(folder.path());
      if (manager == null || !(scope instanceof Scalar declared) || declared.is(manager)) {
        return true;
      }
    }
    return false;
  }

  // Where it is installed for the other service manager, unit-drift says so.
  private static @Nullable String state(List<SourceFile> installed) {
    String state = "is in none of the given unit folders";
    for (SourceFile each : installed) {
      if (!each.text().isEmpty()) {
        return null;
      }
      state = "is masked, so it cannot be started";
    }
    return state;
  }

  @Override
  public List<Finding> check(Workspace workspace, List<Declared> units) {
    List<String> here = pcsHere(units);
    List<Finding> findings = new ArrayList<>();
    for (Declared unit : units) {
      if (unit.state() != null && (here.isEmpty() || sharesOne(unit.pcs(), here))) {
        findings.add(
            new Finding(DESCRIPTOR, unit.place(), unit.unit() + " " + unit.state())
                .withHelp("install and enable it, or drop this pc from pc_targets"));
      }
    }
    return findings;
  }

  /** The PCs that this one may be: those at which every installed unit is meant to run. */
  private static List<String> pcsHere(List<Declared> units) {
    List<String> here = new ArrayList<>();
    boolean first = true;
    for (Declared unit : units) {
      if (unit.state() == null) {
        if (first) {
          here.addAll(unit.pcs());
        } else {
          here.retainAll(unit.pcs());
        }
        first = false;
      }
    }
    return here;
  }

  private static boolean sharesOne(List<String> pcs, List<String> others) {
    for (String pc : pcs) {
      if (others.contains(pc)) {
        return true;
      }
    }
    return false;
  }
}
