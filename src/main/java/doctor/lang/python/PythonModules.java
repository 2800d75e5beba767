package doctor.lang.python;

import doctor.lang.token.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which file of an app is the module that another one imports. */
final class PythonModules {

  private static final String INIT = "__init__.py";

  private final Sources<PythonFile> sources;

  /** The paths by the last word of what they are called; null before the first use. */
  private @Nullable Map<String, List<String>> byName;

  PythonModules(Sources<PythonFile> sources) {
    this.sources = sources;
  }

  /**
   * The file of the module that a file imports, or null: told by the last word of its path or, of
   * several, by its whole path from the nearest folder around the file that imports it.
   */
  @Nullable PythonFile module(PythonFile from, String dotted) {
    String last = dotted.substring(dotted.lastIndexOf('.') + 1);
    if (last.isEmpty()) {
      return around(from.tokens().file().path(), dotted.length());
    }
    List<String> paths = byName().getOrDefault(last, List.of());
    String found =
        paths.size() > 1
            ? nearest(paths, from.tokens().file().path(), dotted)
            : paths.isEmpty() ? null : paths.get(0);
    return found == null ? null : sources.at(found);
  }

  /** The package so many points above a file: {@code from . import x}. */
  private @Nullable PythonFile around(String path, int points) {
    String folder = path;
    for (int i = 0; i < points; i++) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    return points == 0 ? null : sources.at(folder.isEmpty() ? INIT : folder + "/" + INIT);
  }

  private Map<String, List<String>> byName() {
    Map<String, List<String>> known = byName;
    if (known == null) {
      known = new HashMap<>();
      for (String path : sources.paths()) {
        String[] words = path.substring(0, path.length() - ".py".length()).split("/", -1);
        String last = words[words.length - 1];
        known.computeIfAbsent(last, key -> new ArrayList<>()).add(path);
        // A package is called as its folder is.
        if (path.endsWith("/" + INIT)) {
          String folder = words[words.length - 2];
          known.computeIfAbsent(folder, key -> new ArrayList<>()).add(path);
        }
      }
      byName = known;
    }
    return known;
  }

  private static @Nullable String nearest(List<String> paths, String importing, String dotted) {
    int start = 0;
    while (start < dotted.length() && dotted.charAt(start) == '.') {
      start++;
    }
    String module = dotted.substring(start).replace('.', '/');
    String folder = importing;
    while (!folder.isEmpty()) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      String path = folder.isEmpty() ? module : folder + "/" + module;
      if (paths.contains(path + ".py")) {
        return path + ".py";
      }
      if (paths.contains(path + "/__init__.py")) {
        return path + "/__init__.py";
      }
    }
    return null;
  }
}
