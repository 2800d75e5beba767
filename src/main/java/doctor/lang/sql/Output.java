package doctor.lang.sql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One column of the result of a query, or of a table in its FROM clause: itself and no other. */
final class Output {

  private final String key;
  private final Map<Atom, Holding> values;
  private final @Nullable Column column;

  /**
   * A column.
   *
   * @param key its name, comparable; empty where it has none
   * @param values whose values it has
   * @param column the table's column that it is, unchanged, or null
   */
  Output(String key, Map<Atom, Holding> values, @Nullable Column column) {
    this.key = key;
    this.values = values;
    this.column = column;
  }

  String key() {
    return key;
  }

  Map<Atom, Holding> values() {
    return values;
  }

  @Nullable Column column() {
    return column;
  }
}
