package doctor.lang.sqlite;

import doctor.lang.python.PythonCode;
import doctor.lang.python.PythonExpressions;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonLiterals;
import doctor.lang.python.PythonValues;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.Set;

/** What a call that opens says in its arguments, beside the name of the file. */
final class PythonArguments {

  private final PythonCode code;
  private final PythonValues values;
  private final PythonStatements statements;
  private final Mentions mentions;

  PythonArguments(
      PythonCode code, PythonValues values, PythonStatements statements, Mentions mentions) {
    this.code = code;
    this.values = values;
    this.statements = statements;
    this.mentions = mentions;
  }

  /**
   * What they do to a setting.
   *
   * @param name the token of the function's name, or -1 where nothing is called
   */
  Setting of(PythonFile file, int name, Pragma pragma) {
    return Setting.better(pragmas(file, name, pragma), ofFactory(file, name, pragma));
  }

  /** SQLAlchemy leaves the opening to a function that it is given. */
  boolean isCreated(PythonFile file, int name) {
    return values.argument(file, name, "creator", -1) != null
        || values.argument(file, name, "async_creator", -1) != null;
  }

  /** {@code memory=True}, {@code flags=apsw.SQLITE_OPEN_READONLY}. */
  static boolean isReadOnly(PythonFile file, int name) {
    Tokens tokens = file.tokens();
    for (int at = name; at < tokens.partner(name + 1); at++) {
      boolean memory = tokens.is(at, "memory") && tokens.is(at + 2, "True");
      if (memory || tokens.is(at, "SQLITE_OPEN_READONLY") || tokens.is(at, "memory_name")) {
        return true;
      }
    }
    return false;
  }

  /** A name is a URI where the caller says so, or where that cannot be told. */
  static boolean mayBeUri(PythonFile file, int name) {
    Tokens tokens = file.tokens();
    for (int at = name; at < tokens.partner(name + 1); at++) {
      if (tokens.is(at, "uri") || tokens.is(at, "**")) {
        return !(tokens.is(at, "uri") && tokens.is(at + 2, "False"));
      }
    }
    return false;
  }

  /**
   * {@code factory=Connection}: what a class or function of the app runs may be for this handle.
   */
  private Setting ofFactory(PythonFile file, int name, Pragma pragma) {
    PythonExpressions.Range range =
        name < 0 || !mentions.ofPragma() ? null : values.argument(file, name, "factory", -1);
    String factory = range == null ? "" : file.tokens().text(range.end() - 1);
    for (String method : range == null ? Set.<String>of() : PythonStatements.RUNNING) {
      for (PythonCode.Call call : code.calls(method)) {
        if (call.file().standsIn(call.name(), factory)
            && statements.ofCall(call.file(), call.name(), pragma).state() == State.ON) {
          return Setting.of(State.UNKNOWN);
        }
      }
    }
    return Setting.of(State.ABSENT);
  }

  /** peewee's {@code pragmas={'journal_mode': 'wal'}} or {@code pragmas=(('journal_mode', …),)}. */
  private Setting pragmas(PythonFile file, int name, Pragma pragma) {
    PythonExpressions.Range range = name < 0 ? null : values.argument(file, name, "pragmas", -1);
    if (range == null) {
      return name < 0 || !isPeewee(file, name)
          ? Setting.of(State.ABSENT)
          : ofOptions(file, name, pragma);
    }
    PythonValues.Written bracket = values.written(file, range.start(), range.end());
    return bracket == null ? Setting.of(State.UNKNOWN) : pragmas(bracket, pragma);
  }

  private static boolean isPeewee(PythonFile file, int name) {
    String called = file.tokens().text(name);
    return called.endsWith("Database") || called.equals("init");
  }

  /** {@code SqliteDatabase('app.db', **OPTIONS)}, where the options may have pragmas among them. */
  private Setting ofOptions(PythonFile file, int name, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (PythonExpressions.Range argument : values.arguments(file, name)) {
      if (file.tokens().is(argument.start(), "**") && mentions.ofPragma()) {
        all = Setting.better(all, ofOptions(file, argument, pragma));
      }
    }
    return all;
  }

  private Setting ofOptions(PythonFile file, PythonExpressions.Range argument, Pragma pragma) {
    PythonValues.Written options = values.written(file, argument.start() + 1, argument.end());
    if (options == null) {
      return Setting.of(State.UNKNOWN);
    }
    Tokens tokens = options.file().tokens();
    for (PythonExpressions.Range entry :
        PythonExpressions.split(tokens, options.start(), options.end())) {
      if (tokens.is(entry.start() + 1, ":")
          && PythonLiterals.text(tokens.text(entry.start())).equals("pragmas")) {
        PythonValues.Written bracket =
            values.written(options.file(), entry.start() + 2, entry.end());
        return bracket == null ? Setting.of(State.UNKNOWN) : pragmas(bracket, pragma);
      }
    }
    return Setting.of(State.ABSENT);
  }

  private static Setting pragmas(PythonValues.Written bracket, Pragma pragma) {
    Tokens tokens = bracket.file().tokens();
    boolean more = false;
    for (int at = bracket.start(); at < bracket.end() - 1; at++) {
      more |= tokens.is(at, "**") || tokens.is(at, "*");
      boolean key =
          tokens.kind(at) == TokenKind.STRING
              && PythonLiterals.text(tokens.text(at)).equalsIgnoreCase(pragma.pragma());
      if (key) {
        String written = tokens.text(at + 2);
        boolean text = tokens.kind(at + 2) == TokenKind.STRING;
        String value = text ? PythonLiterals.text(written) : written;
        boolean known = text || tokens.kind(at + 2) == TokenKind.NUMBER || value.equals("True");
        return pragma.isWanted(value)
            ? Setting.of(State.ON)
            : known
                ? new Setting(State.OTHER_VALUE, pragma.pragma() + "=" + value)
                : Setting.of(State.UNKNOWN);
      }
    }
    return Setting.of(more ? State.UNKNOWN : State.ABSENT);
  }
}
