package doctor.api;

import java.util.Locale;

/** Writes a text so that YAML reads it as a string again: bare where it can be, else in quotes. */
public final class YamlText {

  private YamlText() {}

  /** The text as a value of its own. */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    char quote = needsEscapes(text) ? '"' : '\'';
    return quote + within(quote, text) + quote;
  }

  /** The text as it is written inside of quotes, which must be double where it needs escapes. */
  static String within(char quote, String text) {
    if (quote == '\'') {
      return text.replace("'", "''");
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnwritable(c)) {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      } else {
        out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  /** Whether the text holds what only double quotes can hold. */
  static boolean needsEscapes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnwritable(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  // YAML 1.2.2 §5.1, and what ends a line for YAML 1.1.
  private static boolean isUnwritable(char c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff;
  }

  // Stricter than YAML: most other characters mean something at some place.
  private static boolean isPlain(String text) {
    if (text.isEmpty() || !(Character.isLetter(text.charAt(0)) || text.charAt(0) == '_')) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "/*._-".indexOf(c) < 0) {
        return false;
      }
    }
    return !isOtherThanText(text);
  }

  // Also what only YAML 1.1 takes for a boolean: other programs read the file, too.
  private static boolean isOtherThanText(String text) {
    return text.length() <= 5
        && switch (text.toLowerCase(Locale.ROOT)) {
          case "true", "false", "null", "yes", "no", "on", "off", "y", "n" -> true;
          default -> false;
        };
  }
}
