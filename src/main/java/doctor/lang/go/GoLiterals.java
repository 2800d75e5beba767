package doctor.lang.go;

/** What the literals of Go stand for. */
public final class GoLiterals {

  private GoLiterals() {}

  /**
   * The text that a string literal stands for (The Go Programming Language Specification, String
   * literals). Bytes written as {@code \xFF} or {@code \377} are taken as characters of that
   * number.
   *
   * @param literal as written, with its quotes or backquotes
   */
  public static String text(String literal) {
    if (literal.length() < 2) {
      return "";
    }
    String inner = literal.substring(1, literal.length() - 1);
    if (literal.charAt(0) == '`') {
      return inner.replace("\r", "");
    }
    if (inner.indexOf('\\') < 0) {
      return inner;
    }
    StringBuilder text = new StringBuilder(inner.length());
    int at = 0;
    while (at < inner.length()) {
      char c = inner.charAt(at);
      at = c == '\\' && at + 1 < inner.length() ? escape(inner, at + 1, text) : plain(c, at, text);
    }
    return text.toString();
  }

  private static int plain(char c, int at, StringBuilder text) {
    text.append(c);
    return at + 1;
  }

  private static int escape(String inner, int at, StringBuilder text) {
    char c = inner.charAt(at);
    return switch (c) {
      case 'x' -> number(inner, at + 1, 2, 16, text);
      case 'u' -> number(inner, at + 1, 4, 16, text);
      case 'U' -> number(inner, at + 1, 8, 16, text);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> number(inner, at, 3, 8, text);
      default -> {
        int known = "abfnrtv".indexOf(c);
        yield plain(known < 0 ? c : "\u0007\b\f\n\r\t\u000b".charAt(known), at, text);
      }
    };
  }

  private static int number(String inner, int at, int digits, int radix, StringBuilder text) {
    int end = Math.min(at + digits, inner.length());
    int value = 0;
    for (int i = at; i < end; i++) {
      value = value * radix + Math.max(0, Character.digit(inner.charAt(i), radix));
    }
    text.appendCodePoint(Character.isValidCodePoint(value) ? value : 0xFFFD);
    return end;
  }
}
