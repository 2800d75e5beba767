package doctor.report;

/** Breaks text between words, so that it fits the terminal. */
final class Paragraph {

  private Paragraph() {}

  /**
   * The text in lines.
   *
   * @param used cells taken on the first line already
   * @param indent blanks before every other line
   * @param columns width of the terminal; 0 for one line
   */
  static String wrap(String text, int used, int indent, int columns) {
    String safe = Cells.safe(text);
    if (columns == 0) {
      return safe;
    }
    StringBuilder out = new StringBuilder(safe.length() + 16);
    int column = used;
    boolean start = true;
    for (String word : safe.split(" ", -1)) {
      int width = Cells.width(word);
      if (!start && column + 1 + width > columns && column > indent) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (!start) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += width;
      start = false;
    }
    return out.toString();
  }
}
