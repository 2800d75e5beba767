package doctor.lang.go;

import doctor.lang.token.Tokens;

/** The 25 keywords of Go, told without taking a word out of its text. */
final class GoKeywords {

  private static final char FIRST = 'b';
  private static final int LONGEST = "fallthrough".length();

  /** By their first letter. */
  private static final String[][] KEYWORDS = {
    {"break"},
    {"case", "const", "continue", "chan"},
    {"default", "defer"},
    {"else"},
    {"func", "for", "fallthrough"},
    {"go", "goto"},
    {},
    {"if", "import", "interface"},
    {},
    {},
    {},
    {"map"},
    {},
    {},
    {"package"},
    {},
    {"return", "range"},
    {"struct", "switch", "select"},
    {"type"},
    {},
    {"var"}
  };

  private GoKeywords() {}

  /** Whether a token is a keyword. */
  static boolean isKeyword(Tokens tokens, int token) {
    return isKeyword(tokens.file().text(), tokens.start(token), tokens.end(token));
  }

  /** Whether a keyword stands from {@code start} up to {@code end}. */
  static boolean isKeyword(String text, int start, int end) {
    int letter = text.charAt(start) - FIRST;
    int length = end - start;
    if (letter < 0 || letter >= KEYWORDS.length || length > LONGEST) {
      return false;
    }
    for (String keyword : KEYWORDS[letter]) {
      if (keyword.length() == length && text.startsWith(keyword, start)) {
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
