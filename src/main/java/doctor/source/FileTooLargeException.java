package doctor.source;

import java.io.IOException;

/** A file is larger than what is worth reading. */
final class FileTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  FileTooLargeException(long bytes, long limit) {
    super("has " + bytes + " bytes, more than the limit of " + limit + ", and was not checked");
  }
}
