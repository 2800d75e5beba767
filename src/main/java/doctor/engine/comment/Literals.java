package doctor.engine.comment;

/**
 * Where string literals end, language by language. Each method answers with the offset behind the
 * literal that begins at an offset, or with that offset where none does. What is never closed ends
 * with its line, or with the text where the language lets it span lines.
 */
final class Literals {

  private Literals() {}

  /** Doubled quotes need no care: they read as two literals side by side. */
  static int sql(String text, int at) {
    return switch (text.charAt(at)) {
      case '\'', '"', '`' -> behind(text, at + 1, String.valueOf(text.charAt(at)));
      case '[' -> escaped(text, at + 1, ']', false);
      default -> at;
    };
  }

  static int go(String text, int at) {
    return switch (text.charAt(at)) {
      case '`' -> behind(text, at + 1, "`");
      case '"', '\'' -> escaped(text, at + 1, text.charAt(at), false);
      default -> at;
    };
  }

  static int c(String text, int at) {
    char c = text.charAt(at);
    if (c == '"' && at > 0 && text.charAt(at - 1) == 'R') {
      // At most 16 characters of delimiter ([lex.string] of the C++ standard).
      int limit = Math.min(text.length(), at + 18);
      int open = text.substring(at, limit).indexOf('(') + at;
      if (open > at) {
        return behind(text, open + 1, ")" + text.substring(at + 1, open) + "\"");
      }
    }
    return switch (c) {
      case '"' -> escaped(text, at + 1, '"', false);
      case '`' -> escaped(text, at + 1, '`', true);
      case '\'' -> isDigitSeparator(text, at) ? at : escaped(text, at + 1, '\'', false);
      default -> at;
    };
  }

  // 1'000'000 and 0xFF'FF, but not u8'x'.
  private static boolean isDigitSeparator(String text, int at) {
    return at > 0
        && Character.digit(text.charAt(at - 1), 16) >= 0
        && !(at > 1 && text.charAt(at - 2) == 'u');
  }

  static int python(String text, int at) {
    char c = text.charAt(at);
    if (c != '"' && c != '\'') {
      return at;
    }
    String triple = String.valueOf(c).repeat(3);
    if (!text.startsWith(triple, at)) {
      return escaped(text, at + 1, c, false);
    }
    int i = at + 3;
    while (i < text.length() && !text.startsWith(triple, i)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 3, text.length());
  }

  static int shell(String text, int at) {
    return switch (text.charAt(at)) {
      case '\\' -> Math.min(at + 2, text.length());
      case '"' -> escaped(text, at + 1, '"', true);
      case '\'' ->
          at > 0 && text.charAt(at - 1) == '$'
              ? escaped(text, at + 1, '\'', true)
              : behind(text, at + 1, "'");
      default -> at;
    };
  }

  private static int behind(String text, int from, String close) {
    int end = text.indexOf(close, from);
    return end < 0 ? text.length() : end + close.length();
  }

  private static int escaped(String text, int from, char quote, boolean spansLines) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\n' && !spansLines) {
        return i;
      }
      i += c == '\\' ? 2 : 1;
    }
    return text.length();
  }
}
