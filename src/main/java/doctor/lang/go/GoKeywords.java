package doctor.lang.go;

import doctor.lang.token.Tokens;

/** The 25 keywords of Go, told without taking a word out of its text. */
final class GoKeywords {

  /** By their length. */
  private static final String[][] KEYWORDS = {
    {},
    {},
    {"if", "go"},
    {"for", "var", "map"},
    {"func", "case", "type", "else", "goto", "chan"},
    {"const", "range", "defer", "break"},
    {"return", "struct", "switch", "import", "select"},
    {"package", "default"},
    {"continue"},
    {"interface"},
    {},
    {"fallthrough"}
  };

  private GoKeywords() {}

  /** Whether a token is a keyword. */
  static boolean isKeyword(Tokens tokens, int token) {
    return isKeyword(tokens.file().text(), tokens.start(token), tokens.end(token));
  }

  /** Whether a keyword stands from {@code start} up to {@code end}. */
  static boolean isKeyword(String text, int start, int end) {
    int length = end - start;
    if (length >= KEYWORDS.length) {
      return false;
    }
    char first = text.charAt(start);
    for (String keyword : KEYWORDS[length]) {
      if (keyword.charAt(0) == first && text.startsWith(keyword, start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement can end with this keyword. */
  static boolean endsStatement(String text, int start, int end) {
    return switch (end - start) {
      case 5 -> text.startsWith("break", start);
      case 6 -> text.startsWith("return", start);
      case 8 -> text.startsWith("continue", start);
      case 11 -> text.startsWith("fallthrough", start);
      default -> false;
    };
  }
}
