package doctor.lang.systemd;

import doctor.api.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a value into words by the quoting of systemd.syntax(7). */
final class Words {

  private final UnitValue value;
  private final String text;
  private final StringBuilder word = new StringBuilder();
  private int at;

  private Words(UnitValue value) {
    this.value = value;
    this.text = value.text();
  }

  /**
   * One word.
   *
   * @param text without quotes and escapes; specifiers and variables still in it
   * @param raw as written
   */
  record Word(String text, String raw, Location location) {}

  /** The words, or null where a quote never ends: systemd then passes over the setting. */
  static @Nullable List<Word> split(UnitValue value) {
    return new Words(value).split();
  }

  private @Nullable List<Word> split() {
    List<Word> words = new ArrayList<>();
    while (true) {
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return words;
      }
      int start = at;
      at = plainEnd(start);
      String raw = text.substring(start, at);
      String read = raw;
      if (at < text.length() && !isBlank(text.charAt(at))) {
        at = start;
        if (!readWord()) {
          return null;
        }
        read = word.toString();
        raw = text.substring(start, at);
      }
      words.add(new Word(read, raw, value.location(start, at)));
    }
  }

  /** Where the part of a word ends that is written as it reads: most words are nothing else. */
  private int plainEnd(int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (isBlank(c) || c == '\\' || c == '"' || c == '\'') {
        break;
      }
      end++;
    }
    return end;
  }

  private boolean readWord() {
    word.setLength(0);
    char quote = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        readEscape();
        continue;
      }
      if (quote == 0 && isBlank(c)) {
        return true;
      }
      at++;
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else {
        word.append(c);
      }
    }
    return quote == 0;
  }

  // What is no escape stays as it is, backslash included.
  private void readEscape() {
    char c = text.charAt(at + 1);
    int simple = "abfnrtv\\\"'s".indexOf(c);
    if (simple >= 0) {
      word.append("\u0007\b\f\n\r\t\u000b\\\"' ".charAt(simple));
      at += 2;
      return;
    }
    int code =
        switch (c) {
          case 'x' -> number(at + 2, 2, 16);
          case 'u' -> number(at + 2, 4, 16);
          case 'U' -> number(at + 2, 8, 16);
          default -> number(at + 1, 3, 8);
        };
    if (code <= 0 || !Character.isValidCodePoint(code)) {
      word.append('\\').append(c);
      at += 2;
      return;
    }
    word.appendCodePoint(code);
    at += c == 'x' ? 4 : c == 'u' ? 6 : c == 'U' ? 10 : 4;
  }

  private int number(int from, int digits, int radix) {
    if (from + digits > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0 || number > Character.MAX_CODE_POINT) {
        return -1;
      }
      number = number * radix + digit;
    }
    return number;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
