package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.api.Workspace;
import doctor.api.WorkspaceRule;
import doctor.lang.systemd.InstalledUnit;
import doctor.lang.systemd.InstalledUnits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds installed units that run something of an app that is gone. */
public final class OrphanedUnit implements WorkspaceRule<String> {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "orphaned-unit", Severity.WARNING, "an installed unit runs an app that is gone");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<String> collect(App app) {
    return app.workspace().unitFolders().isEmpty() ? List.of() : List.of(app.folder());
  }

  @Override
  public List<Finding> check(Workspace workspace, List<String> folders) {
    Set<String> apps = new HashSet<>(folders);
    // Where apps lie next to each other, a folder that is no app was one.
    Set<String> parents = new HashSet<>(Set.of("apps"));
    for (String folder : folders) {
      parents.add(parent(folder));
    }
    parents.remove("");
    List<Finding> findings = new ArrayList<>();
    for (InstalledUnit installed : InstalledUnits.of(workspace).all()) {
      Finding finding = judge(installed, apps, parents);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /** Something about a unit all of whose references into the workspace miss every app. */
  private static @Nullable Finding judge(
      InstalledUnit installed, Set<String> apps, Set<String> parents) {
    Finding finding = null;
    for (InstalledUnit.Reference reference : installed.references()) {
      String gone = null;
      String path = reference.path();
      for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
        String folder = path.substring(0, end);
        if (apps.contains(folder)) {
          return null;
        }
        // The outermost counts: an app may have been nested in the one that is gone.
        if (parents.contains(parent(folder))) {
          gone = folder;
        }
      }
      if (gone != null && finding == null) {
        String message = installed.unit().name().full() + " runs " + gone + ", which is no app";
        finding =
            new Finding(DESCRIPTOR, reference.location(), message)
                .withHelp("disable and remove the unit, or correct the path if the app moved");
      }
    }
    return finding;
  }

  private static String parent(String folder) {
    return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
  }
}
