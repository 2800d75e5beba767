package doctor.source;

import doctor.api.Severity;

/** Hears of files that could not be read. Called from several threads. */
@FunctionalInterface
public interface ProblemListener {

  /**
   * A file was passed over.
   *
   * @param level ERROR where findings may be missed for it
   * @param path relative to the workspace root
   * @param message why, one line
   */
  void problem(Severity level, String path, String message);
}
