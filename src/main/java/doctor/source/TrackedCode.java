package doctor.source;

import doctor.api.VersionControl;
import java.util.List;

/**
 * Which folders hold code that git tracks, whatever their names and patterns say. {@code pay} in a
 * {@code .gitignore} means the program that a build leaves behind, and fits {@code cmd/pay} as
 * well, where its code lies; and not every {@code out} or {@code build} was built. To git a file
 * that it tracks is never ignored.
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
}
