package doctor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Writes text as UTF-8, half a surrogate pair as a question mark. It collects what it is given and
 * encodes it as a whole: the JDK's own writers touch every character three times, which a cold
 * start feels in a report with the prose of all rules.
 */
final class Utf8Writer extends Writer {

  private static final int USUAL_CHUNK = 16 * 1024;

  private final OutputStream out;
  private StringBuilder collected = new StringBuilder();

  Utf8Writer(OutputStream out) {
    this.out = out;
  }

  @Override
  public Writer append(CharSequence text) throws IOException {
    collected.append(text);
    return written();
  }

  @Override
  public Writer append(CharSequence text, int start, int end) throws IOException {
    return append(text.subSequence(start, end));
  }

  @Override
  public Writer append(char c) throws IOException {
    collected.append(c);
    return written();
  }

  @Override
  public void write(String text) throws IOException {
    append(text);
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    append(text, start, start + length);
  }

  @Override
  public void write(char[] text, int start, int length) throws IOException {
    collected.append(text, start, length);
    written();
  }

  private Writer written() throws IOException {
    int last = collected.length() - 1;
    // Both halves of a pair belong into one chunk.
    if (last >= USUAL_CHUNK && !Character.isHighSurrogate(collected.charAt(last))) {
      encode();
    }
    return this;
  }

  private void encode() throws IOException {
    byte[] bytes = collected.toString().getBytes(UTF_8);
    // Not setLength(0): a builder that once held other than Latin-1 stays slow.
    collected = new StringBuilder(USUAL_CHUNK + 1024);
    out.write(bytes);
  }

  @Override
  public void flush() throws IOException {
    encode();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
