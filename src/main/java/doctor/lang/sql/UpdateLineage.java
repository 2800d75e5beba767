package doctor.lang.sql;

import doctor.api.Location;
import doctor.lang.sql.Holding.Cut;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.QueryFlow.Frame;
import doctor.lang.sql.Statement.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows one UPDATE: each column it sets loses what it held, and takes what it is set to. */
final class UpdateLineage {

  private final Statement.Update update;
  private final Table table;
  private final List<Frame> frames;
  private final QueryFlow flow;
  private final WriteLineage writes;
  private final List<Frame> filtered;
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
    this.filtered = where == null ? frames : flow.filtered(frames, where);
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
            ? flow.lookup(value.queries().get(0), frames)
            : List.of();
    for (int i = 0; i < assignment.columns().size(); i++) {
      Name name = assignment.columns().get(i);
      Column column = table.column(name.key());
      if (column == null && table.isOpen()) {
        column = writes.schema().hearColumn(table, name);
      }
      if (column != null) {
        Output output = i < row.size() ? row.get(i) : flow.evaluate(value, filtered);
        set(column, value, output);
      }
    }
  }

  private void set(Column column, Expression value, Output output) {
    boolean isNew = column.isEmpty();
    boolean itself = output.column() == column;
    if (itself) {
      return;
    }
    if (!isNew && !table.temporary && !asksForNull(column)) {
      Fate fate = Fates.of(column);
      boolean lost = fate.kind() != Fate.Kind.KEPT;
      boolean same = value.isConstant() || output.values().isEmpty();
      if (Effect.ColumnDropped.loss(fate) == Effect.Loss.CERTAIN && same && everyRow) {
        constant.add(column.name.text());
      } else if (lost || column.madeIn != writes.migration()) {
        // A copy of an earlier migration: the app may have gone on in this column since.
        others.add(column.name.text());
      }
    }
    arriving.put(column, arrivingAt(column, output));
  }

  /** Whether the rows to change are those that have no value in this column. */
  private boolean asksForNull(Column column) {
    Predicate where = update.where();
    if (where != null) {
      for (Predicate.NullTest test : where.nullTests()) {
        Output tested = flow.resolve(test.column(), frames);
        if (test.isNull() && tested != null && tested.column() == column) {
          return true;
        }
      }
    }
    return false;
  }

  /** What the column takes: what it is set to, and what the condition says of it. */
  private Map<Atom, Holding> arrivingAt(Column column, Output output) {
    Location copy = writes.at(update.head());
    Map<Atom, Holding> values = new LinkedHashMap<>();
    for (Map.Entry<Atom, Holding> value : output.values().entrySet()) {
      values.put(value.getKey(), value.getValue().by(copy));
    }
    Predicate where = update.where();
    if (where == null || !output.values().isEmpty()) {
      return values;
    }
    // SET flag = 1 WHERE state = 'x' writes down in other words what state says.
    Cut cut = Cut.where(where, copy.file());
    for (Reference reference : where.compared()) {
      Output compared = flow.resolve(reference, frames);
      if (compared != null && compared.column() != column) {
        for (Atom atom : compared.values().keySet()) {
          values.put(atom, new Holding(false, Rows.MAYBE, cut, copy));
        }
      }
    }
    return values;
  }
}
