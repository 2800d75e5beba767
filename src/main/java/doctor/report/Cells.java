package doctor.report;

/** How many cells of a terminal a character takes, and how it is shown safely. */
final class Cells {

  private static final int TAB = 4;

  /**
   * First and last code points that are two cells wide (Unicode 15.1, East Asian Width W and F).
   */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3,
    0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1,
    0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea,
    0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b,
    0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e,
    0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3,
    0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x16fe0,
    0x18cff, 0x1aff0, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191,
    0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0,
    0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440,
    0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a,
    0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc,
    0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4,
    0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947,
    0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd,
  };

  private Cells() {}

  /** Cells that a code point takes when shown at a column, counted from 0. */
  static int width(int codePoint, int column) {
    if (codePoint == '\t') {
      return TAB - column % TAB;
    }
    if (codePoint < 0x300) {
      return codePoint == 0xad ? 0 : 1;
    }
    if (OneLine.isDirection(codePoint)) {
      return shown(codePoint, column).length();
    }
    return isMark(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
  }

  /** The code point as it may be sent to a terminal. */
  static String shown(int codePoint, int column) {
    if (codePoint == '\t') {
      return " ".repeat(TAB - column % TAB);
    }
    if (codePoint < 0x20) {
      return String.valueOf((char) (0x2400 + codePoint)); // the picture of the control character
    }
    if (codePoint == 0x7f) {
      return "\u2421";
    }
    if (OneLine.isDirection(codePoint)) {
      return "<U+" + Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT) + ">";
    }
    boolean unsafe =
        (codePoint >= 0x80 && codePoint < 0xa0)
            || codePoint == 0x2028
            || codePoint == 0x2029
            || (codePoint >= 0xd800 && codePoint < 0xe000);
    return unsafe ? "\ufffd" : Character.toString(codePoint);
  }

  /** Cells that a text of one line takes. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      width += width(codePoint, width);
      i += Character.charCount(codePoint);
    }
    return width;
  }

  /** The text as it may be sent to a terminal, on one line. */
  static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      out.append(codePoint == '\n' ? " " : shown(codePoint, 0));
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isWide(int codePoint) {
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (codePoint < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
