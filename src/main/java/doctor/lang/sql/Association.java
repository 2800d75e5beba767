package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which row has which value, written down as keys of a table that has each different value once: of
 * a column that is made so, the values live on there, and this lives on in the keys.
 *
 * @param key the column of that table whose values the keys are
 * @param pairs what was looked up where
 * @param rows of how many rows the values are certainly there
 */
record Association(Column key, List<Pair> pairs, Rows rows) {

  /** A column, and the one in which its values were looked up. */
  record Pair(Column values, Column found) {}

  /** The table whose rows point to their values. */
  private Table table() {
    return pairs.get(0).values().table;
  }

  /** Notes that the keys were written, beside the columns that they stand for. */
  void settle(Atom keys) {
    Set<Atom> values = new HashSet<>();
    boolean numbered = true;
    for (Pair pair : pairs) {
      numbered &= pair.found() != key;
      for (Atom value : pair.values().contents().keySet()) {
        if (pair.found().contents().containsKey(value)) {
          pair.found().pointTo(value, rows);
        } else {
          // A foreign key says that it is there.
          pair.found().take(Map.of(value, new Holding(true, Rows.MAYBE, null, null)));
        }
        values.add(value);
      }
    }
    List<Column> sources = new ArrayList<>();
    for (Pair pair : pairs) {
      pair.values().keep(keys, Holding.OWN);
      sources.add(pair.values());
    }
    if (numbered) {
      key.keep(new Atom(new Numbering(keys, values, sources)), Holding.OWN);
    }
  }

  /** Whether it can be told from these columns, copied beside it, which row the keys were of. */
  boolean isTold(Collection<Column> copied) {
    Set<String> keys = new HashSet<>();
    boolean all = true;
    for (Column column : table().columns()) {
      if (copied.contains(column)) {
        keys.add(column.name.key());
        if (column.rowId) {
          return true;
        }
      } else {
        all &= column.isEmpty() || column.generated || isLookedUp(column);
      }
    }
    return all || table().isUnique(keys);
  }

  private boolean isLookedUp(Column column) {
    for (Pair pair : pairs) {
      if (pair.values() == column) {
        return true;
      }
    }
    return false;
  }
}
