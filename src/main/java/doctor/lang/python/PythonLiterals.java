package doctor.lang.python;

import java.util.Locale;

/** What the string literals of Python stand for. */
public final class PythonLiterals {

  /**
   * A literal taken apart.
   *
   * @param prefix in small letters: {@code rb}
   * @param inner the characters between the quotes, as written
   */
  record Parts(String prefix, String inner) {}

  private PythonLiterals() {}

  static Parts parts(String literal) {
    int quote = 0;
    while ("'\"".indexOf(literal.charAt(quote)) < 0) {
      quote++;
    }
    String prefix = literal.substring(0, quote).toLowerCase(Locale.ROOT);
    String rest = literal.substring(quote);
    int width = rest.startsWith(rest.substring(0, 1).repeat(3)) ? 3 : 1;
    return new Parts(prefix, rest.substring(width, rest.length() - width));
  }

  /** The text of a literal, fields of an f-string as written. Unusual escapes stay as they are. */
  public static String text(String literal) {
    Parts parts = parts(literal);
    boolean raw = parts.prefix().indexOf('r') >= 0;
    return raw ? parts.inner() : unescaped(parts.inner());
  }

  private static String unescaped(String inner) {
    if (inner.indexOf('\\') < 0) {
      return inner;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = inner.charAt(++i);
      switch (escaped) {
        case '\n' -> {}
        case '\r' -> i += inner.startsWith("\n", i + 1) ? 1 : 0;
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case '\\', '\'', '"' -> text.append(escaped);
        default -> text.append('\\').append(escaped);
      }
    }
    return text.toString();
  }
}
