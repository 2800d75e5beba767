package doctor.lang.systemd;

import doctor.api.Location;
import doctor.api.SourceFile;
import java.util.Arrays;

/**
 * What stands behind the {@code =} of a setting, its continuation lines joined, and where each
 * character of it was written.
 */
public final class UnitValue {

  private final SourceFile file;
  private final String text;
  // Piece i of the text begins at textStarts[i] and was written from fileStarts[i] on.
  private final int[] textStarts;
  private final int[] fileStarts;

  UnitValue(SourceFile file, String text, int[] textStarts, int[] fileStarts) {
    this.file = file;
    this.text = text;
    this.textStarts = textStarts;
    this.fileStarts = fileStarts;
  }

  /** The value as systemd sees it before it takes quotes and specifiers apart. */
  public String text() {
    return text;
  }

  /** Everything from the first to the last character; empty for an empty value. */
  public Location location() {
    return location(0, text.length());
  }

  /**
   * Where a part of the text was written.
   *
   * @param start offset in {@link #text()}
   * @param end offset behind the part
   */
  public Location location(int start, int end) {
    int from = offset(start);
    return file.at(from, end == start ? from : offset(end - 1) + 1);
  }

  private int offset(int at) {
    if (fileStarts.length == 1) {
      return fileStarts[0] + at;
    }
    int found = Arrays.binarySearch(textStarts, at);
    int piece = found >= 0 ? found : -found - 2;
    return fileStarts[piece] + at - textStarts[piece];
  }
}
