package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import java.util.Map;

/**
 * How many of the rows that a query brings pass the constraints of the table they go to.
 *
 * @param byTable how many rows of each of the tables that the query reads
 * @param least of the others
 */
record Passing(Map<Table, Rows> byTable, Rows least) {

  /** As many of every table. */
  static Passing of(Rows rows) {
    return new Passing(Map.of(), rows);
  }

  static Rows fewer(Rows left, Rows right) {
    return left.compareTo(right) < 0 ? left : right;
  }

  boolean isWhole() {
    return least == Rows.ALL;
  }

  /** Of how many rows the values of a column arrive; keys stand for rows of other tables. */
  Rows of(Output output, Atom values) {
    Column column = output.origin();
    return column == null || values.isKey() ? least : byTable.getOrDefault(column.table, least);
  }
}
