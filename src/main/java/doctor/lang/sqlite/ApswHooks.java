package doctor.lang.sqlite;

import doctor.lang.python.PythonCode;
import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonValues;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.Tokens;

/**
 * What APSW runs on every connection of the process: {@code apsw.connection_hooks.append(hook)},
 * and {@code apsw.bestpractice.apply(apsw.bestpractice.recommended)}, which appends one.
 */
final class ApswHooks {

  private static final String MODULE = "apsw.bestpractice.";

  private final PythonCode code;
  private final PythonValues values;
  private final PythonStatements statements;

  ApswHooks(PythonCode code, PythonValues values, PythonStatements statements) {
    this.code = code;
    this.values = values;
    this.statements = statements;
  }

  /** What the hooks do to a setting. */
  Setting of(Pragma pragma) {
    return Setting.better(
        ofCalls("apply", MODULE + "apply", pragma),
        ofCalls("append", "apsw.connection_hooks.append", pragma));
  }

  private Setting ofCalls(String method, String qualified, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (PythonCode.Call call : code.calls(method)) {
      PythonFile file = call.file();
      if (file.qualified(call.name()).equals(qualified)) {
        Range given = values.argument(file, call.name(), "which", 0);
        all = given == null ? all : Setting.better(all, ofFunctions(file, given, pragma));
      }
    }
    return all;
  }

  /** One function or a list of them; unknown as soon as something else is written. */
  private Setting ofFunctions(PythonFile file, Range range, Pragma pragma) {
    Tokens tokens = file.tokens();
    Setting all = Setting.of(State.ABSENT);
    for (int at = range.start(); at < range.end(); at++) {
      if (tokens.isWord(at) && !tokens.is(at + 1, ".")) {
        boolean changed = tokens.is(at + 1, "[") || tokens.is(at + 1, "(");
        Setting one = changed ? Setting.of(State.UNKNOWN) : ofFunction(file, at, pragma);
        if (one.state() == State.UNKNOWN) {
          return one;
        }
        all = Setting.better(all, one);
      }
    }
    return all;
  }

  private Setting ofFunction(PythonFile file, int name, Pragma pragma) {
    String function = file.tokens().text(name);
    if (file.qualified(name).equals(MODULE + function)) {
      boolean sets = function.equals("recommended") || isPractice(function, pragma);
      return Setting.of(sets ? State.ON : State.ABSENT);
    }
    Setting all = Setting.of(State.ABSENT);
    for (String method : PythonStatements.RUNNING) {
      for (PythonCode.Call call : code.calls(method)) {
        if (call.file().standsIn(call.name(), function)) {
          all = Setting.better(all, statements.ofCall(call.file(), call.name(), pragma));
        }
      }
    }
    boolean untold = all.state() == State.ABSENT && !file.hasFunction(function);
    return untold ? Setting.of(State.UNKNOWN) : all;
  }

  /** Whether a function of APSW's best practices sets this on the connection it is given. */
  static boolean isPractice(String function, Pragma pragma) {
    return switch (pragma) {
      case JOURNAL_MODE -> function.equals("connection_wal");
      case FOREIGN_KEYS -> function.equals("connection_enable_foreign_keys");
    };
  }
}
