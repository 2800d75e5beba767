package doctor.report;

import doctor.api.SourceFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The hashes by which GitHub recognises a line, {@code primaryLocationLineHash}: over the hundred
 * UTF-16 units from the start of the line on, blanks and tabs left out and every line end read as a
 * line feed. Unit i counts 37 to the power of 99 - i, modulo 2 to the power of 64. Equal hashes are
 * numbered from 1.
 */
final class LineHashes {

  private static final int WINDOW = 100;
  private static final long BASE = 37;
  private static final char END_OF_FILE = 0xffff;

  /** The hundredth power of the base: what a unit counts when it is left behind. */
  private static final long HIGHEST = highest();

  /** What counts of the file, the mark of its end, and as many zeros as a window needs. */
  private final char[] units;

  /** Where each line begins among the units. */
  private final int[] starts;

  private final String[] hashes;
  private final Map<Long, Integer> seen = new HashMap<>();
  private int hashed;
  private int at;
  private long hash;

  /** Reads the lines of a file; they are hashed as far as they are asked for. */
  LineHashes(SourceFile file) {
    String text = file.text();
    int length = text.length();
    int mark = file.hasByteOrderMark() ? 1 : 0;
    // An array, since a call for each character is what a cold start would feel.
    units = new char[mark + length + 1 + WINDOW];
    units[0] = '\ufeff';
    text.getChars(0, length, units, mark);
    units[mark + length] = END_OF_FILE;
    starts = keepWhatCounts(units, mark + length + 1);
    hashes = new String[starts.length];
    for (int i = 0; i < WINDOW; i++) {
      hash = hash * BASE + units[i];
    }
  }

  /**
   * The hash of a line with its number behind a colon.
   *
   * @param line from 1
   */
  String of(int line) {
    int last = Math.min(line, hashes.length) - 1;
    for (; hashed <= last; hashed++) {
      for (; at < starts[hashed]; at++) {
        hash = hash * BASE + units[at + WINDOW] - HIGHEST * units[at];
      }
      hashes[hashed] = Long.toHexString(hash) + ":" + seen.merge(hash, 1, Integer::sum);
    }
    return hashes[last];
  }

  /** Moves what counts to the front, zeros behind it; answers where the lines begin. */
  private static int[] keepWhatCounts(char[] units, int end) {
    int[] starts = new int[16];
    int lines = 0;
    int kept = 0;
    boolean lineStart = true;
    char before = 0;
    for (int i = 0; i < end; i++) {
      char unit = units[i];
      boolean restOfLineEnd = unit == '\n' && before == '\r';
      before = unit;
      if (unit == ' ' || unit == '\t' || restOfLineEnd) {
        continue;
      }
      if (lineStart) {
        starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
        starts[lines++] = kept;
      }
      units[kept++] = unit == '\r' ? '\n' : unit;
      lineStart = unit == '\n' || unit == '\r';
    }
    Arrays.fill(units, kept, end, '\0');
    return Arrays.copyOf(starts, lines);
  }

  private static long highest() {
    long highest = 1;
    for (int i = 0; i < WINDOW; i++) {
      highest *= BASE;
    }
    return highest;
  }
}
