package doctor.report;

import doctor.api.Region;

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
    int start = clamp(region.start(), line.start(), line.end());
    int end = clamp(region.end(), start, line.end());
    int first = Math.max(line.start(), start - REACH);
    int last = Math.min(line.end(), Math.min(end, start + REACH) + REACH);
    Shown shown = new Shown(text, first, last);
    int from = shown.column(start);
    int to = shown.column(Math.min(end, last));
    boolean cutBefore = first > line.start();
    boolean cutBehind = last < line.end();
    return shown.cut(from, to, Math.max(cells, LEAST_CELLS), cutBefore, cutBehind);
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(value, high));
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

    VisibleLine cut(int from, int to, int cells, boolean cutBefore, boolean cutBehind) {
      int total = column(last);
      int left = 0;
      if (cutBefore || (total > cells && to > cells - 1)) {
        int around = Math.max((cells - (to - from)) / 2, cells / 5);
        left = Math.max(cutBefore ? 1 : 0, Math.min(from - around, total + 1 - cells));
      }
      boolean ellipsis = cutBefore || left > 0;
      int begin = ellipsis ? left + 1 : 0;
      boolean more = cutBehind || total > left + cells;
      int end = more ? left + cells - 1 : total;
      StringBuilder out = new StringBuilder(ellipsis ? "…" : "");
      int lead = append(begin, end, out);
      if (more) {
        out.append('…');
      }
      int shift = (ellipsis ? 1 : 0) - lead;
      int width = Math.min(total, end) + shift;
      int shownFrom = clamp(from + shift, 0, width);
      return new VisibleLine(
          out.toString().stripTrailing(), shownFrom, clamp(to + shift, shownFrom, width));
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
