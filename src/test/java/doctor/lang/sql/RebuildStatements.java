package doctor.lang.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the statements of a random series that make a table anew, with all that was in it or not.
 */
final class RebuildStatements {

  private static final String END = "/* end */ COMMIT";

  private final Chance chance;
  private final CopyStatements copies;

  /**
   * A maker of statements.
   *
   * @param tables all that there are at the moment
   */
  RebuildStatements(Chance chance, List<TableSketch> tables) {
    this.chance = chance;
    this.copies = new CopyStatements(chance, tables);
  }

  /** The new table beside the old one, filled, and put in its place. */
  void rebuild(TableSketch table, List<String> out) {
    String made = chance.fresh("n");
    TableSketch next = table.copy(table.name);
    if (chance.oneIn(6) && !next.spare().isEmpty()) {
      next.columns.remove(chance.pick(next.spare()));
    }
    guard(out);
    int end = out.indexOf(END);
    List<String> body = new ArrayList<>();
    if (chance.oneIn(8)) {
      body.add("DROP TABLE IF EXISTS " + made);
    }
    if (chance.oneIn(8) && table.parent == null) {
      body.add("CREATE TABLE " + made + " AS " + CopyStatements.select(table, next.columns));
    } else {
      createAndFill(table, next, made, body);
    }
    body.add(
        (chance.oneIn(4) ? "DROP TABLE IF EXISTS " : "DROP TABLE ") + chance.quoted(table.name));
    body.add("ALTER TABLE " + made + " RENAME TO " + table.name);
    out.addAll(end < 0 ? out.size() : end, body);
    if (chance.oneIn(12) && body.size() > 3) {
      // The copy behind the drop, or forgotten.
      int copy = out.indexOf(body.get(body.size() - 3));
      out.remove(copy);
    }
    table.columns.retainAll(next.columns);
  }

  /** Foreign keys off, where it begins, and a transaction. */
  private void guard(List<String> out) {
    if (chance.oneIn(6)) {
      out.add(0, "PRAGMA foreign_keys=OFF");
      if (chance.half() && !out.contains("BEGIN")) {
        out.add(1, "BEGIN");
        out.add(END);
      }
    }
  }

  private void createAndFill(TableSketch table, TableSketch next, String made, List<String> out) {
    String insert =
        chance.pick(
            "INSERT INTO",
            "INSERT INTO",
            "INSERT INTO",
            "INSERT OR IGNORE INTO",
            "INSERT OR REPLACE INTO");
    String unique = "";
    if (!insert.equals("INSERT INTO") && chance.half()) {
      for (String column : next.columns) {
        unique = column.startsWith("k") ? ", UNIQUE(" + column + ")" : unique;
      }
    }
    String create = next.create(chance.quoted(made), "");
    out.add(create.substring(0, create.length() - 1) + unique + ")");
    copies.add(table, next, insert + " " + made, made, out);
  }

  /** The old table renamed away, and a new one made and filled from it. */
  void renameFirst(TableSketch table, List<String> out) {
    String old = chance.fresh("o");
    TableSketch next = table.copy(table.name);
    if (chance.oneIn(3) && !next.spare().isEmpty()) {
      next.columns.remove(chance.pick(next.spare()));
    }
    TableSketch from = table.copy(old);
    out.add("ALTER TABLE " + table.name + " RENAME TO " + old);
    out.add(next.create(chance.quoted(table.name), ""));
    copies.add(from, next, "INSERT INTO " + table.name, table.name, out);
    out.add("DROP TABLE " + old);
    table.columns.retainAll(next.columns);
  }

  /** What is in the table put aside, and taken back. */
  void throughTemporary(TableSketch table, List<String> out) {
    String backup = chance.fresh("b");
    TableSketch next = table.copy(table.name);
    if (chance.oneIn(3) && !next.spare().isEmpty()) {
      next.columns.remove(chance.pick(next.spare()));
    }
    String temporary = chance.pick("TEMP ", "TEMPORARY ", "");
    out.add("CREATE " + temporary + "TABLE " + backup + " AS SELECT * FROM " + table.name);
    if (chance.half()) {
      out.add("DROP TABLE " + table.name);
      out.add(next.create(chance.quoted(table.name), ""));
    } else {
      out.add("DELETE FROM " + table.name);
      next = table.copy(table.name);
    }
    copies.add(table.copy(backup), next, "INSERT INTO " + table.name, table.name, out);
    out.add("DROP TABLE " + backup);
    table.columns.retainAll(next.columns);
  }
}
