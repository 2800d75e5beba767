package doctor.engine.comment;

import java.util.Set;

/**
 * Where string literals end, language by language. Each method answers with the offset behind the
 * literal that begins at an offset, or with that offset where none does. What is never closed ends
 * with its line, or with the text where the language lets it span lines.
 */
final class Literals {

  /** What stands before a raw string of C++. */
  private static final Set<String> RAW = Set.of("R", "LR", "uR", "UR", "u8R");

  private Literals() {}

  /** Doubled quotes need no care: they read as two literals side by side. */
  static int sql(String text, int at) {
    return switch (text.charAt(at)) {
      case '\'', '"', '`' -> behind(text, at + 1, String.valueOf(text.charAt(at)));
      case '[' -> behind(text, at + 1, "]");
      default -> at;
    };
  }

  static int go(String text, int at) {
    return switch (text.charAt(at)) {
      case '`' -> behind(text, at + 1, "`");
      case '"', '\'' -> onOneLine(text, at + 1, text.charAt(at));
      default -> at;
    };
  }

  /** Words and numbers too: a quote in them is none, or one of another kind. */
  static int c(String text, int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return escaped(text, at + 1, c, false);
    }
    if (isDigit(c)) {
      return behindNumber(text, at);
    }
    if (!Character.isJavaIdentifierStart(c)) {
      return at;
    }
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return text.startsWith("\"", end) && RAW.contains(text.substring(at, end))
        ? raw(text, end)
        : end;
  }

  /** JavaScript and TypeScript; where a regular expression begins needs a parser to know. */
  static int script(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '"', '\'' -> escaped(text, at + 1, c, false);
      case '`' -> escaped(text, at + 1, c, true);
      default -> at;
    };
  }

  // 1'000'000, 0xFF'FF and 1e3.
  private static int behindNumber(String text, int at) {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean separator =
          c == '\'' && end + 1 < text.length() && Character.digit(text.charAt(end + 1), 16) >= 0;
      if (c != '.' && c != '_' && !separator && (c > 127 || !Character.isLetterOrDigit(c))) {
        break;
      }
      end++;
    }
    return end;
  }

  // At most 16 characters of delimiter ([lex.string] of the C++ standard).
  private static int raw(String text, int quote) {
    int limit = Math.min(text.length(), quote + 18);
    int open = text.substring(quote, limit).indexOf('(') + quote;
    return open < quote
        ? text.length()
        : behind(text, open + 1, ")" + text.substring(quote + 1, open) + "\"");
  }

  static int python(String text, int at) {
    char c = text.charAt(at);
    if (c != '"' && c != '\'') {
      return at;
    }
    String triple = String.valueOf(c).repeat(3);
    boolean isTriple = text.startsWith(triple, at);
    String close = isTriple ? triple : triple.substring(2);
    int i = at + close.length();
    while (i < text.length() && !text.startsWith(close, i)) {
      char one = text.charAt(i);
      if (!isTriple && (one == '\n' || one == '\r')) {
        return i;
      }
      i = one == '\\' ? behindEscape(text, i) : i + 1;
    }
    return Math.min(i + close.length(), text.length());
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
      i = c == '\\' ? behindEscape(text, i) : i + 1;
    }
    return text.length();
  }

  /** The offset behind a backslash and what it escapes: a line end of two characters is one. */
  static int behindEscape(String text, int backslash) {
    return backslash + (text.startsWith("\r\n", backslash + 1) ? 3 : 2);
  }

  private static int onOneLine(String text, int from, char quote) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n') {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      i += c == '\\' && !text.startsWith("\n", i + 1) ? 2 : 1;
    }
    return Math.min(i, text.length());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
