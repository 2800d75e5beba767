package doctor.source;

import doctor.api.VersionControl;
import java.util.List;

/**
 * Which code git tracks, whatever the names of its folders and patterns say. {@code pay} in a
 * {@code .gitignore} means the program that a build leaves behind, and fits {@code cmd/pay} as
 * well, where its code lies; {@code *.sql} means dumps, and fits migrations; and not every {@code
 * out} or {@code build} was built. To git a file that it tracks is never ignored.
 */
final class TrackedCode {

  /** Of files that rules read; so that git's whole list need not be gone through. */
  private static final List<String> ENDINGS =
      List.of(".go", ".py", ".sql", ".c", ".cc", ".cpp", ".cxx", ".h", ".hpp", ".sh");

  private final VersionControl versionControl;

  TrackedCode(VersionControl versionControl) {
    this.versionControl = versionControl;
  }

  /** Whether a folder that would be passed over holds some. */
  boolean isIn(String folder) {
    return !versionControl.tracked(folder, ENDINGS).isEmpty();
  }

  /** Whether a file that would be passed over is such code. */
  boolean is(String file) {
    for (String ending : ENDINGS) {
      if (file.endsWith(ending)) {
        String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
        return versionControl.tracked(folder, ENDINGS).contains(file);
      }
    }
    return false;
  }
}
