package doctor.lang.compose;

import doctor.api.App;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that Compose files have. */
public final class ComposeFiles {

  // In the order in which docker compose looks for them.
  private static final List<String> NAMES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

  private ComposeFiles() {}

  /**
   * The files that {@code docker compose} would read by itself: that in the app's folder, or else
   * those in folders below it.
   */
  public static List<String> projects(App app) {
    List<String> paths = app.files().paths();
    String own = first(app.folder(), paths);
    if (own != null) {
      return List.of(own);
    }
    List<String> projects = new ArrayList<>();
    String last = "";
    for (String path : paths) {
      String folder = folder(path);
      if (NAMES.contains(name(path)) && !folder.equals(last)) {
        String first = first(folder, paths);
        projects.add(first == null ? path : first);
        last = folder;
      }
    }
    return projects;
  }

  private static @Nullable String first(String folder, List<String> paths) {
    for (String name : NAMES) {
      String path = folder.isEmpty() ? name : folder + "/" + name;
      if (paths.contains(path)) {
        return path;
      }
    }
    return null;
  }

  /** The override that is read on top of a file by itself, or null where there is none. */
  static @Nullable String override(App app, String path) {
    String stem = path.substring(0, path.lastIndexOf('.'));
    for (String suffix : List.of(".override.yaml", ".override.yml")) {
      if (app.files().paths().contains(stem + suffix)) {
        return stem + suffix;
      }
    }
    return null;
  }

  /** Whether the app has a file that any {@code docker compose -f} may be meant to read. */
  public static boolean areThere(App app) {
    for (String path : app.files().paths()) {
      String name = name(path);
      boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
      if (yaml && (name.startsWith("compose.") || name.startsWith("docker-compose."))) {
        return true;
      }
      if (yaml && (name.startsWith("compose-") || name.startsWith("docker-compose-"))) {
        return true;
      }
    }
    // Ignored by git, but there.
    for (String name : NAMES) {
      if (app.files().exists(app.folder().isEmpty() ? name : app.folder() + "/" + name)) {
        return true;
      }
    }
    return false;
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

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
