package doctor.engine;

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
}
