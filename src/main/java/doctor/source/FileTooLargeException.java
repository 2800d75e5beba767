package doctor.source;

import java.io.IOException;

/** A file is larger than what is worth reading. */
public final class FileTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  /** A file of a size, and the limit. */
  public FileTooLargeException(long bytes, long limit) {
    super("has " + bytes + " bytes, more than the limit of " + limit + ", and was not checked");
  }
}
