package doctor.lang.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column as an expression names it.
 *
 * @param table the table or alias before the full stop, or null
 * @param column the column
 */
record Reference(@Nullable Name table, Name column) {

  /** The comparable form of what is written. */
  String key() {
    return table == null ? column.key() : table.key() + '\0' + column.key();
  }
}
