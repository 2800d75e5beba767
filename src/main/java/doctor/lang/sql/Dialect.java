package doctor.lang.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  private static final List<String> OWN = List.of(".sqlite3.", ".sqlite.");

  private Dialect() {}

  /**
   * Whether a folder is called after another database ({@code migrations/postgres}, {@code
   * mysql_migrations}), or the file is ({@code 001_init.postgres.up.sql}).
   *
   * @param path relative to the app, whose own name says nothing about its migrations
   */
  static boolean isForeign(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int slash = lower.indexOf('/'); slash >= 0; slash = lower.indexOf('/', start)) {
      String folder = lower.substring(start, slash);
      if (FOREIGN.contains(folder)
          || (folder.contains("migrat") && names(folder.replace('-', '.').replace('_', '.')))) {
        return true;
      }
      start = slash + 1;
    }
    int firstStop = lower.indexOf('.', start);
    return firstStop >= 0 && names(lower.substring(firstStop + 1));
  }

  /** The name without SQLite's own: {@code 001_init.sqlite3.up.sql} is {@code 001_init.up.sql}. */
  static String general(String file) {
    String general = file;
    for (String own : OWN) {
      general = general.replace(own, ".");
    }
    return general;
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
