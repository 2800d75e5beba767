package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an UPDATE sets a column to.
 *
 * @param arriving the values that come with it
 * @param present in how many rows that is not null
 * @param literal what it is in every row, or null
 * @param random whether it is another in each row
 */
record Change(
    Expression value,
    Map<Atom, Holding> arriving,
    Rows present,
    @Nullable String literal,
    boolean random) {

  /**
   * How many rows can stay beside each other, where they become the same in what is unique.
   *
   * @param changes what columns of the table are set to
   */
  static Rows together(Table table, Map<Column, Change> changes) {
    Rows rows = Rows.ALL;
    for (UniqueSet unique : table.uniqueSets) {
      boolean changed = false;
      boolean apart = false;
      boolean same = true;
      for (String key : unique.collations().keySet()) {
        Column column = table.column(key);
        Change change = column == null ? null : changes.get(column);
        String literal = change == null ? null : change.literal();
        changed |= change != null;
        apart |= literal != null && Literal.isNull(literal);
        same &= literal != null;
      }
      rows = changed && !apart ? Passing.fewer(same ? Rows.SOME : Rows.MAYBE, rows) : rows;
    }
    return rows;
  }
}
