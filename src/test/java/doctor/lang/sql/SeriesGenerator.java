package doctor.lang.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes random series of migrations, wrong ones and right ones: every form in which people drop,
 * rebuild, move, rename and overwrite. The same seed makes the same series.
 *
 * <p>Names tell {@link SqliteJudge} what to fill a column with: {@code id}, {@code r…} points to
 * another table, {@code k…} has few different values, everything else has a value of its own in
 * each row.
 */
final class SeriesGenerator {

  private static final class TableSketch {
    String name;
    final List<String> columns = new ArrayList<>();
    TableSketch parent;
    String onDelete = "";

    TableSketch(String name) {
      this.name = name;
    }

    TableSketch copy(String copyName) {
      TableSketch copy = new TableSketch(copyName);
      copy.columns.addAll(columns);
      copy.parent = parent;
      copy.onDelete = onDelete;
      return copy;
    }

    List<String> plain() {
      List<String> plain = new ArrayList<>(columns);
      plain.removeIf(column -> column.equals("id") || column.startsWith("r"));
      return plain;
    }

    /** What may go: one column tells the rows apart, and stays. */
    List<String> spare() {
      List<String> spare = plain();
      for (String column : plain()) {
        if (column.startsWith("c")) {
          spare.remove(column);
          break;
        }
      }
      return spare;
    }
  }

  private final Random random;
  private final List<TableSketch> tables = new ArrayList<>();
  private int names;

  private SeriesGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** The series of a seed: migrations in order, each a list of statements. */
  static List<List<String>> series(long seed) {
    return new SeriesGenerator(seed).series();
  }

  private List<List<String>> series() {
    List<List<String>> series = new ArrayList<>();
    series.add(first());
    int migrations = 1 + random.nextInt(4);
    for (int i = 0; i < migrations; i++) {
      List<String> statements = new ArrayList<>();
      int steps = 1 + random.nextInt(2);
      for (int step = 0; step < steps && !tables.isEmpty(); step++) {
        step(statements);
      }
      series.add(statements);
    }
    return series;
  }

  private List<String> first() {
    List<String> statements = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      TableSketch table = new TableSketch(fresh("t"));
      table.columns.add("id");
      int columns = random.nextInt(3);
      table.columns.add(fresh("c"));
      for (int c = 0; c < columns; c++) {
        table.columns.add(fresh(random.nextInt(4) == 0 ? "k" : "c"));
      }
      if (!tables.isEmpty() && random.nextBoolean()) {
        table.parent = tables.get(random.nextInt(tables.size()));
        table.onDelete =
            pick("", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON DELETE CASCADE");
        table.columns.add(fresh("r"));
      }
      tables.add(table);
      statements.add(create(table, table.name, random.nextBoolean() ? "IF NOT EXISTS " : ""));
    }
    return statements;
  }

  private void step(List<String> out) {
    TableSketch table = tables.get(random.nextInt(tables.size()));
    switch (random.nextInt(17)) {
      case 0, 1, 2, 3, 4 -> rebuild(table, out);
      case 5 -> renameFirst(table, out);
      case 6 -> throughTemporary(table, out);
      case 7 -> dropTable(table, out);
      case 8 -> dropColumn(table, out);
      case 9 -> moveColumn(table, out);
      case 10 -> delete(table, out);
      case 11 -> moveRows(table, out);
      case 12 -> update(table, out);
      case 13 -> rename(table, out);
      case 14 -> scratch(table, out);
      case 15 -> decoys(table, out);
      default -> replace(table, out);
    }
  }

  private void rebuild(TableSketch table, List<String> out) {
    String made = fresh("n");
    TableSketch next = table.copy(table.name);
    String unique = "";
    if (random.nextInt(6) == 0 && !next.spare().isEmpty()) {
      next.columns.remove(pick(next.spare()));
    }
    boolean guarded = random.nextInt(6) == 0;
    if (guarded) {
      out.add(0, "PRAGMA foreign_keys=OFF");
      if (random.nextBoolean() && !out.contains("BEGIN")) {
        out.add(1, "BEGIN");
        out.add("/* end */ COMMIT");
      }
    }
    int end = out.indexOf("/* end */ COMMIT");
    List<String> body = new ArrayList<>();
    if (random.nextInt(8) == 0) {
      body.add("DROP TABLE IF EXISTS " + made);
    }
    if (random.nextInt(8) == 0 && table.parent == null) {
      body.add("CREATE TABLE " + made + " AS " + select(table, next.columns));
    } else {
      String insert =
          pick(
              "INSERT INTO",
              "INSERT INTO",
              "INSERT INTO",
              "INSERT OR IGNORE INTO",
              "INSERT OR REPLACE INTO");
      if (!insert.equals("INSERT INTO") && random.nextBoolean()) {
        for (String column : next.columns) {
          unique = column.startsWith("k") ? ", UNIQUE(" + column + ")" : unique;
        }
      }
      String create = create(next, made, "");
      body.add(create.substring(0, create.length() - 1) + unique + ")");
      copies(table, next, insert + " " + made, made, body);
    }
    body.add(
        (random.nextInt(4) == 0 ? "DROP TABLE IF EXISTS " : "DROP TABLE ") + quoted(table.name));
    body.add("ALTER TABLE " + made + " RENAME TO " + table.name);
    out.addAll(end < 0 ? out.size() : end, body);
    if (random.nextInt(12) == 0 && body.size() > 3) {
      // The copy behind the drop, or forgotten.
      int copy = out.indexOf(body.get(body.size() - 3));
      out.remove(copy);
    }
    table.columns.retainAll(next.columns);
  }

  /** One or more INSERT that fill the new table, whole or not. */
  private void copies(
      TableSketch from, TableSketch to, String insert, String made, List<String> out) {
    List<String> columns = new ArrayList<>(to.columns);
    if (random.nextInt(3) == 0) {
      java.util.Collections.shuffle(columns, random);
    }
    boolean same = from.columns.equals(to.columns);
    String list = " (" + String.join(", ", columns) + ") ";
    switch (random.nextInt(18)) {
      case 0 -> out.add(insert + list + select(from, columns) + " WHERE id % 2 = 0");
      case 1 -> out.add(insert + list + select(from, columns) + " LIMIT 1");
      case 2 -> {
        out.add(insert + list + select(from, columns) + " WHERE id % 2 = 0");
        out.add(insert + list + select(from, columns) + " WHERE id % 2 <> 0");
      }
      case 3 -> out.add(insert + list + selectDistinct(from, columns));
      case 4 -> {
        // Only what certainly has equal values, and what certainly has none.
        List<String> keys = new ArrayList<>(from.columns);
        keys.removeIf(column -> !column.startsWith("k") && !column.equals("id"));
        out.add(insert + list + select(from, columns) + " GROUP BY " + pick(keys));
      }
      case 5 -> out.add(insert + list + recoding(from, columns));
      case 6 -> {
        columns.remove("id");
        if (!columns.isEmpty()) {
          out.add(insert + " (" + String.join(", ", columns) + ") " + select(from, columns));
        }
      }
      case 7 -> out.add(insert + list + select(from, columns) + " WHERE true");
      case 8 ->
          out.add(insert + list + select(from, columns) + " WHERE id IS NOT NULL ORDER BY id");
      case 9 ->
          out.add(
              insert
                  + list
                  + select(from, columns)
                  + " AS o WHERE NOT EXISTS (SELECT 1 FROM "
                  + made
                  + " WHERE "
                  + made
                  + ".id = o.id)");
      case 10 ->
          out.add(
              "WITH w AS (SELECT * FROM "
                  + from.name
                  + ") "
                  + insert
                  + list
                  + "SELECT "
                  + String.join(", ", columns)
                  + " FROM w");
      case 11 -> {
        TableSketch other = pick(tables);
        String alias = fresh("a");
        out.add(
            insert
                + list
                + "SELECT "
                + prefixed("o.", columns)
                + " FROM "
                + from.name
                + pick(" o JOIN ", " o LEFT JOIN ", " AS o INNER JOIN ")
                + other.name
                + " "
                + alias
                + " ON "
                + alias
                + ".id = o.id");
      }
      case 12 ->
          out.add(
              insert
                  + list
                  + "SELECT "
                  + prefixed("s.", columns)
                  + " FROM (SELECT * FROM "
                  + from.name
                  + ") s");
      case 13 -> {
        if (same) {
          out.add(insert + " SELECT * FROM " + from.name);
        } else {
          out.add(insert + list + select(from, columns));
        }
      }
      default -> out.add(insert + list + select(from, columns));
    }
  }

  private String recoding(TableSketch from, List<String> columns) {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      boolean plain = !column.equals("id") && !column.startsWith("r");
      values.add(
          plain
              ? pick(
                  column,
                  "COALESCE(" + column + ", '')",
                  "upper(" + column + ")",
                  "CAST(" + column + " AS TEXT)",
                  "CASE WHEN " + column + " IS NULL THEN '' ELSE " + column + " END")
              : column);
    }
    return "SELECT " + String.join(", ", values) + " FROM " + from.name;
  }

  private void renameFirst(TableSketch table, List<String> out) {
    String old = fresh("o");
    TableSketch next = table.copy(table.name);
    if (random.nextInt(3) == 0 && !next.spare().isEmpty()) {
      next.columns.remove(pick(next.spare()));
    }
    TableSketch from = table.copy(old);
    out.add("ALTER TABLE " + table.name + " RENAME TO " + old);
    out.add(create(next, table.name, ""));
    copies(from, next, "INSERT INTO " + table.name, table.name, out);
    out.add("DROP TABLE " + old);
    table.columns.retainAll(next.columns);
  }

  private void throughTemporary(TableSketch table, List<String> out) {
    String backup = fresh("b");
    TableSketch next = table.copy(table.name);
    if (random.nextInt(3) == 0 && !next.spare().isEmpty()) {
      next.columns.remove(pick(next.spare()));
    }
    String temporary = pick("TEMP ", "TEMPORARY ", "");
    out.add("CREATE " + temporary + "TABLE " + backup + " AS SELECT * FROM " + table.name);
    if (random.nextBoolean()) {
      out.add("DROP TABLE " + table.name);
      out.add(create(next, table.name, ""));
    } else {
      out.add("DELETE FROM " + table.name);
      next = table.copy(table.name);
    }
    copies(table.copy(backup), next, "INSERT INTO " + table.name, table.name, out);
    out.add("DROP TABLE " + backup);
    table.columns.retainAll(next.columns);
  }

  private void dropTable(TableSketch table, List<String> out) {
    if (random.nextInt(3) == 0) {
      TableSketch kept = table.copy(fresh("t"));
      out.add(create(kept, kept.name, ""));
      out.add("INSERT INTO " + kept.name + " SELECT * FROM " + table.name);
      tables.add(kept);
    }
    if (random.nextInt(4) == 0) {
      out.add("DROP TABLE IF EXISTS " + fresh("none"));
    }
    out.add("DROP TABLE " + table.name);
    forget(table);
  }

  private void forget(TableSketch table) {
    tables.remove(table);
    for (TableSketch child : tables) {
      if (child.parent == table) {
        child.parent = null;
      }
    }
  }

  private void dropColumn(TableSketch table, List<String> out) {
    if (!table.spare().isEmpty()) {
      String column = pick(table.spare());
      out.add("ALTER TABLE " + table.name + " DROP COLUMN " + quoted(column));
      table.columns.remove(column);
    }
  }

  private void moveColumn(TableSketch table, List<String> out) {
    if (table.plain().isEmpty()) {
      return;
    }
    String column = pick(table.plain());
    String added = fresh(column.startsWith("k") ? "k" : "c");
    out.add("ALTER TABLE " + table.name + " ADD COLUMN " + added + " TEXT");
    String set = "UPDATE " + table.name + " SET " + added + " = ";
    switch (random.nextInt(7)) {
      case 0 -> out.add(set + column);
      case 1 -> out.add(set + column + " WHERE " + added + " IS NULL");
      case 2 -> out.add(set + column + " WHERE " + column + " IS NOT NULL");
      case 3 -> out.add(set + column + " WHERE id % 2 = 0");
      case 4 -> out.add(set + "upper(" + column + ")");
      case 5 ->
          out.add(
              set
                  + "(SELECT o."
                  + column
                  + " FROM "
                  + table.name
                  + " o WHERE o.id = "
                  + table.name
                  + ".id)");
      default -> out.add(set + "'none'");
    }
    table.columns.add(added);
    // Not left for a later migration: what the app has written since is in the old column alone.
    out.add("ALTER TABLE " + table.name + " DROP COLUMN " + column);
    table.columns.remove(column);
  }

  private void delete(TableSketch table, List<String> out) {
    out.add("DELETE FROM " + table.name + pick("", " WHERE id % 2 = 0", " WHERE true"));
    if (random.nextInt(3) == 0) {
      out.add("DROP TABLE " + table.name);
      forget(table);
    }
  }

  private void moveRows(TableSketch table, List<String> out) {
    TableSketch archive = table.copy(fresh("t"));
    out.add(create(archive, archive.name, "IF NOT EXISTS "));
    String where = pick("", " WHERE id % 2 = 0");
    out.add("INSERT INTO " + archive.name + " SELECT * FROM " + table.name + where);
    out.add("DELETE FROM " + table.name + pick(where, where, ""));
    tables.add(archive);
  }

  private void update(TableSketch table, List<String> out) {
    if (table.plain().isEmpty()) {
      return;
    }
    String column = pick(table.plain());
    out.add(
        "UPDATE "
            + table.name
            + " SET "
            + column
            + " = "
            + pick("''", column, "lower(" + column + ") || 'x'", "NULL")
            + pick("", "", " WHERE id % 2 = 0", " WHERE " + column + " IS NULL"));
  }

  private void rename(TableSketch table, List<String> out) {
    if (random.nextBoolean() && !table.plain().isEmpty()) {
      String column = pick(table.plain());
      String to = fresh(column.substring(0, 1));
      out.add("ALTER TABLE " + table.name + " RENAME COLUMN " + column + " TO " + to);
      table.columns.set(table.columns.indexOf(column), to);
    } else {
      String to = fresh("t");
      out.add("ALTER TABLE " + table.name + " RENAME TO " + to);
      table.name = to;
    }
  }

  private void scratch(TableSketch table, List<String> out) {
    String made = fresh("s");
    out.add(
        "CREATE TABLE " + made + " AS SELECT * FROM " + table.name + pick("", " WHERE id % 2 = 0"));
    if (random.nextBoolean()) {
      out.add("UPDATE " + made + " SET id = 0");
    }
    if (random.nextBoolean()) {
      out.add("DELETE FROM " + made);
    }
    out.add("DROP TABLE " + made);
  }

  private void decoys(TableSketch table, List<String> out) {
    out.add("/* DROP TABLE " + table.name + "; */ SELECT 'DELETE FROM " + table.name + ";'");
    String trigger = fresh("g");
    out.add(
        "CREATE TRIGGER "
            + trigger
            + " AFTER UPDATE ON "
            + table.name
            + " WHEN false BEGIN DELETE FROM "
            + table.name
            + "; SELECT CASE WHEN 1 THEN ';' END; END");
    out.add("DROP TRIGGER " + trigger);
  }

  private void replace(TableSketch table, List<String> out) {
    if (table.parent == null) {
      out.add("REPLACE INTO " + table.name + " (id) SELECT max(id) FROM " + table.name);
    }
  }

  private String create(TableSketch table, String name, String ifNotExists) {
    StringBuilder sql = new StringBuilder("CREATE TABLE " + ifNotExists + quoted(name) + " (");
    for (String column : table.columns) {
      if (column.equals("id")) {
        sql.append("id INTEGER PRIMARY KEY");
      } else if (column.startsWith("r")) {
        sql.append(", ").append(column).append(" INTEGER");
        if (table.parent != null) {
          sql.append(" REFERENCES ")
              .append(table.parent.name)
              .append("(id)")
              .append(table.onDelete);
        }
      } else {
        sql.append(", ").append(column).append(" TEXT");
      }
    }
    return sql.append(')').toString();
  }

  private String select(TableSketch from, List<String> columns) {
    return "SELECT " + String.join(", ", columns) + " FROM " + from.name;
  }

  private String selectDistinct(TableSketch from, List<String> columns) {
    return "SELECT DISTINCT " + String.join(", ", columns) + " FROM " + from.name;
  }

  private static String prefixed(String prefix, List<String> columns) {
    return prefix + String.join(", " + prefix, columns);
  }

  private String quoted(String name) {
    return pick(
        name,
        name,
        "\"" + name + "\"",
        "[" + name + "]",
        "`" + name + "`",
        name.toUpperCase(java.util.Locale.ROOT));
  }

  private String fresh(String prefix) {
    return prefix + ++names;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
