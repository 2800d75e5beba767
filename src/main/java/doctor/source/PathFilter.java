package doctor.source;

import java.util.ArrayList;
import java.util.List;

/** A set of patterns over paths; what lies in a folder that fits, fits too. */
public final class PathFilter {

  private final List<Glob> globs = new ArrayList<>();

  /** A filter of patterns as gitignore(5) has them, each over a whole path. */
  public PathFilter(List<String> patterns) {
    for (String pattern : patterns) {
      globs.add(
          Glob.of(pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern));
    }
  }

  /** Whether one of the patterns fits this path. */
  boolean matches(String path) {
    for (Glob glob : globs) {
      if (glob.matches(path)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the patterns fits this path or a folder that it lies in. */
  public boolean covers(String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (matches(path.substring(0, slash))) {
        return true;
      }
    }
    return matches(path);
  }
}
