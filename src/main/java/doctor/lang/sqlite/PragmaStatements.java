package doctor.lang.sqlite;

import doctor.lang.sqlite.Setting.State;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

  /**
   * What a call must mention to make a PRAGMA of a text: nothing where the text does so itself, the
   * word where the text begins with what is not known; null where no call can.
   */
  static @Nullable Predicate<String> missingIn(Value value) {
    boolean open = false;
    for (Template template : value.templates()) {
      String text = template.text();
      if (mentions(text, PRAGMA)) {
        return any -> true;
      }
      open |= !text.isEmpty() && text.charAt(0) == Template.UNKNOWN;
    }
    return open ? arguments -> mentions(arguments, PRAGMA) : null;
  }

  /** Whether a text holds a word, in small or capital letters. */
  static boolean mentions(String text, String word) {
    char small = word.charAt(0);
    return mentions(text, word, small) || mentions(text, word, Character.toUpperCase(small));
  }

  /** Whether a text holds a word that begins with this letter. Code is searched, all of it. */
  private static boolean mentions(String text, String word, char first) {
    int at = text.indexOf(first);
    while (at >= 0) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
      at = text.indexOf(first, at + 1);
    }
    return false;
  }

  /**
   * Whether a text may be the part of a PRAGMA that names a setting, and is no parameter of a data
   * source name: {@code _journal_mode=WAL}, {@code _pragma=journal_mode(WAL)}.
   */
  static boolean mayName(String text, Pragma pragma) {
    String small = text.toLowerCase(Locale.ROOT);
    int at = small.indexOf(pragma.pragma());
    while (at >= 0) {
      char before = at == 0 ? ' ' : small.charAt(at - 1);
      if (before != '_' && before != '=') {
        return true;
      }
      at = small.indexOf(pragma.pragma(), at + 1);
    }
    return false;
  }

  /** Whether a word says that settings are what it stands for. */
  static boolean isNamedSetting(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return word.contains("pragma") || word.contains("startup") || word.contains("journal");
  }

  /** Whether one of some values sets a setting as wanted, or may do so. */
  static boolean maySet(List<Value> values, Pragma pragma) {
    for (Value value : values) {
      for (Template template : value.templates()) {
        State state = read(template.text(), pragma).state();
        if (state == State.ON || state == State.UNKNOWN) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a text speaks of setting WAL, in whatever way. */
  static boolean mentionsWal(String text) {
    return mentions(text, "journal_mode") && mentions(text, PRAGMA) && mentions(text, "wal");
  }

  private void run() {
    SqlWords read = new SqlWords(sql);
    while (read.next()) {
      if (read.isEnd()) {
        endStatement();
      } else {
        word(read.word());
      }
    }
    endStatement();
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
    boolean qualified = words.size() > 3 && words.get(2).equals(".");
    boolean ofSome = qualified && isPartlyUnknown(words.get(1));
    if (qualified && !ofSome && !words.get(1).equals("main")) {
      return;
    }
    int at = qualified ? 3 : 1;
    if (at >= words.size()) {
      return;
    }
    if (isPartlyUnknown(words.get(at)) || (ofSome && words.get(at).equals(pragma.pragma()))) {
      // It may be any setting, of any database, so also the one that would otherwise be missing.
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

  /** Whether something is put in, such as for {@code %s} or <code>{}</code>. */
  private static boolean isPartlyUnknown(String word) {
    return word.indexOf(Template.UNKNOWN) >= 0 || word.indexOf('%') >= 0 || word.equals("{");
  }
}
