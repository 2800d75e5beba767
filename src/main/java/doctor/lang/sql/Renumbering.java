package doctor.lang.sql;

import doctor.api.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of the numbers of rows that are copied without them. */
final class Renumbering {

  private Renumbering() {}

  /** Where the copy leaves the row id out, SQLite numbers the rows anew. */
  static void apply(
      Table table,
      List<Column> targets,
      List<Output> outputs,
      List<Map<Atom, Holding>> arriving,
      Location copy) {
    Column rowId = table.rowId();
    int given = rowId == null ? -1 : targets.indexOf(rowId);
    // Null is given for a number too.
    boolean copied = given >= 0 && given < arriving.size() && !arriving.get(given).isEmpty();
    if (rowId == null || copied) {
      return;
    }
    for (int i = 0; i < outputs.size(); i++) {
      Map<Atom, Holding> numbers = new LinkedHashMap<>();
      Column origin = outputs.get(i).column();
      for (Map.Entry<Atom, Holding> value : arriving.get(i).entrySet()) {
        Column column = origin == null ? beginning(value.getKey(), value.getValue()) : origin;
        Column before = column == null ? null : column.table.column(rowId.name.key());
        before = before == null && column != null ? column.table.rowId() : before;
        if (before != null) {
          for (Atom atom : before.contents().keySet()) {
            if (!atom.isNumber()) {
              numbers.put(atom, value.getValue().renumbered(copy));
            }
          }
        }
      }
      if (!numbers.isEmpty()) {
        rowId.take(numbers);
        return;
      }
    }
  }

  /** The column of another table, as one of a UNION names several, in which values began. */
  private static @Nullable Column beginning(Atom atom, Holding arriving) {
    for (Column holder : atom.holders) {
      Holding holding = holder.contents().get(atom);
      if (arriving.exact() && holding != null && holding.copy() == null) {
        return holder;
      }
    }
    return null;
  }
}
