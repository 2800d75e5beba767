package doctor.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output while somebody reads it. Whoever has seen enough, as in {@code doctor … | head},
 * closes the pipe: that is no error, and no reason for another exit code.
 */
final class WhileRead extends FilterOutputStream {

  private boolean closed;

  WhileRead(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (closed) {
      return;
    }
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      // The JDK has no exception of its own for it; the launcher keeps the words English.
      if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
        throw e;
      }
      closed = true;
    }
  }

  @Override
  public void flush() throws IOException {
    if (!closed) {
      out.flush();
    }
  }
}
