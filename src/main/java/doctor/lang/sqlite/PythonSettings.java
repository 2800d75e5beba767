package doctor.lang.sqlite;

import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonLiterals;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.EnumMap;
import java.util.Map;

/** Databases that a configuration written in Python names: Django's and Flask-SQLAlchemy's. */
final class PythonSettings {

  private PythonSettings() {}

  /** Adds what a file of settings names. */
  static void find(PythonFile file, PythonOpens opens) {
    Tokens tokens = file.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      boolean text = tokens.kind(at) == TokenKind.STRING;
      if (text && tokens.is(at + 1, ":") && isText(tokens, at, "ENGINE")) {
        django(file, at, opens);
      } else if (tokens.is(at, "SQLALCHEMY_DATABASE_URI") && tokens.is(at + 1, "=")) {
        flask(file, at, at + 2, opens);
      } else if (text
          && tokens.is(at + 1, "]")
          && tokens.is(at + 2, "=")
          && isText(tokens, at, "SQLALCHEMY_DATABASE_URI")) {
        flask(file, at, at + 3, opens);
      }
    }
  }

  private static boolean isText(Tokens tokens, int at, String wanted) {
    return tokens.isKind(at, TokenKind.STRING)
        && PythonLiterals.text(tokens.text(at)).equals(wanted);
  }

  private static void flask(PythonFile file, int site, int start, PythonOpens opens) {
    Tokens tokens = file.tokens();
    int end = start;
    while (end < tokens.size() && tokens.kind(end) != TokenKind.LINE_END) {
      end = tokens.partner(end) > end ? tokens.partner(end) + 1 : end + 1;
    }
    Value database = PythonOpens.url(opens.values().value(file, start, end));
    if (database != null) {
      int first = file.chainStart(site);
      opens.add(file, new PythonOpens.Site(first, end, -1), Driver.SQLALCHEMY, database, true);
    }
  }

  private static void django(PythonFile file, int at, PythonOpens opens) {
    Tokens tokens = file.tokens();
    String engine =
        tokens.isKind(at + 2, TokenKind.STRING) ? PythonLiterals.text(tokens.text(at + 2)) : "";
    if (!engine.equals("django.db.backends.sqlite3")) {
      return;
    }
    int open = enclosing(tokens, at);
    int close = open < 0 ? at : tokens.partner(open);
    Value name = Value.UNKNOWN;
    Setting journal = Setting.of(State.ABSENT);
    for (int i = Math.max(open, 0); i < close; i++) {
      if (isText(tokens, i, "NAME") && tokens.is(i + 1, ":")) {
        name = opens.values().value(file, i + 2, valueEnd(tokens, i + 2, close));
      } else if (isText(tokens, i, "init_command") && tokens.is(i + 1, ":")) {
        journal = command(opens.values().value(file, i + 2, valueEnd(tokens, i + 2, close)));
      } else if (isText(tokens, i, "OPTIONS") && !tokens.is(i + 2, "{")) {
        journal = Setting.of(State.UNKNOWN);
      }
    }
    if (!":memory:".equals(name.only())) {
      Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
      settings.put(Pragma.JOURNAL_MODE, journal);
      // Django turns foreign keys on by itself.
      settings.put(Pragma.FOREIGN_KEYS, Setting.of(State.ON));
      opens.put(tokens.at(at, at + 3), Driver.DJANGO, name, settings);
    }
  }

  /** The brace around a token, or -1. */
  private static int enclosing(Tokens tokens, int token) {
    int open = token - 1;
    while (open >= 0 && !(tokens.is(open, "{") && tokens.partner(open) > token)) {
      int partner = tokens.partner(open);
      open = partner >= 0 && partner < open ? partner - 1 : open - 1;
    }
    return open;
  }

  private static int valueEnd(Tokens tokens, int start, int close) {
    int end = start;
    while (end < close && !tokens.is(end, ",") && !tokens.is(end, "}")) {
      end = tokens.partner(end) > end ? tokens.partner(end) + 1 : end + 1;
    }
    return Math.min(end, close);
  }

  /** What {@code init_command} does to the journal. */
  private static Setting command(Value value) {
    Setting all = Setting.of(State.ABSENT);
    for (Template one : value.templates()) {
      Setting run =
          one.isHole()
              ? Setting.of(State.UNKNOWN)
              : PragmaStatements.read(one.text(), Pragma.JOURNAL_MODE);
      all = GoStatements.better(all, run);
    }
    return all;
  }
}
