package doctor.source;

import doctor.api.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes of a file into text. Bytes that are not UTF-8 become U+FFFD, and the place of the
 * first ones is kept, so that a rule can point at it.
 */
public final class TextDecoder {

  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /** Decodes UTF-8 with or without a byte order mark. */
  public static SourceFile decode(String path, byte[] bytes) {
    boolean mark = startsWithByteOrderMark(bytes);
    int start = mark ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    // The fast path of the JDK replaces silently; only a text with U+FFFD needs a second look.
    int malformedAt = text.indexOf(REPLACEMENT) < 0 ? -1 : malformedAt(bytes, start);
    return new SourceFile(path, text, mark, malformedAt);
  }

  /** The bytes of a file that decoded cleanly: what {@link #decode} made it of. */
  public static byte[] encode(SourceFile file) {
    byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
    if (!file.hasByteOrderMark()) {
      return text;
    }
    byte[] bytes = new byte[text.length + 3];
    bytes[0] = (byte) 0xEF;
    bytes[1] = (byte) 0xBB;
    bytes[2] = (byte) 0xBF;
    System.arraycopy(text, 0, bytes, 3, text.length);
    return bytes;
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static int malformedAt(byte[] bytes, int start) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean clean =
        decoder
            .decode(ByteBuffer.wrap(bytes, start, bytes.length - start), out, true)
            .isUnderflow();
    return clean ? -1 : out.position();
  }
}
