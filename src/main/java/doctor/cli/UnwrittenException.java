package doctor.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that was asked for could not be written; the message says which, and why. */
final class UnwrittenException extends IOException {

  private static final long serialVersionUID = 1;

  UnwrittenException(Path file, IOException cause) {
    super("cannot write " + file + ": " + reason(cause), cause);
  }

  // The cause names the temporary file, which nobody asked for.
  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException of && of.getReason() != null) {
      return of.getReason();
    }
    @Nullable String message = cause.getMessage();
    if (message == null) {
      return "input or output failed";
    }
    int bracket = message.lastIndexOf('(');
    return message.endsWith(")") && bracket > 0
        ? message.substring(bracket + 1, message.length() - 1)
        : message;
  }
}
