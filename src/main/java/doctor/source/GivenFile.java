package doctor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the caller names, which may well be a pipe, but ends. */
public final class GivenFile {

  /** In bytes. A configuration is a thousandth of it, a baseline of a million findings the same. */
  private static final int LARGEST = 1 << 28;

  private GivenFile() {}

  /**
   * Reads it to its end.
   *
   * @throws IOException if it cannot be read, or has more than 256 MiB, as a device may; the
   *     message is the reason and does not name the file
   */
  public static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new IOException("it has more than 256 MiB");
      }
      return content;
    } catch (AccessDeniedException e) {
      throw new IOException("permission denied", e);
    }
  }
}
