package doctor.lang.sqlite;

import java.util.List;

/** The places where an app's code in one programming language opens SQLite. */
interface ProgramOpens {

  /** All places, in the order of files. */
  List<SqliteOpen> find();

  /** Adds files in WAL that are those of no open that was found. */
  void addInWal(FilesInWal files);

  /** Whether some code switches a setting on, for a database that cannot be told. */
  boolean setsElsewhere(Pragma pragma);

  /** Whether some code switches a setting on that a function may be which a variable holds. */
  default boolean setsInCallback(Pragma pragma) {
    return setsElsewhere(pragma);
  }
}
