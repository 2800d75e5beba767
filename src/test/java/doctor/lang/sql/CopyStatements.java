package doctor.lang.sql;

import java.util.ArrayList;
import java.util.List;

/** Makes the statements of a random series that copy one table to another, whole or not. */
final class CopyStatements {

  private final Chance chance;
  private final List<TableSketch> tables;

  /**
   * A maker of statements.
   *
   * @param tables all that there are at the moment
   */
  CopyStatements(Chance chance, List<TableSketch> tables) {
    this.chance = chance;
    this.tables = tables;
  }

  static String select(TableSketch from, List<String> columns) {
    return "SELECT " + String.join(", ", columns) + " FROM " + from.name;
  }

  /**
   * Adds one or more INSERT.
   *
   * @param insert how they begin, with the name of the table
   * @param made that name
   */
  void add(TableSketch from, TableSketch to, String insert, String made, List<String> out) {
    List<String> columns = new ArrayList<>(to.columns);
    if (chance.oneIn(3)) {
      chance.shuffle(columns);
    }
    String into = insert + " (" + String.join(", ", columns) + ") ";
    String select = select(from, columns);
    switch (chance.below(18)) {
      case 0 -> out.add(into + select + " WHERE id % 2 = 0");
      case 1 -> out.add(into + select + " LIMIT 1");
      case 2 -> {
        out.add(into + select + " WHERE id % 2 = 0");
        out.add(into + select + " WHERE id % 2 <> 0");
      }
      case 3 -> out.add(into + select.replaceFirst("SELECT", "SELECT DISTINCT"));
      case 4 -> out.add(into + select + " GROUP BY " + chance.pick(keys(from)));
      case 5 -> out.add(into + recoding(from, columns));
      case 6 -> {
        columns.remove("id");
        if (!columns.isEmpty()) {
          out.add(insert + " (" + String.join(", ", columns) + ") " + select(from, columns));
        }
      }
      case 7 -> out.add(into + select + " WHERE true");
      case 8 -> out.add(into + select + " WHERE id IS NOT NULL ORDER BY id");
      case 9 -> out.add(into + select + unseen(made));
      case 10 ->
          out.add(
              "WITH w AS (SELECT * FROM "
                  + from.name
                  + ") "
                  + into
                  + "SELECT "
                  + String.join(", ", columns)
                  + " FROM w");
      case 11 -> out.add(into + joined(from, columns));
      case 12 ->
          out.add(into + selectPrefixed("s.", columns) + "(SELECT * FROM " + from.name + ") s");
      case 13 ->
          out.add(
              from.columns.equals(to.columns)
                  ? insert + " SELECT * FROM " + from.name
                  : into + select);
      default -> out.add(into + select);
    }
  }

  /** Only what certainly has equal values, and what certainly has none. */
  private static List<String> keys(TableSketch from) {
    List<String> keys = new ArrayList<>(from.columns);
    keys.removeIf(column -> !column.startsWith("k") && !column.equals("id"));
    return keys;
  }

  private static String unseen(String made) {
    return " AS o WHERE NOT EXISTS (SELECT 1 FROM " + made + " WHERE " + made + ".id = o.id)";
  }

  private String joined(TableSketch from, List<String> columns) {
    TableSketch other = chance.pick(tables);
    String alias = chance.fresh("a");
    return selectPrefixed("o.", columns)
        + from.name
        + chance.pick(" o JOIN ", " o LEFT JOIN ", " AS o INNER JOIN ")
        + other.name
        + " "
        + alias
        + " ON "
        + alias
        + ".id = o.id";
  }

  private static String selectPrefixed(String prefix, List<String> columns) {
    return "SELECT " + prefix + String.join(", " + prefix, columns) + " FROM ";
  }

  private String recoding(TableSketch from, List<String> columns) {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      boolean plain = !column.equals("id") && !column.startsWith("r");
      values.add(plain ? recoded(column) : column);
    }
    return select(from, values);
  }

  private String recoded(String column) {
    return chance.pick(
        column,
        "COALESCE(" + column + ", '')",
        "upper(" + column + ")",
        "CAST(" + column + " AS TEXT)",
        "CASE WHEN " + column + " IS NULL THEN '' ELSE " + column + " END");
  }
}
