package doctor.lang.sqlite;

import java.util.List;
import java.util.Set;

/** The places where an app's code in one programming language opens SQLite. */
interface ProgramOpens {

  /** All places, in the order of files. */
  List<SqliteOpen> find();

  /** The files that accepted helpers open. */
  Set<String> openedByHelpers();

  /** Whether some code switches a setting on, for a database that cannot be told. */
  boolean setsElsewhere(Pragma pragma);
}
