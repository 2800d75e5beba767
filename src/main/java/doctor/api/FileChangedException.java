package doctor.api;

/** A file that had to be read once more is no longer what it was, or not there. */
public final class FileChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;

  /** The file of this path, relative to the workspace root. */
  public FileChangedException(String path) {
    super("changed while it was being checked");
    this.path = path;
  }

  /** Path relative to the workspace root, separated by {@code /}. */
  public String path() {
    return path;
  }
}
