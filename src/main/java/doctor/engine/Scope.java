package doctor.engine;

import doctor.api.App;

/** The files that a run was asked about. */
@FunctionalInterface
public interface Scope {

  /** Every file. */
  Scope EVERYTHING = path -> true;

  /**
   * Whether a file is one of them.
   *
   * @param path relative to the workspace root
   */
  boolean contains(String path);

  /**
   * Whether a file of the app was deleted that has this {@code app.md}: what that leaves amiss is
   * said there.
   *
   * @param path relative to the workspace root
   */
  default boolean hasLostFiles(String path) {
    return false;
  }

  /**
   * Whether anything found in an app may lie in one of them. An app of which that is not true need
   * not be judged.
   */
  default boolean reaches(App app) {
    return true;
  }
}
