package doctor.engine;

import doctor.api.App;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which apps a run was asked about. A path chooses the app it lies in, or all apps below it;
 * without paths all are chosen.
 */
public final class Selection {

  /** No app at all. */
  public static final Selection NONE = new Selection(List.of(), false);

  private final List<String> paths;
  private final boolean all;

  private Selection(List<String> paths, boolean all) {
    this.paths = List.copyOf(paths);
    this.all = all;
  }

  /**
   * The apps that some paths choose.
   *
   * @param paths relative to the workspace root, empty for the root itself; an empty list chooses
   *     all
   */
  public static Selection of(List<String> paths) {
    return new Selection(paths, paths.isEmpty());
  }

  /** Whether every app is chosen, of a workspace whose outermost apps have these folders. */
  boolean isAll(List<String> folders) {
    if (all || paths.isEmpty()) {
      return all;
    }
    for (String folder : folders) {
      if (!holds(folder)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a folder lies below a path. */
  private boolean holds(String folder) {
    for (String path : paths) {
      if (isWithin(folder, path)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a path has to do with one of these app folders: it lies in one, or above. */
  public static boolean touches(String path, List<String> folders) {
    for (String folder : folders) {
      if (isWithin(path, folder) || isWithin(folder, path)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the folder of an outermost app holds anything that is chosen. */
  boolean reaches(String folder) {
    if (all) {
      return true;
    }
    for (String path : paths) {
      if (isWithin(path, folder) || isWithin(folder, path)) {
        return true;
      }
    }
    return false;
  }

  /** Those apps that are chosen, of an outermost app and all that are nested in it. */
  List<App> choose(List<App> apps) {
    if (all) {
      return apps;
    }
    List<App> chosen = new ArrayList<>();
    for (App app : apps) {
      for (String path : paths) {
        if (isWithin(/* inner= */ app.folder(), /* outer= */ path)
            || innermost(apps, path) == app) {
          chosen.add(app);
          break;
        }
      }
    }
    return chosen;
  }

  private static @Nullable App innermost(List<App> apps, String path) {
    App innermost = null;
    for (App app : apps) {
      boolean deeper = innermost == null || app.folder().length() > innermost.folder().length();
      if (isWithin(path, app.folder()) && deeper) {
        innermost = app;
      }
    }
    return innermost;
  }

  /** Whether a path is another one or lies below it. */
  static boolean isWithin(String inner, String outer) {
    return outer.isEmpty()
        || inner.equals(outer)
        || (inner.startsWith(outer) && inner.charAt(outer.length()) == '/');
  }
}
