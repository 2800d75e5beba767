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

  private final String[] hashes;

  /** Hashes all lines of a file. */
  LineHashes(SourceFile file) {
    String text = file.hasByteOrderMark() ? "\ufeff" + file.text() : file.text();
    char[] units = new char[text.length() + 1 + WINDOW];
    int[] starts = new int[16];
    int length = 0;
    int lines = 0;
    boolean lineStart = true;
    for (int i = 0; i <= text.length(); i++) {
      char unit = i == text.length() ? END_OF_FILE : text.charAt(i);
      boolean restOfLineEnd = unit == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      if (unit == ' ' || unit == '\t' || restOfLineEnd) {
        continue;
      }
      if (lineStart) {
        starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
        starts[lines++] = length;
      }
      units[length++] = unit == '\r' ? '\n' : unit;
      lineStart = units[length - 1] == '\n';
    }
    hashes = hash(units, Arrays.copyOf(starts, lines));
  }

  /**
   * The hash of a line with its number behind a colon.
   *
   * @param line from 1
   */
  String of(int line) {
    return hashes[Math.min(line, hashes.length) - 1];
  }

  private static String[] hash(char[] units, int[] starts) {
    long highest = 1;
    for (int i = 0; i < WINDOW; i++) {
      highest *= BASE;
    }
    long hash = 0;
    for (int i = 0; i < WINDOW; i++) {
      hash = hash * BASE + units[i];
    }
    String[] hashes = new String[starts.length];
    Map<Long, Integer> seen = new HashMap<>();
    int at = 0;
    for (int line = 0; line < starts.length; line++) {
      for (; at < starts[line]; at++) {
        hash = hash * BASE + units[at + WINDOW] - highest * units[at];
      }
      hashes[line] = Long.toHexString(hash) + ":" + seen.merge(hash, 1, Integer::sum);
    }
    return hashes;
  }
}
