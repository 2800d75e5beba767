package doctor.lang.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Columns that tell rows apart, together.
 *
 * @param collations by the key of each column, how its values are compared, in lower case
 */
record UniqueSet(Map<String, String> collations) {

  /** How values are compared that differ in whatever can be different. */
  static final String BINARY = "binary";

  /** One column that tells rows apart in whatever can be different. */
  static UniqueSet of(Column column) {
    return new UniqueSet(Map.of(column.name.key(), BINARY));
  }

  /** Whether rows that differ here differ in those columns too, as they are compared there. */
  boolean implies(Map<String, String> others) {
    for (Map.Entry<String, String> column : collations.entrySet()) {
      String other = others.get(column.getKey());
      if (other == null || !(other.equals(BINARY) || other.equals(column.getValue()))) {
        return false;
      }
    }
    return true;
  }

  /** The columns in which rows are just the same that are the same here. */
  Set<String> exact() {
    Set<String> exact = new HashSet<>();
    collations.forEach(
        (column, collation) -> {
          if (collation.equals(BINARY)) {
            exact.add(column);
          }
        });
    return exact;
  }

  /** The same columns, one of them under another name. */
  UniqueSet renamed(String from, String to) {
    Map<String, String> renamed = new HashMap<>(collations);
    String collation = renamed.remove(from);
    if (collation != null) {
      renamed.put(to, collation);
    }
    return new UniqueSet(renamed);
  }

  /** The same columns under other names; empty where one has none. */
  UniqueSet renamed(Map<String, String> names) {
    Map<String, String> renamed = new HashMap<>();
    for (Map.Entry<String, String> column : collations.entrySet()) {
      String name = names.get(column.getKey());
      if (name == null) {
        return new UniqueSet(Map.of());
      }
      renamed.put(name, column.getValue());
    }
    return new UniqueSet(renamed);
  }
}
