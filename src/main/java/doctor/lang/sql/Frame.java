package doctor.lang.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the FROM clause.
 *
 * @param alias what it is called
 * @param outputs what it returns
 * @param optional whether nulls stand for it where an outer join finds no row
 * @param on how that join finds rows of it, or null where that is not known
 */
record Frame(
    String alias,
    List<Output> outputs,
    @Nullable Table table,
    boolean optional,
    @Nullable Predicate on) {

  Frame(String alias, List<Output> outputs, @Nullable Table table) {
    this(alias, outputs, table, false, null);
  }

  Frame with(List<Output> others) {
    return new Frame(alias, others, table, optional, on);
  }

  Frame optional(@Nullable Predicate by) {
    List<Output> nullable = new ArrayList<>();
    for (Output output : outputs) {
      nullable.add(output.behindOuterJoin());
    }
    return new Frame(alias, nullable, table, true, by);
  }

  /** A table as it stands in a FROM clause. */
  static Frame of(String alias, Table table) {
    List<Output> outputs = new ArrayList<>();
    for (Column column : table.columns()) {
      outputs.add(new Output(column.name.key(), column.contents(), column));
    }
    return new Frame(alias, outputs, table);
  }
}
