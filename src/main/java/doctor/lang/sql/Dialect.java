package doctor.lang.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells migrations of other databases by the names of their folders and files. */
final class Dialect {

  private static final Set<String> FOREIGN =
      Set.of(
          "postgres",
          "postgresql",
          "pg",
          "psql",
          "pgsql",
          "pgx",
          "cockroach",
          "cockroachdb",
          "crdb",
          "mysql",
          "mariadb",
          "mssql",
          "sqlserver",
          "oracle",
          "clickhouse",
          "snowflake",
          "redshift",
          "bigquery",
          "spanner",
          "cassandra",
          "timescale",
          "timescaledb",
          "duckdb",
          "h2",
          "db2",
          "yugabyte",
          "tidb",
          "hsqldb");

  /** How a file's name says that it is SQLite's own. */
  private static final List<String> OWN =
      List.of(".sqlite3.", ".sqlite.", "_sqlite3.", "_sqlite.", "-sqlite3.", "-sqlite.");

  private Dialect() {}

  /**
   * Whether a folder is called after another database ({@code migrations/postgres}, {@code
   * mysql_migrations}, {@code store-pg/migrations}), or the file is ({@code
   * 001_init.postgres.up.sql}).
   *
   * @param path relative to the app, whose own name says nothing about its migrations
   */
  static boolean isForeign(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int slash = lower.indexOf('/'); slash >= 0; slash = lower.indexOf('/', start)) {
      String folder = lower.substring(start, slash);
      if (FOREIGN.contains(folder)
          || withoutForeignEnd(folder) != null
          || (folder.contains("migrat") && names(folder.replace('-', '.').replace('_', '.')))) {
        return true;
      }
      start = slash + 1;
    }
    int firstStop = lower.indexOf('.', start);
    return firstStop >= 0 && names(lower.substring(firstStop + 1));
  }

  /**
   * The name up to where it says that it is SQLite's own, {@code 001_init} of {@code
   * 001_init.sqlite3.up.sql}; null where it says no such thing.
   */
  static @Nullable String ownStem(String file) {
    if (file.contains("sqlite")) {
      for (String own : OWN) {
        int mark = file.indexOf(own);
        if (mark > 0) {
          return file.substring(0, mark);
        }
      }
    }
    return null;
  }

  /**
   * Whether a file is for all databases, or for another one, what one of SQLite's own is for that:
   * {@code 001_init.up.sql}, {@code 001_init_postgres.up.sql}.
   *
   * @param ownStems of SQLite's own files
   */
  static boolean isReplaced(String file, Set<String> ownStems) {
    for (int stop = file.indexOf('.'); stop >= 0; stop = file.indexOf('.', stop + 1)) {
      String stem = file.substring(0, stop);
      String shorter = withoutForeignEnd(stem.toLowerCase(Locale.ROOT));
      if (ownStems.contains(stem)
          || (shorter != null && ownStems.contains(stem.substring(0, shorter.length())))) {
        return true;
      }
    }
    return false;
  }

  /** What stands before the name of another database at the end; null where none is there. */
  private static @Nullable String withoutForeignEnd(String name) {
    int separator = Math.max(name.lastIndexOf('-'), name.lastIndexOf('_'));
    return separator > 0 && FOREIGN.contains(name.substring(separator + 1))
        ? name.substring(0, separator)
        : null;
  }

  /** Whether one of the parts between full stops is another database. */
  private static boolean names(String dotted) {
    int start = 0;
    for (int stop = dotted.indexOf('.'); stop >= 0; stop = dotted.indexOf('.', start)) {
      if (FOREIGN.contains(dotted.substring(start, stop))) {
        return true;
      }
      start = stop + 1;
    }
    return FOREIGN.contains(dotted.substring(start));
  }
}
