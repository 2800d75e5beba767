package doctor.lang.compose;

import doctor.api.App;
import doctor.api.Mapping;
import doctor.api.Scalar;
import doctor.api.SourceFile;
import doctor.lang.service.TestFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that Compose files have. */
public final class ComposeFiles {

  // In the order in which docker compose looks for them.
  private static final List<String> NAMES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

  // In theirs; the first one counts, whatever the file is called that it is read on top of.
  private static final List<String> OVERRIDES =
      List.of(
          "compose.override.yml",
          "compose.override.yaml",
          "docker-compose.override.yml",
          "docker-compose.override.yaml");

  private ComposeFiles() {}

  /**
   * The files that {@code docker compose} would read by itself: that in the app's folder, or else
   * those in folders below it; or else the only one that it can be told to read.
   */
  public static List<String> projects(App app) {
    List<String> defaults = defaults(app);
    if (!defaults.isEmpty()) {
      return defaults;
    }
    List<String> others = others(app);
    return others.size() == 1 ? others : List.of();
  }

  private static List<String> defaults(App app) {
    List<String> paths = app.files().paths();
    String own = first(NAMES, app.folder(), paths);
    if (own != null) {
      return List.of(own);
    }
    List<String> projects = new ArrayList<>();
    String last = "";
    for (String path : paths) {
      String folder = folder(path);
      if (NAMES.contains(name(path)) && !folder.equals(last) && !TestFolders.hold(app, path)) {
        String first = first(NAMES, folder, paths);
        projects.add(first == null ? path : first);
        last = folder;
      }
    }
    return projects;
  }

  private static @Nullable String first(List<String> names, String folder, List<String> paths) {
    for (String name : names) {
      String path = in(folder, name);
      if (paths.contains(path)) {
        return path;
      }
    }
    return null;
  }

  private static String in(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** The override that is read on top of a file by itself, or null where there is none. */
  static @Nullable String override(App app, String path) {
    return NAMES.contains(name(path)) ? first(OVERRIDES, folder(path), app.files().paths()) : null;
  }

  /**
   * The files beside one that may be given with it, {@code -f compose.yml -f compose.prod.yml}, and
   * are not read by themselves.
   */
  static List<String> variants(App app, String path) {
    List<String> variants = new ArrayList<>();
    for (String other : app.files().paths()) {
      String name = name(other);
      if (folder(other).equals(folder(path))
          && isYaml(name)
          && isNamedLikeOne(name)
          && !NAMES.contains(name)
          && !OVERRIDES.contains(name)
          && !other.equals(path)) {
        variants.add(other);
      }
    }
    return variants;
  }

  /** Whether the app has a file that any {@code docker compose -f} may be meant to read. */
  public static boolean areThere(App app) {
    if (!defaults(app).isEmpty() || !others(app).isEmpty()) {
      return true;
    }
    // Ignored by git, but there.
    for (String name : NAMES) {
      if (app.files().exists(in(app.folder(), name))) {
        return true;
      }
    }
    String entryPoint = entryPoint(app);
    return entryPoint != null && isYaml(entryPoint) && app.files().exists(entryPoint);
  }

  /** Files of other names: those that begin like one, the entry point, what a script names. */
  private static List<String> others(App app) {
    List<String> others = new ArrayList<>();
    String entryPoint = entryPoint(app);
    Set<String> given = null;
    for (String path : app.files().paths()) {
      String name = name(path);
      if (!isYaml(name) || TestFolders.hold(app, path)) {
        continue;
      }
      if (isNamedLikeOne(name) || path.equals(entryPoint)) {
        others.add(path);
        continue;
      }
      given = given == null ? FileOptions.of(app) : given;
      if (given.contains(name) && hasServices(app, path)) {
        others.add(path);
      }
    }
    return others;
  }

  private static boolean isNamedLikeOne(String name) {
    return name.startsWith("compose.")
        || name.startsWith("compose-")
        || name.startsWith("docker-compose.")
        || name.startsWith("docker-compose-");
  }

  private static @Nullable String entryPoint(App app) {
    Mapping root = app.root();
    return root != null && root.get("entry_point") instanceof Scalar entry
        ? resolve(app.folder(), entry.text())
        : null;
  }

  private static boolean isYaml(String path) {
    return path.endsWith(".yml") || path.endsWith(".yaml");
  }

  private static boolean hasServices(App app, String path) {
    SourceFile file = app.files().read(path);
    return file != null
        && (file.text().startsWith("services:") || file.text().contains("\nservices:"));
  }

  /** The path that a file of a folder means, or null where it leaves the workspace. */
  static @Nullable String resolve(String folder, String reference) {
    List<String> parts = new ArrayList<>();
    for (String part : (folder.isEmpty() ? reference : folder + "/" + reference).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return null;
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return reference.startsWith("/") ? null : String.join("/", parts);
  }

  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
