package doctor.lang.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Runs a series of migrations on SQLite itself. Before each migration every empty place is filled
 * with values that occur nowhere else; a statement that makes one of them vanish has lost it.
 */
final class SqliteJudge implements AutoCloseable {

  private final Connection connection;
  private final boolean foreignKeys;
  private int tags = 1000;

  private SqliteJudge(boolean foreignKeys) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    this.foreignKeys = foreignKeys;
  }

  /**
   * What each statement of each migration lost. Shorter than the series where a statement fails:
   * what comes behind it never runs.
   *
   * @param foreignKeys whether foreign keys are on, as far as the series lets them
   */
  static List<List<Boolean>> losses(List<List<String>> series, boolean foreignKeys)
      throws SQLException {
    try (SqliteJudge judge = new SqliteJudge(foreignKeys)) {
      List<List<Boolean>> losses = new ArrayList<>();
      for (List<String> migration : series) {
        List<Boolean> lost = new ArrayList<>();
        losses.add(lost);
        if (!judge.migrate(migration, lost)) {
          break;
        }
      }
      return losses;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private boolean migrate(List<String> migration, List<Boolean> lost) throws SQLException {
    execute("PRAGMA foreign_keys=OFF");
    fill();
    execute("PRAGMA foreign_keys=" + (foreignKeys ? "ON" : "OFF"));
    boolean wrapped = !migration.contains("BEGIN");
    if (wrapped) {
      execute("BEGIN");
    }
    Set<String> before = values();
    for (String statement : migration) {
      try {
        execute(statement);
      } catch (SQLException e) {
        return false;
      }
      Set<String> after = values();
      lost.add(!after.containsAll(before));
      before.retainAll(after);
    }
    boolean open = wrapped || migration.stream().noneMatch(each -> each.endsWith("COMMIT"));
    try {
      if (open) {
        execute("COMMIT");
      }
    } catch (SQLException e) {
      return false;
    }
    closeConnection(migration, before, lost);
    return true;
  }

  /** Temporary tables go with the connection; what is lost then was left in them when made. */
  private void closeConnection(List<String> migration, Set<String> before, List<Boolean> lost)
      throws SQLException {
    for (String table : tables("sqlite_temp_schema")) {
      execute("DROP TABLE temp." + table);
    }
    for (String trigger : strings("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'")) {
      execute("DROP TRIGGER temp." + trigger);
    }
    if (!values().containsAll(before)) {
      for (int i = 0; i < migration.size(); i++) {
        lost.set(i, lost.get(i) || migration.get(i).startsWith("CREATE TEMP"));
      }
    }
  }

  private Set<String> values() throws SQLException {
    Set<String> values = new HashSet<>();
    for (String table : tables("sqlite_schema")) {
      values(table, values);
    }
    for (String table : tables("sqlite_temp_schema")) {
      values(table, values);
    }
    return values;
  }

  private void values(String table, Set<String> values) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      boolean[] tagged = new boolean[columns + 1];
      for (int i = 1; i <= columns; i++) {
        String name = rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
        tagged[i] = !name.startsWith("r");
      }
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          String value = tagged[i] ? rows.getString(i) : null;
          if (value != null && isTag(value)) {
            values.add(value);
          }
        }
      }
    }
  }

  private static boolean isTag(String value) {
    return value.startsWith("t:") || (value.length() >= 4 && Character.isDigit(value.charAt(0)));
  }

  private List<String> tables(String schema) throws SQLException {
    return strings(
        "SELECT name FROM " + schema + " WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  }

  private void fill() throws SQLException {
    for (String table : tables("sqlite_schema")) {
      int growth = growth(table);
      for (int row = 0; row < growth; row++) {
        execute("INSERT OR IGNORE INTO " + table + " (rowid) VALUES (" + ++tags + ")");
      }
      for (String column : strings("SELECT name FROM pragma_table_info('" + table + "')")) {
        if (growth > 0 || !isTwin(table) || !isCopied(table, column)) {
          fill(table, column);
        }
      }
    }
  }

  /**
   * How many rows the app adds between two migrations: four, two of them with an even number, to a
   * table that has fewer, or none with such or none with an odd number, or shares some rows with
   * another; none to a whole copy and its original.
   */
  private int growth(String table) throws SQLException {
    Set<String> own = new HashSet<>();
    values(table, own);
    boolean shares = false;
    for (String other : tables("sqlite_schema")) {
      Set<String> others = new HashSet<>();
      values(other, others);
      if (!own.isEmpty() && !other.equals(table)) {
        boolean whole = others.containsAll(own) || own.containsAll(others);
        if (whole && rows(table) == rows(other)) {
          return 0;
        }
        others.retainAll(own);
        shares |= !others.isEmpty();
      }
    }
    int even = rows(table + " WHERE rowid % 2 = 0");
    return shares || rows(table) < 4 || even == 0 || even == rows(table) ? 4 : 0;
  }

  private boolean isTwin(String table) throws SQLException {
    return rows(table) >= 4 && growth(table) == 0 && sharesIds(table);
  }

  private boolean sharesIds(String table) throws SQLException {
    for (String other : tables("sqlite_schema")) {
      Set<String> ids = new HashSet<>(strings("SELECT id FROM " + table));
      if (!other.equals(table) && ids.equals(new HashSet<>(strings("SELECT id FROM " + other)))) {
        return true;
      }
    }
    return false;
  }

  private int rows(String table) throws SQLException {
    return Integer.parseInt(strings("SELECT count(*) FROM " + table).get(0));
  }

  private void fill(String table, String column) throws SQLException {
    int batch = ++tags;
    String empty =
        " WHERE "
            + column
            + " IS NULL OR ("
            + column
            + " NOT GLOB 't:*' AND "
            + column
            + " NOT GLOB '[0-9][0-9][0-9][0-9]*')";
    List<String> emptyRows = strings("SELECT rowid FROM " + table + empty);
    if (column.startsWith("k") && !emptyRows.isEmpty() && !isCopied(table, column)) {
      // New values in every row, so that there are always some that are equal.
      emptyRows = strings("SELECT rowid FROM " + table);
    }
    for (String row : emptyRows) {
      String value = "'t:" + ++tags + "'";
      if (column.equals("id")) {
        value = String.valueOf(tags);
      } else if (column.startsWith("r")) {
        value = reference(table, column, Integer.parseInt(row));
      } else if (column.startsWith("k")) {
        value = "'t:" + batch + "k" + Integer.parseInt(row) % 2 + "'";
      }
      execute(
          "UPDATE OR IGNORE " + table + " SET " + column + " = " + value + " WHERE rowid = " + row);
    }
  }

  private boolean isCopied(String table, String column) throws SQLException {
    Set<String> own = new HashSet<>(strings("SELECT " + column + " FROM " + table));
    for (String other : tables("sqlite_schema")) {
      Set<String> others = new HashSet<>();
      values(other, others);
      others.retainAll(own);
      if (!other.equals(table) && !others.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private String reference(String table, String column, int row) throws SQLException {
    List<String> parent =
        strings(
            "SELECT \"table\" FROM pragma_foreign_key_list('"
                + table
                + "') WHERE \"from\" = '"
                + column
                + "'");
    if (parent.isEmpty() || !tables("sqlite_schema").contains(parent.get(0))) {
      return "NULL";
    }
    return "(SELECT id FROM " + parent.get(0) + " ORDER BY id LIMIT 1 OFFSET " + row % 3 + ")";
  }

  private List<String> strings(String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
