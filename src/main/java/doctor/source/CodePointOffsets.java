package doctor.source;

/**
 * Maps snakeyaml's marks, which count code points, to UTF-16 offsets. Marks come nearly in order,
 * so the walk from the last answer is short.
 */
final class CodePointOffsets {

  private final String text;
  private final boolean identity;
  private int codePoints;
  private int units;

  CodePointOffsets(String text) {
    this.text = text;
    this.identity = text.codePointCount(0, text.length()) == text.length();
  }

  /** UTF-16 offset of the code point with this index, at most the length of the text. */
  int unitsAt(int codePointIndex) {
    if (identity) {
      return Math.min(codePointIndex, text.length());
    }
    while (codePoints < codePointIndex && units < text.length()) {
      units += Character.charCount(text.codePointAt(units));
      codePoints++;
    }
    while (codePoints > codePointIndex) {
      units -= Character.charCount(text.codePointBefore(units));
      codePoints--;
    }
    return units;
  }
}
