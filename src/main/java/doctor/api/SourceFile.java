package doctor.api;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One text file of the workspace: its path, its text, and the way from an offset to line and
 * column.
 *
 * <p>Lines end with LF or CRLF, which is what SARIF assumes (2.1.0 §3.14.18, {@code
 * newlineSequences}). A byte order mark is not part of the text.
 */
public final class SourceFile {

  private final String path;
  private final boolean byteOrderMark;
  private final int malformedAt;

  /** Null while the file is let go of. */
  private @Nullable String text;

  private int @Nullable [] lineStarts;

  /** Of the text that was let go of, and who reads it again. */
  private int hash;

  private @Nullable UnaryOperator<String> reader;

  /** A file that decoded cleanly and has no byte order mark. */
  public SourceFile(String path, String text) {
    this(path, text, false, -1);
  }

  /**
   * A decoded file.
   *
   * @param path relative to the workspace root, separated by {@code /}
   * @param text without a byte order mark
   * @param byteOrderMark whether the bytes began with one
   * @param malformedAt offset in {@code text} of the first U+FFFD that stands for bytes which are
   *     not UTF-8, or -1
   */
  public SourceFile(String path, String text, boolean byteOrderMark, int malformedAt) {
    this.path = path;
    this.text = text;
    this.byteOrderMark = byteOrderMark;
    this.malformedAt = malformedAt;
  }

  /** Path relative to the workspace root, separated by {@code /} on every platform. */
  public String path() {
    return path;
  }

  /**
   * The whole text, line ends as they are in the file, without a byte order mark.
   *
   * @throws FileChangedException if it was let go of and is another one by now, as far as {@link
   *     String#hashCode} tells, or cannot be read any more
   */
  public String text() {
    String known = text;
    return known == null ? readAgain() : known;
  }

  /**
   * Lets go of the text until somebody asks for it: places in a file may be kept for longer than
   * all that stands around them.
   *
   * @param reader reads the text of a path; throws {@link FileChangedException} where it cannot
   */
  public void letGo(UnaryOperator<String> reader) {
    this.hash = text().hashCode();
    this.reader = reader;
    this.lineStarts = null;
    this.text = null;
  }

  private String readAgain() {
    String again = Objects.requireNonNull(reader).apply(path);
    if (again.hashCode() != hash) {
      throw new FileChangedException(path, "changed while it was being checked");
    }
    text = again;
    return again;
  }

  /** Whether the file begins with a byte order mark. */
  public boolean hasByteOrderMark() {
    return byteOrderMark;
  }

  /** Offset of the first character that stands for bytes which are not UTF-8, or -1. */
  public int malformedAt() {
    return malformedAt;
  }

  /** The text of a region. */
  public String slice(Region region) {
    return text().substring(region.start(), region.end());
  }

  /** A region of this file as a location. */
  public Location at(Region region) {
    return new Location(this, region);
  }

  /** The half-open range {@code start} to {@code end} of this file as a location. */
  public Location at(int start, int end) {
    return new Location(this, new Region(start, end));
  }

  /**
   * Line and column of an offset. The end of the text is a valid offset; a place inside a line end
   * counts to the line it ends.
   *
   * @throws IndexOutOfBoundsException if the offset lies outside the text
   */
  public Position positionAt(int offset) {
    if (offset < 0 || offset > text().length()) {
      throw new IndexOutOfBoundsException(path + ": offset " + offset + " of " + text().length());
    }
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, offset);
    int index = found >= 0 ? found : -found - 2;
    return new Position(index + 1, offset - starts[index] + 1);
  }

  /** Number of lines; an empty file has one, and a last line end begins one more, empty line. */
  public int lineCount() {
    return lineStarts().length;
  }

  /**
   * The characters of a line without its end.
   *
   * @param line from 1 to {@link #lineCount()}
   */
  public Region line(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] - 1 : text().length();
    if (line < starts.length && end > start && text().charAt(end - 1) == '\r') {
      end--;
    }
    return new Region(start, end);
  }

  // Written once with the same content by whoever comes first: a race costs time, never truth.
  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = computeLineStarts(text());
      lineStarts = starts;
    }
    return starts;
  }

  private static int[] computeLineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return path;
  }
}
