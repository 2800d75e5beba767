package doctor.lang.systemd;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.Scalar;
import doctor.api.SourceFile;
import doctor.api.UnitFolder;
import doctor.api.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The services in the unit folders of a workspace, read once for all apps. */
public final class InstalledUnits {

  /** Those that the app declares, and those that run something below its folder. */
  public static final FactReader<List<InstalledUnit>> OF_APP = InstalledUnits::ofApp;

  private static final Function<Workspace, InstalledUnits> READER = InstalledUnits::new;

  private final List<InstalledUnit> all = new ArrayList<>();
  // By the name of the template, which is the name itself for most.
  private final Map<String, List<InstalledUnit>> byName = new HashMap<>();
  // Timers, sockets and path units, in the same way.
  private final Map<String, List<SourceFile>> starters = new HashMap<>();
  // By every folder above what a unit refers to.
  private final Map<String, Set<InstalledUnit>> byFolder = new HashMap<>();

  private InstalledUnits(Workspace workspace) {
    String root = workspace.root().toString().replace('\\', '/');
    for (UnitFolder folder : workspace.unitFolders()) {
      addStarters(folder);
      for (Unit unit : Units.of(folder.files())) {
        InstalledUnit installed = InstalledUnit.of(unit, folder.path(), root);
        all.add(installed);
        byName.computeIfAbsent(unit.name().template(), key -> new ArrayList<>()).add(installed);
        for (InstalledUnit.Reference reference : installed.references()) {
          addFolders(reference.path(), installed);
        }
      }
    }
  }

  private void addStarters(UnitFolder folder) {
    for (SourceFile file : folder.files()) {
      if (Units.isStarterPath(file.path())) {
        UnitName name = UnitName.of(Units.name(file.path()));
        starters.computeIfAbsent(name.template(), key -> new ArrayList<>()).add(file);
      }
    }
  }

  private void addFolders(String path, InstalledUnit installed) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      byFolder.computeIfAbsent(path.substring(0, end), key -> new LinkedHashSet<>()).add(installed);
    }
  }

  /** The installed services that a workspace was given. */
  public static InstalledUnits of(Workspace workspace) {
    return workspace.facts(READER);
  }

  /** All of them, in the order of the folders and then by path. */
  public List<InstalledUnit> all() {
    return all;
  }

  /** Those that a unit of this name would be loaded from. */
  public List<InstalledUnit> named(UnitName wanted) {
    List<InstalledUnit> found = new ArrayList<>();
    for (InstalledUnit each : byName.getOrDefault(wanted.template(), List.of())) {
      if (each.unit().name().provides(wanted)) {
        found.add(each);
      }
    }
    return found;
  }

  /**
   * The files that a service, a timer, a socket or a path unit of this name would be loaded from;
   * one is empty where the unit is masked.
   */
  public List<SourceFile> files(UnitName wanted) {
    List<SourceFile> found = new ArrayList<>();
    for (InstalledUnit each : named(wanted)) {
      UnitFile main = each.unit().main();
      if (main != null) {
        found.add(main.file());
      }
    }
    for (SourceFile file : starters.getOrDefault(wanted.template(), List.of())) {
      if (UnitName.of(Units.name(file.path())).provides(wanted)) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<InstalledUnit> ofApp(App app) {
    if (app.workspace().unitFolders().isEmpty()) {
      return List.of();
    }
    InstalledUnits installed = of(app.workspace());
    Set<InstalledUnit> found = new LinkedHashSet<>();
    if (app.service("systemd_unit") instanceof Scalar unit
        && !unit.isNull()
        && !unit.text().isBlank()) {
      for (InstalledUnit each : installed.named(UnitName.of(unit.text()))) {
        if (each.isReadBy(app.service("systemd_scope"))) {
          found.add(each);
        }
      }
    }
    for (InstalledUnit each : installed.byFolder.getOrDefault(app.folder(), Set.of())) {
      if (runs(app, each)) {
        found.add(each);
      }
    }
    return List.copyOf(found);
  }

  private static boolean runs(App app, InstalledUnit installed) {
    for (InstalledUnit.Reference reference : installed.references()) {
      if (isOwn(app, reference.path())) {
        return true;
      }
    }
    return false;
  }

  // What lies below an app nested in this one is the nested app's.
  private static boolean isOwn(App app, String path) {
    String folder = app.folder();
    if (!path.equals(folder) && !path.startsWith(folder + "/")) {
      return false;
    }
    for (int end = path.length(); end > folder.length(); end = path.lastIndexOf('/', end - 1)) {
      if (app.files().exists(path.substring(0, end) + "/app.md")) {
        return false;
      }
    }
    return true;
  }
}
