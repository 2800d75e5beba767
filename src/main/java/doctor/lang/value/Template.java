package doctor.lang.value;

import doctor.api.Location;
import org.jspecify.annotations.Nullable;

/**
 * A text with holes: {@code "file:" + path + "?mode=ro"} is {@code file:□?mode=ro}. Holes are
 * single characters, the two control characters of ISO 6429 that are for private use, so that a
 * template can be searched and cut like any text and Java keeps it in one byte a character; a
 * program that writes such a character itself is read as having a hole there.
 *
 * @param text the known characters and the holes
 * @param origin where the first known characters were written, or null
 * @param hole the expression that the first hole stands for, as written; empty where it cannot be
 *     told, or there is none
 */
public record Template(String text, @Nullable Location origin, String hole) {

  /** Stands for a text that only the running program knows. */
  public static final char UNKNOWN = '\u0091';

  /** Stands for the name of a temporary file or folder. */
  public static final char TEMPORARY = '\u0092';

  /** Longer texts are not followed: they are no file names, and doubling them must end. */
  private static final int LONGEST = 1 << 13;

  /** Longer expressions are not kept: they are no names. */
  private static final int LONGEST_HOLE = 100;

  /** Nothing is known. */
  static final Template HOLE = new Template(String.valueOf(UNKNOWN), null);

  /** A text with no holes, or with such as nobody knows the expression of. */
  public Template(String text, @Nullable Location origin) {
    this(text, origin, "");
  }

  /** Whether every character is known. */
  public boolean isKnown() {
    return text.indexOf(UNKNOWN) < 0 && text.indexOf(TEMPORARY) < 0;
  }

  /** Whether no character is known. */
  public boolean isHole() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != UNKNOWN) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** This text with another behind it. */
  Template plus(Template other) {
    boolean grows = !text.isEmpty() && !other.text.isEmpty();
    if (grows && text.length() + other.text.length() > LONGEST) {
      return HOLE;
    }
    // Two holes side by side are one: nothing is known of either.
    if (other.isHole() && !text.isEmpty() && text.charAt(text.length() - 1) == UNKNOWN) {
      return isHole() ? behind(hole.isEmpty() ? "" : hole + '+' + other.hole) : this;
    }
    Location first = origin != null ? origin : other.origin;
    return new Template(text + other.text, first, isKnown() ? other.hole : hole);
  }

  /** The same text with another expression behind its first hole. */
  Template behind(String expression) {
    return new Template(text, origin, expression.length() > LONGEST_HOLE ? "" : expression);
  }
}
