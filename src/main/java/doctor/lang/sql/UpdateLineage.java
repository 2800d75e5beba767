package doctor.lang.sql;

import doctor.api.Location;
import doctor.lang.sql.Holding.Cut;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.QueryFlow.Frame;
import doctor.lang.sql.QueryFlow.Output;
import doctor.lang.sql.Statement.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows one UPDATE: each column it sets loses what it held, and takes what it is set to. */
final class UpdateLineage {

  private final Statement.Update update;
  private final Table table;
  private final List<Frame> frames;
  private final QueryFlow flow;
  private final WriteLineage writes;
  private final boolean everyRow;
  private final List<String> constant = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final Map<Column, Map<Atom, Holding>> arriving = new LinkedHashMap<>();

  UpdateLineage(
      Statement.Update update,
      Table table,
      List<Frame> frames,
      QueryFlow flow,
      WriteLineage writes) {
    this.update = update;
    this.table = table;
    this.frames = frames;
    this.flow = flow;
    this.writes = writes;
    Predicate where = update.where();
    this.everyRow =
        (where == null || where.always()) && !update.limited() && update.sources().isEmpty();
  }

  void apply() {
    for (Assignment assignment : update.assignments()) {
      assign(assignment);
    }
    // All values are read before the first is written.
    for (Map.Entry<Column, Map<Atom, Holding>> each : arriving.entrySet()) {
      Column column = each.getKey();
      if (everyRow) {
        Fates.release(column);
      }
      column.take(each.getValue());
    }
    if (!constant.isEmpty() || !others.isEmpty()) {
      Location made = table.isOpen() ? null : table.made;
      boolean clouded = table.cloudedIn == writes.migration();
      if (clouded) {
        others.addAll(constant);
        constant.clear();
      }
      writes.add(
          new Effect.Overwritten(
              writes.at(update.head()), table.nameBefore.text(), constant, others, made));
    }
  }

  private void assign(Assignment assignment) {
    Expression value = assignment.value();
    List<Output> row =
        assignment.columns().size() > 1 && value.subquery() && !value.queries().isEmpty()
            ? flow.outputs(value.queries().get(0))
            : List.of();
    for (int i = 0; i < assignment.columns().size(); i++) {
      Name name = assignment.columns().get(i);
      Column column = table.column(name.key());
      if (column == null && table.isOpen()) {
        column = writes.schema().hearColumn(table, name);
      }
      if (column != null) {
        Output output = i < row.size() ? row.get(i) : flow.evaluate(value, frames);
        set(column, value, output);
      }
    }
  }

  private void set(Column column, Expression value, Output output) {
    boolean isNew = column.contents.isEmpty();
    boolean itself = output.column() == column;
    if (itself) {
      return;
    }
    if (!isNew && !table.temporary && isLost(column)) {
      boolean same = value.isConstant() || output.values().isEmpty();
      (same && everyRow ? constant : others).add(column.name.text());
    }
    arriving.put(column, arrivingAt(column, isNew, output));
  }

  /** Whether the values that are overwritten are nowhere else. */
  private boolean isLost(Column column) {
    Predicate where = update.where();
    if (where != null) {
      for (Predicate.NullTest test : where.nullTests()) {
        Output tested = flow.resolve(test.column(), frames);
        if (test.isNull() && tested != null && tested.column() == column) {
          return false;
        }
      }
    }
    Fate fate = Fates.of(column, false);
    return fate.kind() != Fate.Kind.KEPT;
  }

  private Map<Atom, Holding> arrivingAt(Column column, boolean isNew, Output output) {
    Map<Atom, Holding> values = new LinkedHashMap<>();
    Cut cut = cut();
    Column tested = onlyTested(isNew ? column : null);
    boolean whole = cut == null || tested == column;
    for (Map.Entry<Atom, Holding> value : output.values().entrySet()) {
      boolean source = tested != null && tested.contents.containsKey(value.getKey());
      Holding holding = value.getValue().by(writes.at(update.head()));
      values.put(
          value.getKey(), whole || source || cut == null ? holding : holding.through(rows(), cut));
    }
    return values;
  }

  private Rows rows() {
    return update.sources().isEmpty() ? Rows.SOME : Rows.MAYBE;
  }

  private @Nullable Cut cut() {
    Predicate where = update.where();
    if (everyRow) {
      return null;
    }
    return where == null
        ? new Cut(Cut.Kind.LOOKUP, writes.at(update.region()))
        : new Cut(Cut.Kind.WHERE, writes.at(where.region()));
  }

  /**
   * The column of a condition that leaves out no value: {@code SET new = old WHERE new IS NULL}
   * while new is empty, or {@code WHERE old IS NOT NULL}. Null where the condition is another.
   */
  private @Nullable Column onlyTested(@Nullable Column emptyTarget) {
    Predicate where = update.where();
    boolean single =
        where != null
            && where.complete()
            && where.unseenIn().isEmpty()
            && where.nullTests().size() == 1
            && update.sources().isEmpty();
    if (where == null || !single) {
      return null;
    }
    Predicate.NullTest test = where.nullTests().get(0);
    Output tested = flow.resolve(test.column(), frames);
    Column column = tested == null ? null : tested.column();
    return test.isNull() && column != emptyTarget ? null : column;
  }
}
