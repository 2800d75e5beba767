package doctor.lang.sqlite;

import java.util.List;
import java.util.Set;

/** The places where an app's code in one programming language opens SQLite. */
interface ProgramOpens {

  /** All places, in the order of files. */
  List<SqliteOpen> find();

  /**
   * The names of files that are in WAL mode for certain, and are those of no open that was found.
   */
  Set<String> alsoInWal();

  /** Whether some code switches a setting on, for a database that cannot be told. */
  boolean setsElsewhere(Pragma pragma);
}
