package doctor.report;

import doctor.api.Region;
import java.util.List;

/**
 * As much of a source line as fits, cut around a region.
 *
 * @param text what is shown, an ellipsis where something is cut off, without trailing blanks
 * @param from cell at which the region begins, from 0
 * @param to cell behind the region; equal to {@code from} for an empty one
 */
record VisibleLine(String text, int from, int to) {

  /** Characters looked at before and behind the region: a minified file is one line. */
  private static final int REACH = 1_000;

  private static final int LEAST_CELLS = 20;

  /**
   * Cuts a line.
   *
   * @param text the file
   * @param line the characters of the line
   * @param region what to keep in view; the part inside the line counts
   * @param cells the width to fill
   */
  static VisibleLine of(String text, Region line, Region region, int cells) {
    Frame frame = Frame.of(text, line, region, cells);
    return frame.cut(frame.left());
  }

  /**
   * Cuts two lines at the same place, so that their first difference is in view and stands in one
   * column.
   */
  static List<VisibleLine> pair(String one, String other, int cells) {
    int common = Math.min(one.length(), other.length());
    int head = 0;
    while (head < common && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < common - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    // As much of the difference as tells what it is.
    int most = head + Math.max(cells, LEAST_CELLS) / 5;
    Frame first = Frame.of(one, head, Math.min(most, one.length() - tail), cells);
    Frame second = Frame.of(other, head, Math.min(most, other.length() - tail), cells);
    // The larger shows the difference in both: in the other it lies further to the right.
    int left = Math.max(first.left(), second.left());
    return List.of(first.cut(left), second.cut(left));
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(value, high));
  }

  /** What there is to show of a line, and how much room for it. */
  private record Frame(
      Shown shown, int from, int to, int cells, boolean cutBefore, boolean cutBehind) {

    static Frame of(String line, int start, int end, int cells) {
      return of(line, new Region(0, line.length()), new Region(start, end), cells);
    }

    static Frame of(String text, Region line, Region region, int cells) {
      int start = clamp(region.start(), line.start(), line.end());
      int end = clamp(region.end(), start, line.end());
      int first = Math.max(line.start(), start - REACH);
      int last = Math.min(line.end(), Math.min(end, start + REACH) + REACH);
      Shown shown = new Shown(text, first, last);
      return new Frame(
          shown,
          shown.column(start),
          shown.column(Math.min(end, last)),
          Math.max(cells, LEAST_CELLS),
          first > line.start(),
          last < line.end());
    }

    /** The first cell to show, which an ellipsis takes. */
    int left() {
      int total = shown.total();
      if (!cutBefore && (total <= cells || to <= cells - 1)) {
        return 0;
      }
      int around = Math.max((cells - (to - from)) / 2, cells / 5);
      return Math.max(cutBefore ? 1 : 0, Math.min(from - around, total + 1 - cells));
    }

    VisibleLine cut(int left) {
      int total = shown.total();
      boolean ellipsis = cutBefore || left > 0;
      int begin = ellipsis ? left + 1 : 0;
      boolean more = cutBehind || total > left + cells;
      int end = more ? left + cells - 1 : total;
      StringBuilder out = new StringBuilder(ellipsis ? "…" : "");
      int lead = shown.append(begin, end, out);
      if (more) {
        out.append('…');
      }
      int shift = (ellipsis ? 1 : 0) - lead;
      int width = Math.min(total, end) + shift;
      int shownFrom = clamp(from + shift, 0, width);
      return new VisibleLine(
          out.toString().stripTrailing(), shownFrom, clamp(to + shift, shownFrom, width));
    }
  }

  /** Characters of a line with the cell at which each begins. */
  private static final class Shown {

    private final String text;
    private final int first;
    private final int last;
    private final int[] columns;

    Shown(String text, int first, int last) {
      this.text = text;
      this.first = first;
      this.last = last;
      this.columns = new int[last - first + 1];
      int column = 0;
      for (int i = first; i < last; ) {
        int codePoint = codePoint(i);
        int next = column + Cells.width(codePoint, column);
        int behind = i + Character.charCount(codePoint);
        for (; i < behind; i++) {
          columns[i - first] = column;
        }
        column = next;
      }
      columns[last - first] = column;
    }

    int column(int offset) {
      return columns[offset - first];
    }

    /** The code point at an offset, one unit where the line is cut inside a pair. */
    private int codePoint(int offset) {
      int codePoint = text.codePointAt(offset);
      return offset + Character.charCount(codePoint) > last ? text.charAt(offset) : codePoint;
    }

    int total() {
      return column(last);
    }

    /** Appends what lies between two cells; answers the cell at which it really begins. */
    private int append(int begin, int end, StringBuilder out) {
      int lead = -1;
      for (int i = first; i < last; ) {
        int codePoint = codePoint(i);
        int next = i + Character.charCount(codePoint);
        boolean mark = column(next) == column(i);
        if (column(i) >= begin && column(next) <= end && !(mark && lead < 0)) {
          lead = lead < 0 ? column(i) : lead;
          out.append(Cells.shown(codePoint, column(i)));
        }
        i = next;
      }
      return lead < 0 ? begin : lead;
    }
  }
}
