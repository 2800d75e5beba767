package doctor.lang.sqlite;

import doctor.lang.python.PythonCode;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonHandles;
import doctor.lang.sqlite.Setting.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an app runs on the connections of SQLAlchemy's engines. A listener is given connections that
 * cannot be followed, so whatever is run on a handle that was not opened elsewhere may be its.
 */
final class SqlalchemyListeners {

  /** Without one of these, no function is given the connections of an engine. */
  private static final List<String> GIVEN = List.of("listen", "creator");

  private final PythonCode code;
  private final PythonStatements statements;
  private final Map<PythonHandles.Use, List<Holder>> holders = new HashMap<>();

  /** An open whose handle is used somewhere. */
  private record Holder(PythonFile file, int start, SqliteOpen open) {}

  SqlalchemyListeners(PythonCode code, PythonStatements statements) {
    this.code = code;
    this.statements = statements;
  }

  /** Notes where the handle of an open is used. */
  void add(PythonFile file, int start, SqliteOpen open, List<PythonHandles.Use> uses) {
    for (PythonHandles.Use use : uses) {
      holders.computeIfAbsent(use, one -> new ArrayList<>()).add(new Holder(file, start, open));
    }
  }

  /** Whether a call is made on the handle of an open that was noted. */
  boolean isHeld(PythonCode.Call call) {
    return holders.containsKey(new PythonHandles.Use(call.file(), call.name()));
  }

  /** What may be run on the connections of an engine: on, unknown or absent. */
  Setting of(SqliteOpen engine, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (String method : PythonStatements.RUNNING) {
      for (PythonCode.Call call : code.calls(method)) {
        Setting one =
            PythonStatements.isHandedOn(call.file(), call.name())
                ? Setting.of(State.ABSENT)
                : statements.ofCall(call.file(), call.name(), pragma);
        boolean sets = one.state() == State.ON || one.state() == State.UNKNOWN;
        Setting here = sets && isHeld(call) ? ofOther(engine, call, one, pragma) : one;
        if (here.state() == State.ON) {
          return here;
        }
        all = here.state() == State.UNKNOWN ? here : all;
      }
    }
    return all;
  }

  /** What is run on handles that were opened elsewhere counts for the same file alone. */
  private Setting ofOther(SqliteOpen engine, PythonCode.Call call, Setting run, Pragma pragma) {
    boolean local = true;
    boolean same = false;
    for (Holder holder :
        holders.getOrDefault(new PythonHandles.Use(call.file(), call.name()), List.of())) {
      local &= isLocal(holder, call);
      same |= mayBeSame(engine.database(), holder.open().database());
    }
    if (!local) {
      return run;
    }
    boolean counts = same && pragma == Pragma.JOURNAL_MODE;
    return Setting.of(counts ? State.UNKNOWN : State.ABSENT);
  }

  /** Whether no listener can be meant: there is none, or the function opens the handle itself. */
  private boolean isLocal(Holder holder, PythonCode.Call call) {
    String opener = holder.file().functionName(holder.start());
    return code.filesWithAny(GIVEN).isEmpty()
        || (holder.file().equals(call.file())
            && opener.equals(call.file().functionName(call.name())));
  }

  /**
   * Two names may be of one file unless what is known of their last parts differs. Of two that are
   * the same it is told later that the file is in WAL.
   */
  private static boolean mayBeSame(String one, String other) {
    String last = one.substring(one.lastIndexOf('/') + 1);
    String otherLast = other.substring(other.lastIndexOf('/') + 1);
    boolean known = last.indexOf('…') < 0 && otherLast.indexOf('…') < 0;
    boolean differ = known && !last.isEmpty() && !otherLast.isEmpty() && !last.equals(otherLast);
    return !differ && !(known && one.equals(other));
  }
}
