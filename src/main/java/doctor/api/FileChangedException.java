package doctor.api;

/** A file that had to be read once more is no longer what it was, or cannot be read any more. */
public final class FileChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * A file, and what became of it.
   *
   * @param path relative to the workspace root, separated by {@code /}
   * @param message half a line: {@code changed while it was being checked}
   */
  public FileChangedException(String path, String message) {
    super(message);
    this.path = path;
  }

  /** Path relative to the workspace root, separated by {@code /}. */
  public String path() {
    return path;
  }
}
