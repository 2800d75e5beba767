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
  private final Map<PythonCode.Call, List<Holder>> holders = new HashMap<>();

  /** What the listeners around calls listen to, asked for once all handles are known. */
  private final Map<PythonCode.Call, List<Holder>> listened = new HashMap<>();

  /** An open whose handle is used somewhere. */
  private record Holder(PythonFile file, int start, SqliteOpen open) {}

  SqlalchemyListeners(PythonCode code, PythonStatements statements) {
    this.code = code;
    this.statements = statements;
  }

  /** Notes where the handle of an open is used. */
  void add(PythonFile file, int start, SqliteOpen open, List<PythonHandles.Use> uses) {
    for (PythonHandles.Use use : uses) {
      PythonCode.Call call = new PythonCode.Call(use.file(), use.name());
      holders.computeIfAbsent(call, one -> new ArrayList<>()).add(new Holder(file, start, open));
    }
  }

  /** Whether a call is made on the handle of an open that was noted, or in a listener of one. */
  boolean isTold(PythonCode.Call call) {
    return isHeld(call) || !listened(call).isEmpty();
  }

  private boolean isHeld(PythonCode.Call call) {
    return holders.containsKey(call);
  }

  /** What may be run on the connections of an engine: on, unknown or absent. */
  Setting of(SqliteOpen engine, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (String method : PythonStatements.RUNNING) {
      for (PythonCode.Call call : code.calls(method)) {
        Setting one =
            PythonStatements.isHandedOn(call.file(), call.name()) || isOfOthers(engine, call)
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

  /** Whether a call stands in a listener of other engines: {@code @listens_for(other, …)}. */
  private boolean isOfOthers(SqliteOpen engine, PythonCode.Call call) {
    List<Holder> engines = listened(call);
    for (Holder holder : engines) {
      if (holder.open().site().equals(engine.site())) {
        return false;
      }
    }
    return !engines.isEmpty();
  }

  /** The engines that the listener around a call listens to; none where it may be any. */
  private List<Holder> listened(PythonCode.Call call) {
    List<Holder> known = listened.get(call);
    if (known == null) {
      known = findListened(call);
      listened.put(call, known);
    }
    return known;
  }

  private List<Holder> findListened(PythonCode.Call call) {
    PythonFile file = call.file();
    List<Holder> engines = new ArrayList<>();
    for (int listens : file.callsOf("listens_for")) {
      if (file.decorates(listens, call.name())) {
        engines.addAll(holders.getOrDefault(new PythonCode.Call(file, listens), List.of()));
      }
    }
    return engines;
  }

  /** What is run on handles that were opened elsewhere counts for the same file alone. */
  private Setting ofOther(SqliteOpen engine, PythonCode.Call call, Setting run, Pragma pragma) {
    boolean local = true;
    boolean same = false;
    for (Holder holder : holders.getOrDefault(call, List.of())) {
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
