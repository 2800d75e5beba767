package doctor.report;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.report.Ink.Tone;

/**
 * Draws a place of a source file: an arrow with path and position, the line, and a mark under the
 * exact characters; or, where the place has several lines, a bar beside them.
 */
final class Snippet {

  private static final int WIDEST = 240;
  private static final int LINES_AT_START = 4;
  private static final int LINES_AT_END = 2;

  private final Ink ink;
  private final int gutter;
  private final int cells;
  private final StringBuilder out;

  /**
   * A drawing.
   *
   * @param gutter digits of the largest line number
   * @param columns width of the terminal, 0 where there is none
   */
  Snippet(Ink ink, int gutter, int columns, StringBuilder out) {
    this.ink = ink;
    this.gutter = gutter;
    this.cells = (columns > 0 ? Math.min(columns, WIDEST) : WIDEST) - gutter - 3;
    this.out = out;
  }

  /** Draws a place with marks of a character and tone. */
  void draw(Location location, char mark, Tone tone) {
    out.append(" ".repeat(gutter)).append(ink.paint(Tone.GUTTER, "-->")).append(' ');
    out.append(Cells.safe(location.file().path()));
    out.append(':').append(location.start().line());
    out.append(':').append(location.start().column()).append('\n');
    SourceFile file = location.file();
    if (file.text().isEmpty()) {
      return;
    }
    bar("");
    Region region = visible(location);
    int first = file.positionAt(region.start()).line();
    int last = file.positionAt(region.end()).line();
    if (first == last) {
      drawLine(file, first, region, mark, tone);
    } else {
      drawLines(file, first, last, region, mark, tone);
    }
  }

  /** The region without the line ends and blanks behind its last visible character. */
  private static Region visible(Location location) {
    String text = location.file().text();
    Region region = location.region();
    int end = region.end();
    while (end > region.start() + 1 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(region.start(), end).isBlank() ? region : new Region(region.start(), end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private void drawLine(SourceFile file, int line, Region region, char mark, Tone tone) {
    if (file.line(line).isEmpty() && line > 1) {
      // A mark under nothing tells nothing: show what it stands behind.
      numbered(line - 1, Tone.GUTTER, "|", cut(file, line - 1, cells).text());
    }
    VisibleLine shown = VisibleLine.of(file.text(), file.line(line), region, cells);
    numbered(line, Tone.GUTTER, "|", shown.text());
    int length = Math.max(1, shown.to() - shown.from());
    bar(" ".repeat(shown.from()) + ink.paint(tone, String.valueOf(mark).repeat(length)));
  }

  private void drawLines(
      SourceFile file, int first, int last, Region region, char mark, Tone tone) {
    int room = cells - 2;
    Region firstLine = file.line(first);
    VisibleLine opening =
        VisibleLine.of(file.text(), firstLine, new Region(region.start(), region.start()), room);
    boolean fromMargin =
        file.text().substring(firstLine.start(), region.start()).isBlank() && opening.from() < room;
    if (fromMargin) {
      numbered(first, Tone.GUTTER, "|", ink.paint(tone, "/") + " " + opening.text());
    } else {
      numbered(first, Tone.GUTTER, "|", "  " + opening.text());
      bar(ink.paint(tone, " " + "_".repeat(opening.from() + 1) + mark));
    }
    int elided = last + 1 - first - LINES_AT_START - LINES_AT_END;
    for (int line = first + 1; line < last; line++) {
      if (elided > 1 && line == first + LINES_AT_START) {
        out.append(ink.paint(Tone.GUTTER, "...")).append('\n');
        line += elided;
      }
      String text = cut(file, line, room).text();
      numbered(line, Tone.GUTTER, "|", ink.paint(tone, "|") + (text.isEmpty() ? "" : " " + text));
    }
    Region end = new Region(Math.max(file.line(last).start(), region.end() - 1), region.end());
    VisibleLine closing = VisibleLine.of(file.text(), file.line(last), end, room);
    numbered(last, Tone.GUTTER, "|", ink.paint(tone, "|") + " " + closing.text());
    bar(ink.paint(tone, "|" + "_".repeat(closing.from() + 1) + mark));
  }

  private static VisibleLine cut(SourceFile file, int line, int room) {
    Region whole = file.line(line);
    return VisibleLine.of(file.text(), whole, new Region(whole.start(), whole.start()), room);
  }

  /** A line of source with its number; {@code sign} stands between. */
  void numbered(int line, Tone tone, String sign, String text) {
    String number = String.valueOf(line);
    out.append(ink.paint(tone, " ".repeat(gutter - number.length()) + number + " " + sign));
    out.append(text.isEmpty() ? "" : " ").append(text).append('\n');
  }

  /** A line of the drawing without a number. */
  void bar(String text) {
    out.append(" ".repeat(gutter + 1)).append(ink.paint(Tone.GUTTER, "|"));
    out.append(text.isEmpty() ? "" : " ").append(text).append('\n');
  }

  /** Cells for source text. */
  int cells() {
    return cells;
  }
}
