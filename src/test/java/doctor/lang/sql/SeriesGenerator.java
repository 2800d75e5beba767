package doctor.lang.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes random series of migrations, wrong ones and right ones: every form in which people drop,
 * rebuild, move, rename and overwrite. The same seed makes the same series.
 */
final class SeriesGenerator {

  private final Chance chance;
  private final List<TableSketch> tables = new ArrayList<>();
  private final RebuildStatements rebuilds;

  private SeriesGenerator(long seed) {
    this.chance = new Chance(seed);
    this.rebuilds = new RebuildStatements(chance, tables);
  }

  /** The series of a seed: migrations in order, each a list of statements. */
  static List<List<String>> series(long seed) {
    return new SeriesGenerator(seed).series();
  }

  private List<List<String>> series() {
    List<List<String>> series = new ArrayList<>();
    series.add(first());
    int migrations = 1 + chance.below(4);
    for (int i = 0; i < migrations; i++) {
      List<String> statements = new ArrayList<>();
      int steps = 1 + chance.below(2);
      for (int step = 0; step < steps && !tables.isEmpty(); step++) {
        step(statements);
      }
      series.add(statements);
    }
    return series;
  }

  private List<String> first() {
    List<String> statements = new ArrayList<>();
    int count = 1 + chance.below(3);
    for (int i = 0; i < count; i++) {
      TableSketch table = new TableSketch(chance.fresh("t"));
      table.columns.add("id");
      int columns = chance.below(3);
      table.columns.add(chance.fresh("c"));
      for (int c = 0; c < columns; c++) {
        table.columns.add(chance.fresh(chance.oneIn(4) ? "k" : "c"));
      }
      if (!tables.isEmpty() && chance.half()) {
        table.parent = tables.get(chance.below(tables.size()));
        table.onDelete =
            chance.pick("", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON DELETE CASCADE");
        table.columns.add(chance.fresh("r"));
      }
      tables.add(table);
      String ifNotExists = chance.half() ? "IF NOT EXISTS " : "";
      statements.add(table.create(chance.quoted(table.name), ifNotExists));
    }
    return statements;
  }

  private void step(List<String> out) {
    TableSketch table = tables.get(chance.below(tables.size()));
    switch (chance.below(17)) {
      case 0, 1, 2, 3, 4 -> rebuilds.rebuild(table, out);
      case 5 -> rebuilds.renameFirst(table, out);
      case 6 -> rebuilds.throughTemporary(table, out);
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

  private void dropTable(TableSketch table, List<String> out) {
    if (chance.oneIn(3)) {
      TableSketch kept = table.copy(chance.fresh("t"));
      out.add(kept.create(chance.quoted(kept.name), ""));
      out.add("INSERT INTO " + kept.name + " SELECT * FROM " + table.name);
      tables.add(kept);
    }
    if (chance.oneIn(4)) {
      out.add("DROP TABLE IF EXISTS " + chance.fresh("none"));
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
      String column = chance.pick(table.spare());
      out.add("ALTER TABLE " + table.name + " DROP COLUMN " + chance.quoted(column));
      table.columns.remove(column);
    }
  }

  private void moveColumn(TableSketch table, List<String> out) {
    if (table.plain().isEmpty()) {
      return;
    }
    String column = chance.pick(table.plain());
    String added = chance.fresh(column.startsWith("k") ? "k" : "c");
    out.add("ALTER TABLE " + table.name + " ADD COLUMN " + added + " TEXT");
    String set = "UPDATE " + table.name + " SET " + added + " = ";
    switch (chance.below(7)) {
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
    out.add("DELETE FROM " + table.name + chance.pick("", " WHERE id % 2 = 0", " WHERE true"));
    if (chance.oneIn(3)) {
      out.add("DROP TABLE " + table.name);
      forget(table);
    }
  }

  private void moveRows(TableSketch table, List<String> out) {
    TableSketch archive = table.copy(chance.fresh("t"));
    out.add(archive.create(chance.quoted(archive.name), "IF NOT EXISTS "));
    String where = chance.pick("", " WHERE id % 2 = 0");
    out.add("INSERT INTO " + archive.name + " SELECT * FROM " + table.name + where);
    out.add("DELETE FROM " + table.name + chance.pick(where, where, ""));
    tables.add(archive);
  }

  private void update(TableSketch table, List<String> out) {
    if (table.plain().isEmpty()) {
      return;
    }
    String column = chance.pick(table.plain());
    out.add(
        "UPDATE "
            + table.name
            + " SET "
            + column
            + " = "
            + chance.pick("''", column, "lower(" + column + ") || 'x'", "NULL")
            + chance.pick("", "", " WHERE id % 2 = 0", " WHERE " + column + " IS NULL"));
  }

  private void rename(TableSketch table, List<String> out) {
    if (chance.half() && !table.plain().isEmpty()) {
      String column = chance.pick(table.plain());
      String to = chance.fresh(column.substring(0, 1));
      out.add("ALTER TABLE " + table.name + " RENAME COLUMN " + column + " TO " + to);
      table.columns.set(table.columns.indexOf(column), to);
    } else {
      String to = chance.fresh("t");
      out.add("ALTER TABLE " + table.name + " RENAME TO " + to);
      table.name = to;
    }
  }

  private void scratch(TableSketch table, List<String> out) {
    String made = chance.fresh("s");
    out.add(
        "CREATE TABLE "
            + made
            + " AS SELECT * FROM "
            + table.name
            + chance.pick("", " WHERE id % 2 = 0"));
    if (chance.half()) {
      out.add("UPDATE " + made + " SET id = 0");
    }
    if (chance.half()) {
      out.add("DELETE FROM " + made);
    }
    out.add("DROP TABLE " + made);
  }

  private void decoys(TableSketch table, List<String> out) {
    out.add("/* DROP TABLE " + table.name + "; */ SELECT 'DELETE FROM " + table.name + ";'");
    String trigger = chance.fresh("g");
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
}
