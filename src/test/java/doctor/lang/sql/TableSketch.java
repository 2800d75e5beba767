package doctor.lang.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a random series.
 *
 * <p>Names tell {@link SqliteJudge} what to fill a column with: {@code id}, {@code r…} points to
 * another table, {@code k…} has few different values, everything else has a value of its own in
 * each row.
 */
final class TableSketch {

  String name;
  final List<String> columns = new ArrayList<>();
  @Nullable TableSketch parent;
  String onDelete = "";

  TableSketch(String name) {
    this.name = name;
  }

  TableSketch copy(String copyName) {
    TableSketch copy = new TableSketch(copyName);
    copy.columns.addAll(columns);
    copy.parent = parent;
    copy.onDelete = onDelete;
    return copy;
  }

  List<String> plain() {
    List<String> plain = new ArrayList<>(columns);
    plain.removeIf(column -> column.equals("id") || column.startsWith("r"));
    return plain;
  }

  /** What may go: one column tells the rows apart, and stays. */
  List<String> spare() {
    List<String> spare = plain();
    for (String column : plain()) {
      if (column.startsWith("c")) {
        spare.remove(column);
        break;
      }
    }
    return spare;
  }

  /** The statement that makes it. */
  String create(String quotedName, String ifNotExists) {
    StringBuilder sql = new StringBuilder("CREATE TABLE " + ifNotExists + quotedName + " (");
    for (String column : columns) {
      if (column.equals("id")) {
        sql.append("id INTEGER PRIMARY KEY");
      } else if (column.startsWith("r")) {
        sql.append(", ").append(column).append(" INTEGER").append(references());
      } else {
        sql.append(", ").append(column).append(" TEXT");
      }
    }
    return sql.append(')').toString();
  }

  private String references() {
    return parent == null ? "" : " REFERENCES " + parent.name + "(id)" + onDelete;
  }
}
