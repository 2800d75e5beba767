package doctor.lang.systemd;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.SourceFile;
import doctor.lang.service.TestFolders;
import doctor.lang.systemd.UnitFile.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts unit files and drop-ins together into the services that they make. */
public final class Units {

  /** The services among the files of an app. Only files with the names of units are opened. */
  public static final FactReader<List<Unit>> OF_APP = Units::ofApp;

  private static final List<String> STARTERS = List.of(".timer", ".socket", ".path");

  // By path, so in the order of the files.
  private final Map<String, UnitFile> services = new LinkedHashMap<>();
  // Folder that holds units, then folder of drop-ins, then name of the drop-in.
  private final Map<String, Map<String, Map<String, UnitFile>>> dropIns = new LinkedHashMap<>();
  private final Set<String> started = new HashSet<>();

  private Units() {}

  private static List<Unit> ofApp(App app) {
    List<SourceFile> files = new ArrayList<>();
    for (String path : app.files().paths()) {
      if (isUnitPath(path) && !TestFolders.hold(app, path)) {
        SourceFile file = app.files().read(path);
        if (file != null) {
          files.add(file);
        }
      }
    }
    return files.isEmpty() ? List.of() : of(files);
  }

  /** Whether a path is one of a service, of a drop-in of one, or of what starts one. */
  public static boolean isUnitPath(String path) {
    return path.endsWith(".service") || isDropInPath(path) || isStarterPath(path);
  }

  /** Whether a path is one of a timer, a socket or a path unit. */
  static boolean isStarterPath(String path) {
    return STARTERS.contains(path.substring(Math.max(0, path.lastIndexOf('.'))));
  }

  private static boolean isDropInPath(String path) {
    String folder = folder(path);
    return path.endsWith(".conf")
        && (folder.endsWith(".service.d") || name(folder).equals("service.d"));
  }

  /** The services among some files, sorted by path as the files are. */
  public static List<Unit> of(List<SourceFile> files) {
    Units units = new Units();
    for (SourceFile file : files) {
      units.add(file);
    }
    return units.assemble();
  }

  /** These units but the template of an instance that is among them, with its drop-ins. */
  public static List<Unit> withoutTemplate(List<Unit> units, UnitName instance) {
    List<Unit> others = new ArrayList<>();
    boolean isThere = false;
    for (Unit unit : units) {
      boolean isIt = unit.name().equals(instance);
      isThere |= isIt;
      if (isIt || !unit.name().provides(instance)) {
        others.add(unit);
      }
    }
    return isThere ? others : units;
  }

  private void add(SourceFile file) {
    String path = file.path();
    UnitFile unit = UnitFileReader.read(file);
    addHandlers(unit);
    if (path.endsWith(".service")) {
      services.put(path, unit);
    } else if (isDropInPath(path)) {
      String folder = folder(path);
      dropIns
          .computeIfAbsent(folder(folder), key -> new LinkedHashMap<>())
          .computeIfAbsent(name(folder), key -> new TreeMap<>())
          .put(name(path), unit);
    } else {
      addStarted(UnitName.of(name(path)), unit);
    }
  }

  // What is told of a failure does its work and ends. (OnSuccess= may as well start a service that
  // waited for a job.)
  private void addHandlers(UnitFile file) {
    for (UnitFile.Section section : file.sections()) {
      if (section.name().equals("Unit")) {
        for (Setting setting : section.settings()) {
          if (setting.name().equals("OnFailure")) {
            for (CommandLine.Word unit : CommandLine.words(setting.value())) {
              started.add(UnitName.of(unit.text()).template());
            }
          }
        }
      }
    }
  }

  private void addStarted(UnitName starter, UnitFile file) {
    Unit unit = new Unit(starter, file, List.of(), false);
    Setting setting =
        switch (starter.suffix()) {
          case ".timer" -> unit.last("Timer", "Unit");
          case ".path" -> unit.last("Path", "Unit");
          default -> unit.last("Socket", "Service");
        };
    started.add(
        setting == null || setting.value().text().isEmpty()
            ? new UnitName(starter.prefix(), starter.instance(), ".service").template()
            : UnitName.of(setting.value().text()).template());
    // A socket with Accept=yes starts instances of the template of its name.
    if (unit.isTrue("Socket", "Accept")) {
      started.add(starter.prefix() + "@.service");
    }
  }

  private List<Unit> assemble() {
    List<Unit> units = new ArrayList<>();
    for (Map.Entry<String, UnitFile> entry : services.entrySet()) {
      UnitName name = UnitName.of(name(entry.getKey()));
      units.add(unit(name, folder(entry.getKey()), entry.getValue()));
    }
    dropIns.forEach(
        (folder, byFolder) -> {
          for (String dropInFolder : byFolder.keySet()) {
            addWithoutMain(folder, dropInFolder, units);
          }
        });
    return List.copyOf(units);
  }

  private void addWithoutMain(String folder, String dropInFolder, List<Unit> units) {
    String text = dropInFolder.substring(0, dropInFolder.length() - ".d".length());
    UnitName name = UnitName.of(text);
    boolean ofMany = text.equals("service") || name.prefix().endsWith("-");
    String prefix = folder.isEmpty() ? "" : folder + "/";
    if (!ofMany && !services.containsKey(prefix + name.full())) {
      units.add(unit(name, folder, services.get(prefix + name.template())));
    }
  }

  private Unit unit(UnitName name, String folder, @Nullable UnitFile main) {
    return new Unit(name, main, dropIns(name, folder), started.contains(name.template()));
  }

  // Of two drop-ins of one name that of the more special folder counts; then the name decides.
  private List<UnitFile> dropIns(UnitName name, String folder) {
    Map<String, Map<String, UnitFile>> byFolder = dropIns.get(folder);
    if (byFolder == null) {
      return List.of();
    }
    Map<String, UnitFile> byName = new TreeMap<>();
    for (String each : name.dropInFolders()) {
      byFolder.getOrDefault(each, Map.of()).forEach(byName::putIfAbsent);
    }
    return List.copyOf(byName.values());
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
