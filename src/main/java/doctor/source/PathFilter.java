package doctor.source;

import java.util.ArrayList;
import java.util.List;

/** A set of patterns over paths; what lies in a folder that fits, fits too. */
final class PathFilter {

  private final List<Glob> globs = new ArrayList<>();

  PathFilter(List<String> patterns) {
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
}
