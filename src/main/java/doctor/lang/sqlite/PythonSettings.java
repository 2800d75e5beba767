package doctor.lang.sqlite;

import doctor.api.Location;
import doctor.lang.python.PythonExpressions;
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

  private static final String FLASK = "SQLALCHEMY_DATABASE_URI";

  private static final String ENGINE = "django.db.backends.sqlite3";

  private PythonSettings() {}

  /** Adds what a file of settings names. */
  static void find(PythonFile file, PythonOpens opens) {
    Tokens tokens = file.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      boolean text = tokens.kind(at) == TokenKind.STRING;
      if (text && tokens.is(at + 1, ":") && isText(tokens, at, "ENGINE")) {
        django(file, at, opens);
      } else {
        int start = tokens.is(at, FLASK) ? named(tokens, at) : text ? keyed(tokens, at) : -1;
        if (start > 0) {
          flask(file, at, start, opens);
        }
      }
    }
    for (int name : file.callsOf("config")) {
      url(file, name, opens);
    }
  }

  /** Where the value begins behind {@code NAME =} or {@code NAME: str =}, or -1. */
  private static int named(Tokens tokens, int name) {
    int equals = tokens.is(name + 1, ":") && tokens.isWord(name + 2) ? name + 3 : name + 1;
    return tokens.is(equals, "=") ? equals + 1 : -1;
  }

  /** Where the value of a key begins: in a dictionary, or set by a statement or call; or -1. */
  private static int keyed(Tokens tokens, int key) {
    boolean set = tokens.is(key + 1, "]") && tokens.is(key + 2, "=");
    boolean call = tokens.is(key - 2, "setdefault") && tokens.is(key + 1, ",");
    boolean entry = tokens.is(key + 1, ":");
    return (set || call || entry) && isText(tokens, key, FLASK) ? key + (set ? 3 : 2) : -1;
  }

  /** {@code dj_database_url.config(default='sqlite:///app.db')}. */
  private static void url(PythonFile file, int name, PythonOpens opens) {
    Tokens tokens = file.tokens();
    PythonExpressions.Range given = opens.values().argument(file, name, "default", -1);
    if (given == null || !file.qualified(name).equals("dj_database_url.config")) {
      return;
    }
    Value database = PythonOpens.url(opens.values().value(file, given.start(), given.end()));
    if (database != null) {
      Setting journal = Names.setting(Dialect.NONE, database, Pragma.JOURNAL_MODE);
      int end = tokens.partner(name + 1) + 1;
      put(tokens.at(file.chainStart(name), end), database, journal, opens);
    }
  }

  private static boolean isText(Tokens tokens, int at, String wanted) {
    return tokens.isKind(at, TokenKind.STRING)
        && PythonLiterals.text(tokens.text(at)).equals(wanted);
  }

  private static void flask(PythonFile file, int site, int start, PythonOpens opens) {
    Tokens tokens = file.tokens();
    int end = PythonExpressions.end(tokens, start);
    int comma = PythonExpressions.find(tokens, start, end, ",");
    end = comma < 0 ? end : comma;
    Value database = PythonOpens.url(opens.values().value(file, start, end));
    if (database != null) {
      int first = file.chainStart(site);
      opens.add(file, new PythonOpens.Site(first, end, -1), Driver.SQLALCHEMY, database, true);
    }
  }

  private static void django(PythonFile file, int at, PythonOpens opens) {
    Tokens tokens = file.tokens();
    int open = enclosing(tokens, at);
    int close = open < 0 ? at : tokens.partner(open);
    int end = valueEnd(tokens, at + 2, Math.max(close, at + 3));
    if (!isText(tokens, at + 2, ENGINE) && !isDefault(opens.values().value(file, at + 2, end))) {
      return;
    }
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
      boolean elsewhere = journal.state() == State.ABSENT && opens.hasInitCommand();
      Setting known = elsewhere ? Setting.of(State.UNKNOWN) : journal;
      put(tokens.at(at, end), name, known, opens);
    }
  }

  /**
   * Whether a file has an {@code init_command} that sets WAL, wherever it stands: options may be
   * put into the settings of a database later.
   */
  static boolean commandsWal(PythonFile file, PythonOpens opens) {
    Tokens tokens = file.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      boolean entry = tokens.is(at + 1, ":");
      boolean set = tokens.is(at + 1, "]") && tokens.is(at + 2, "=");
      boolean command = (entry || set) && isText(tokens, at, "init_command");
      if (command && !isOfEntry(tokens, at)) {
        int start = at + (set ? 3 : 2);
        int end = valueEnd(tokens, start, PythonExpressions.end(tokens, start));
        State state = command(opens.values().value(file, start, end)).state();
        if (state == State.ON || state == State.UNKNOWN) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the options around stand in the settings of a database, which they are for. */
  private static boolean isOfEntry(Tokens tokens, int key) {
    int options = enclosing(tokens, key);
    int entry = options < 0 ? -1 : enclosing(tokens, options);
    for (int at = entry + 1; entry >= 0 && at < tokens.partner(entry); at++) {
      if (isText(tokens, at, "ENGINE")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the engine is SQLite where nothing else is given. */
  private static boolean isDefault(Value engine) {
    for (Template way : engine.templates()) {
      if (way.text().equals(ENGINE)) {
        return true;
      }
    }
    return false;
  }

  private static void put(Location place, Value name, Setting journal, PythonOpens opens) {
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    settings.put(Pragma.JOURNAL_MODE, journal);
    // Django turns foreign keys on by itself.
    settings.put(Pragma.FOREIGN_KEYS, Setting.of(State.ON));
    opens.put(place, Driver.DJANGO, name, settings);
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
      all = Setting.better(all, run);
    }
    return all;
  }
}
