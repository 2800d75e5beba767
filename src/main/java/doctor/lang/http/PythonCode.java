package doctor.lang.http;

/** Python source with its texts and comments blanked out, so that words in it are code. */
final class PythonCode {

  private PythonCode() {}

  /** The same text, of the same length, with blanks for what stands in strings and comments. */
  static String withoutTexts(String text) {
    StringBuilder code = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '#') {
        end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        blank(code, at, end);
      } else if (c == '"' || c == '\'') {
        end = textEnd(text, at);
        blank(code, at, end);
      }
      at = end;
    }
    return code.toString();
  }

  private static int textEnd(String text, int start) {
    String quote = text.substring(start, start + 1);
    boolean isTriple = text.startsWith(quote.repeat(3), start);
    String close = isTriple ? quote.repeat(3) : quote;
    int at = start + close.length();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        // In a raw text, too, a quote behind a backslash does not end it.
        at += 2;
      } else if (c == '\n' && !isTriple) {
        return at;
      } else if (text.startsWith(close, at)) {
        return at + close.length();
      } else {
        at++;
      }
    }
    return text.length();
  }

  private static void blank(StringBuilder code, int start, int end) {
    for (int i = start; i < end; i++) {
      if (code.charAt(i) != '\n') {
        code.setCharAt(i, ' ');
      }
    }
  }
}
