package doctor.lang.c;

/** What a string literal says (C11 §6.4.4.4 and §6.4.5, C++17 [lex.string]). */
public final class CLiteral {

  private final String written;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private CLiteral(String written) {
    this.written = written;
  }

  /** The text of a literal, which is written with its prefix and quotes. */
  public static String text(String written) {
    int quote = written.indexOf('"');
    if (quote > 0 && written.charAt(quote - 1) == 'R') {
      int open = written.indexOf('(', quote);
      return written.substring(open + 1, written.length() - (open - quote) - 1);
    }
    if (written.indexOf('\\') < 0) {
      return written.substring(quote + 1, written.length() - 1);
    }
    CLiteral literal = new CLiteral(written);
    literal.unescape(quote + 1, written.length() - 1);
    return literal.text.toString();
  }

  private void unescape(int start, int end) {
    at = start;
    while (at < end) {
      char c = written.charAt(at++);
      if (c == '\\' && at < end) {
        escape(written.charAt(at++));
      } else {
        text.append(c);
      }
    }
  }

  private void escape(char c) {
    switch (c) {
      case 'a' -> text.append('\u0007');
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'v' -> text.append('\u000b');
      case 'x' -> number(16, Integer.MAX_VALUE);
      case 'u' -> number(16, 4);
      case 'U' -> number(16, 8);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        number(8, 3);
      }
      case '\n' -> {}
      case '\r' -> at += written.startsWith("\n", at) ? 1 : 0;
      default -> text.append(c);
    }
  }

  private void number(int radix, int most) {
    int value = 0;
    for (int i = 0; i < most && Character.digit(written.charAt(at), radix) >= 0; i++) {
      value = (value * radix + Character.digit(written.charAt(at++), radix)) & 0x1FFFFF;
    }
    text.appendCodePoint(Math.min(value, Character.MAX_CODE_POINT));
  }
}
