package doctor.lang.sqlite;

import doctor.lang.sqlite.Setting.State;
import doctor.lang.value.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the PRAGMA statements in a piece of SQL do to a setting. Comments, quotes and capitals are
 * read as SQLite reads them; settings of attached databases do not count.
 */
final class PragmaStatements {

  private static final String PRAGMA = "pragma";

  private final String sql;
  private final Pragma pragma;
  private final List<String> words = new ArrayList<>();
  private boolean transaction;
  private Setting result = Setting.of(State.ABSENT);

  private PragmaStatements(String sql, Pragma pragma) {
    this.sql = sql;
    this.pragma = pragma;
  }

  /** The setting behind these statements. */
  static Setting read(String sql, Pragma pragma) {
    if (!mentions(sql, PRAGMA)) {
      return Setting.of(State.ABSENT);
    }
    PragmaStatements statements = new PragmaStatements(sql, pragma);
    statements.run();
    return statements.result;
  }

  /** Whether a text holds a word, in small or capital letters. */
  static boolean mentions(String text, String word) {
    int last = text.length() - word.length();
    char small = word.charAt(0);
    char capital = Character.toUpperCase(small);
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == small || c == capital) && text.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private void run() {
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (sql.startsWith("--", at)) {
        int end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end;
      } else if (sql.startsWith("/*", at)) {
        int end = sql.indexOf("*/", at + 2);
        at = end < 0 ? sql.length() : end + 2;
      } else if (c == ';') {
        endStatement();
        at++;
      } else if (c == '\'' || c == '"' || c == '`' || c == '[') {
        at = quoted(at, c == '[' ? ']' : c);
      } else if (isWord(c)) {
        int end = at;
        while (end < sql.length() && isWord(sql.charAt(end))) {
          end++;
        }
        word(sql.substring(at, end));
        at = end;
      } else {
        if (!Character.isWhitespace(c)) {
          word(String.valueOf(c));
        }
        at++;
      }
    }
    endStatement();
  }

  private int quoted(int at, char close) {
    int end = sql.indexOf(close, at + 1);
    if (end < 0) {
      return sql.length();
    }
    word(sql.substring(at + 1, end));
    return end + 1;
  }

  /** Statements are told by their first words; no more are kept. */
  private void word(String word) {
    if (words.size() < 8) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
  }

  private void endStatement() {
    String first = words.isEmpty() ? "" : words.get(0);
    switch (first) {
      case "begin" -> transaction = true;
      case "commit", "end", "rollback" -> transaction = false;
      case PRAGMA -> pragmaStatement();
      default -> {}
    }
    words.clear();
  }

  private void pragmaStatement() {
    int at = 1;
    if (words.size() > 3 && words.get(2).equals(".")) {
      if (!words.get(1).equals("main")) {
        return;
      }
      at = 3;
    }
    if (at >= words.size()) {
      return;
    }
    if (isPartlyUnknown(words.get(at))) {
      // It may be any setting, so also the one that would otherwise be missing.
      result = result.state() == State.ON ? result : Setting.of(State.UNKNOWN);
      return;
    }
    if (at + 1 >= words.size() || !words.get(at).equals(pragma.pragma())) {
      return;
    }
    boolean sets = words.get(at + 1).equals("=") || words.get(at + 1).equals("(");
    if (!sets || at + 2 >= words.size()) {
      return;
    }
    String value = words.get(at + 2);
    if (isPartlyUnknown(value)) {
      result = Setting.of(State.UNKNOWN);
    } else if (pragma.isWanted(value)) {
      result = Setting.of(transaction ? State.IN_TRANSACTION : State.ON);
    } else {
      result = new Setting(State.OTHER_VALUE, words.get(at) + "=" + value);
    }
  }

  private static boolean isPartlyUnknown(String word) {
    return word.indexOf(Template.UNKNOWN) >= 0 || word.indexOf('%') >= 0;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == Template.UNKNOWN || c == '%';
  }
}
