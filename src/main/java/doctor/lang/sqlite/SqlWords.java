package doctor.lang.sqlite;

import doctor.lang.value.Template;

/**
 * The words of a piece of SQL, one after another: names, numbers, texts without their quotes, and
 * signs. Comments and quotes are read as SQLite reads them; a text that never ends is no word.
 */
final class SqlWords {

  private final String sql;
  private int at;
  private String word = "";
  private boolean quoted;

  SqlWords(String sql) {
    this.sql = sql;
  }

  /** Goes on to the next word; false where there is none. */
  boolean next() {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (sql.startsWith("--", at)) {
        skip("\n");
      } else if (sql.startsWith("/*", at)) {
        at += 2;
        skip("*/");
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'' || c == '"' || c == '`' || c == '[') {
        return quoted(c == '[' ? ']' : c);
      } else {
        plain();
        return true;
      }
    }
    return false;
  }

  /** The word, as written but for its quotes. */
  String word() {
    return word;
  }

  /** Whether the word is what ends a statement. */
  boolean isEnd() {
    return !quoted && word.equals(";");
  }

  /** Whether the word is written in quotes: then it is no keyword. */
  boolean isQuoted() {
    return quoted;
  }

  private void skip(String end) {
    int found = sql.indexOf(end, at);
    at = found < 0 ? sql.length() : found + end.length();
  }

  private boolean quoted(char close) {
    int end = sql.indexOf(close, at + 1);
    if (end < 0) {
      at = sql.length();
      return false;
    }
    word = sql.substring(at + 1, end);
    quoted = true;
    at = end + 1;
    return true;
  }

  private void plain() {
    int end = at;
    while (end < sql.length() && isWord(sql.charAt(end))) {
      end++;
    }
    end = Math.max(end, at + 1);
    word = sql.substring(at, end);
    quoted = false;
    at = end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == Template.UNKNOWN || c == '%';
  }
}
