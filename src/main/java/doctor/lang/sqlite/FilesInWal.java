package doctor.lang.sqlite;

import doctor.lang.sqlite.Setting.State;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * The files of an app that are in WAL, each by its name, or by the expression that stands for it.
 */
final class FilesInWal {

  private final Set<String> names = new HashSet<>();
  private final Set<String> variables = new HashSet<>();

  /** Adds the file of an open that sets WAL. */
  void add(SqliteOpen open) {
    if (open.setting(Pragma.JOURNAL_MODE).state() == State.ON) {
      add(open.database(), open.variable());
    }
  }

  /** Adds the file that a function is given which sets WAL. */
  void add(Value name) {
    Template shown = Names.shown(Dialect.NONE, name);
    add(Names.forPeople(Dialect.NONE, shown), shown.hole());
  }

  private void add(String database, String variable) {
    if (database.isEmpty()) {
      variables.add(variable);
    } else {
      names.add(database);
    }
  }

  /** Whether an open is one of these files. */
  boolean hold(SqliteOpen open) {
    return names.contains(open.database()) && !hasHole(open);
  }

  /**
   * Whether an open is probably one of these files: it has the same name as far as that is known,
   * or else its name is what is written in the same way.
   */
  boolean mayHold(SqliteOpen open) {
    return open.database().isEmpty()
        ? variables.contains(open.variable())
        : hasHole(open) && names.contains(open.database());
  }

  private static boolean hasHole(SqliteOpen open) {
    return open.database().contains("…");
  }
}
