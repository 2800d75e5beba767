package doctor.engine.git;

import doctor.source.FileTooLargeException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Reads blobs through one {@code git cat-file --batch}. */
final class BlobReader implements Closeable {

  private final Process process;
  private final InputStream in;
  private final OutputStream out;

  BlobReader(Process process) {
    this.process = process;
    in = new BufferedInputStream(process.getInputStream());
    out = process.getOutputStream();
  }

  /**
   * The content of a blob.
   *
   * @throws FileTooLargeException if it is larger than the limit
   * @throws IOException if git does not answer with it
   */
  synchronized byte[] read(String blob, long maxBytes) throws IOException {
    out.write((blob + "\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    // "<blob> blob <size>"
    String header = line();
    if (!header.contains(" blob ")) {
      throw new IOException("git has no content for it: " + header);
    }
    long size = Long.parseLong(header.substring(header.lastIndexOf(' ') + 1));
    if (size > maxBytes) {
      in.skipNBytes(size + 1);
      throw new FileTooLargeException(size, maxBytes);
    }
    byte[] content = in.readNBytes((int) size);
    in.skipNBytes(1); // the line end behind it
    return content;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("git cat-file ended early");
      }
      line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    out.close();
    process.destroy();
  }
}
