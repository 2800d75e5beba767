package doctor.lang.sqlite;

import doctor.lang.value.Template;
import java.util.List;

/** What {@code printf} makes of its words (POSIX.1-2017, printf): the format is used up to need. */
final class ShellFormat {

  /** Longer texts are not made of a format. */
  private static final int LONGEST = 1 << 16;

  private final String format;
  private final List<String> words;
  private final StringBuilder text = new StringBuilder();
  private int next = 1;

  /** The words behind the name of the command. */
  ShellFormat(List<String> words) {
    this.format = unescaped(words.get(0));
    this.words = words;
  }

  /** The text, with holes for what is not known. */
  String text() {
    int used;
    do {
      used = next;
      once();
    } while (next > used && next < words.size() && text.length() < LONGEST);
    return text.toString();
  }

  private void once() {
    int at = 0;
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c != '%') {
        text.append(c);
      } else if (format.startsWith("%", at)) {
        text.append('%');
        at++;
      } else {
        int conversion = at;
        while (conversion < format.length()
            && "-+ #0123456789.*".indexOf(format.charAt(conversion)) >= 0) {
          conversion++;
        }
        char kind = conversion < format.length() ? format.charAt(conversion) : ' ';
        put(kind, conversion == at);
        at = conversion + 1;
      }
    }
  }

  private void put(char kind, boolean plain) {
    String word = next < words.size() ? words.get(next) : "";
    next++;
    switch (kind) {
      case 's' -> text.append(plain ? word : String.valueOf(Template.UNKNOWN));
      case 'b' -> text.append(unescaped(word));
      default -> text.append(Template.UNKNOWN);
    }
  }

  /** A text with its line ends and tabs for what they are written as. */
  static String unescaped(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      char escaped = c == '\\' && i + 1 < written.length() ? written.charAt(i + 1) : ' ';
      switch (escaped) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case '\\' -> plain.append('\\');
        default -> plain.append(c);
      }
      i += "nt\\".indexOf(escaped) >= 0 ? 1 : 0;
    }
    return plain.toString();
  }
}
