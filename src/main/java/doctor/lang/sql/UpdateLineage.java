package doctor.lang.sql;

import doctor.api.Location;
import doctor.lang.sql.Effect.Loss;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Statement.Assignment;
import doctor.lang.sql.Statement.Conflict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows one UPDATE: each column it sets loses what it held, and takes what it is set to. */
final class UpdateLineage {

  private final Statement.Update update;
  private final Table table;
  private final List<Frame> frames;
  private final QueryFlow flow;
  private final Course course;
  private final List<Frame> filtered;
  private final @Nullable AssociationFinder keys;
  private final UpdatedRows rows;
  private final boolean everyRow;
  private final List<String> constant = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final Map<Column, Change> changes = new LinkedHashMap<>();

  /** The columns that are set, be it to what they are: triggers wait for that as well. */
  private final Set<Column> written = new LinkedHashSet<>();

  /** What stands for nulls in columns that keep every value: {@code SET a = coalesce(a, b)}. */
  private final Map<Column, Map<Atom, Holding>> fills = new LinkedHashMap<>();

  private UpdateLineage(
      Statement.Update update, Table table, List<Frame> frames, QueryFlow flow, Course course) {
    this.update = update;
    this.table = table;
    this.frames = frames;
    this.flow = flow;
    this.course = course;
    Predicate where = update.where();
    this.filtered = where == null ? frames : flow.joins().filtered(frames, where);
    this.keys = flow.keys(filtered, where, update.sources());
    this.rows = new UpdatedRows(update, table, frames, flow.scope());
    this.everyRow = rows.areAll();
  }

  /** One that changes an ordinary table. */
  static UpdateLineage of(Statement.Update update, Table table, Course course) {
    QueryFlow flow = new QueryFlow(course.schema(), course.source(), table);
    flow.from().define(update.tables());
    Name alias = update.alias();
    List<Frame> frames = new ArrayList<>();
    frames.add(Frame.of(alias == null ? table.name.key() : alias.key(), table));
    frames.addAll(flow.from().frames(update.sources()));
    return new UpdateLineage(update, table, frames, flow, course);
  }

  void apply() {
    for (Assignment assignment : update.assignments()) {
      assign(assignment);
    }
    // All values are read before the first is written.
    changes.forEach(this::judge);
    Cut passedOver = Firing.cut(course.schema(), table, Trigger.Event.UPDATE, written);
    Rows passing = passedOver == null ? passing() : Passing.fewer(Rows.MAYBE, passing());
    Cut cut =
        passedOver == null ? new Cut(Cut.Kind.OR_IGNORE, course.at(update.head())) : passedOver;
    changes.forEach((column, change) -> write(column, change, passing, cut));
    fills.forEach(UpdateLineage::fill);
    settleCounterparts();
    if (update.conflict() == Conflict.REPLACE && Constraints.mayClash(table, changes.keySet())) {
      clash();
    }
    if (!constant.isEmpty() || !others.isEmpty()) {
      tell();
    }
    if (table.hasRows()) {
      course.fire(update.head(), table, Trigger.Event.UPDATE, written);
    }
  }

  private void tell() {
    Location made = table.isOpen() ? null : table.made;
    boolean kept = course.schema().triggers().mayKeep(table, Trigger.Event.UPDATE, written);
    if (kept || table.cloudedIn == course.migration()) {
      others.addAll(constant);
      constant.clear();
    }
    course.add(
        new Effect.Overwritten(
            course.at(update.head()), table.nameBefore.text(), constant, everyRow, others, made));
  }

  private void settleCounterparts() {
    Set<Atom> brought = new HashSet<>();
    boolean marks = false;
    for (Map.Entry<Column, Change> change : changes.entrySet()) {
      brought.addAll(change.getValue().arriving().keySet());
      marks |= change.getKey().madeIn == course.migration();
    }
    Location copy = course.at(update.head());
    new Counterparts(update, table, frames, flow, brought, marks, copy).settle();
  }

  /** Rows that are in the way of what others become are deleted, in every column. */
  private void clash() {
    if (table.isFilled() && !course.isSpareCopy(table)) {
      Loss loss =
          everyRow && Change.together(table, changes) == Rows.SOME ? Loss.CERTAIN : Loss.POSSIBLE;
      course.add(new Effect.RowsReplaced(course.at(update.head()), table.name.text(), true, loss));
    }
    Cut cut = new Cut(Cut.Kind.OR_REPLACE, course.at(update.head()));
    for (Column column : table.columns()) {
      column.overwrite(Set.of(), cut);
    }
  }

  private void assign(Assignment assignment) {
    Expression value = assignment.value();
    List<Output> row =
        assignment.columns().size() > 1 && value.subquery() && !value.queries().isEmpty()
            ? flow.expressions().lookup(value.queries().get(0), frames)
            : List.of();
    for (int i = 0; i < assignment.columns().size(); i++) {
      Name name = assignment.columns().get(i);
      Column column = table.column(name.key());
      if (column == null && table.isOpen()) {
        column = course.schema().hearColumn(table, name);
      }
      if (column != null) {
        Output output = i < row.size() ? row.get(i) : evaluate(value);
        set(column, value, output);
      }
    }
  }

  private Output evaluate(Expression value) {
    Output output = flow.expressions().evaluate(value, filtered);
    return keys == null ? output : keys.with(output);
  }

  private void set(Column column, Expression value, Output output) {
    written.add(column);
    Output kept = output.kept();
    boolean itself = kept != null && kept.column() == column && rows.isOwn(kept, filtered);
    if (itself) {
      boolean all = everyRow && update.conflict() != Conflict.IGNORE;
      column.neverNull |= all && output.present() == Rows.ALL;
      fills.put(column, arrivingAt(column, output));
    } else {
      changes.put(
          column,
          new Change(
              value,
              arrivingAt(column, output),
              output.present(),
              output.literal(),
              output.isRandom()));
    }
  }

  /** How many of the rows are changed: OR IGNORE leaves those as they are that break something. */
  private Rows passing() {
    boolean ignores = update.conflict() == Conflict.IGNORE;
    Rows passing = ignores && table.checked ? Rows.MAYBE : Rows.ALL;
    for (Map.Entry<Column, Change> change : changes.entrySet()) {
      Column column = change.getKey();
      boolean own = update.conflict() == Conflict.UNSAID && column.leavesNullOut;
      if (column.notNull && (ignores || own)) {
        passing = Passing.fewer(change.getValue().present(), passing);
      }
    }
    return ignores ? Passing.fewer(Change.together(table, changes), passing) : passing;
  }

  private void judge(Column column, Change change) {
    if (column.isEmpty() || table.temporary || rows.lack(column)) {
      return;
    }
    Fate fate = Fates.of(column);
    boolean lost = fate.kind() != Fate.Kind.KEPT;
    boolean same = change.value().isConstant() || change.arriving().isEmpty();
    // A copy of some rows may be of just those that the condition asks for.
    boolean copied = fate.kind() != Fate.Kind.LOST;
    boolean every = everyRow || (!copied && rows.haveEveryValueOf(column, change.literal()));
    boolean certain = Effect.ColumnDropped.loss(fate) == Effect.Loss.CERTAIN && !isPassedOn(column);
    if (certain && same && every) {
      constant.add(column.name.text());
    } else if (lost || column.madeIn != course.migration()) {
      // A copy of an earlier migration: the app may have gone on in this column since.
      others.add(column.name.text());
    }
  }

  /** Whether the statement sets other columns to what this one held. */
  private boolean isPassedOn(Column column) {
    Set<Atom> passed = new HashSet<>();
    changes.forEach(
        (other, change) -> {
          if (other != column) {
            passed.addAll(change.arriving().keySet());
          }
        });
    return passed.containsAll(column.contents().keySet());
  }

  private void write(Column column, Change change, Rows passing, Cut cut) {
    boolean full = column.neverNull;
    boolean filled = everyRow || (column.isEmpty() && rows.areThoseWithout(column));
    column.renumber();
    boolean every = everyRow || rows.haveEveryValueOf(column, change.literal());
    if (every && passing == Rows.ALL) {
      Fates.release(column);
    } else if (!rows.lack(column)) {
      wear(column, change.value());
    }
    change.arriving().replaceAll((atom, holding) -> holding.through(passing, cut));
    column.take(change.arriving());
    table.overwrite(column);
    if (change.random() && filled && passing == Rows.ALL) {
      table.copiedUniqueSets.add(UniqueSet.of(column));
    }
    boolean fills = full || everyRow || rows.areThoseWithout(column);
    column.neverNull |= fills && passing == Rows.ALL && change.present() == Rows.ALL;
  }

  private static void fill(Column column, Map<Atom, Holding> arriving) {
    arriving.keySet().removeAll(column.contents().keySet());
    column.take(arriving);
  }

  /** In the rows that change, what the column held is gone, or made over. */
  private void wear(Column column, Expression value) {
    Set<Atom> made = rows.ownValues(value);
    Set<Atom> spared = rows.absent();
    if (value.column() == null) {
      column.recode(made);
    }
    spared.addAll(made);
    Location statement = course.at(update.region());
    column.overwrite(spared, new Cut(Cut.Kind.UPDATE, statement));
  }

  /** What the column takes: what it is set to, and what the condition says of it. */
  private Map<Atom, Holding> arrivingAt(Column column, Output output) {
    Location copy = course.at(update.head());
    Map<Atom, Holding> values = new LinkedHashMap<>();
    for (Map.Entry<Atom, Holding> value : output.values().entrySet()) {
      if (!value.getKey().isNumber()) {
        values.put(value.getKey(), value.getValue().by(copy));
      }
    }
    InsertLineage.convert(output.affinity(), column, values, copy);
    Predicate where = update.where();
    if (where == null || !output.values().isEmpty()) {
      return values;
    }
    // SET flag = 1 WHERE state = 'x' writes down in other words what state says.
    Cut cut = Cut.where(new Condition(where, copy.file(), frames.get(0).alias()));
    for (Reference reference : where.compared()) {
      Output compared = flow.scope().resolve(reference, frames);
      if (compared != null && compared.column() != column) {
        for (Atom atom : compared.values().keySet()) {
          values.put(atom, new Holding(false, Rows.MAYBE, cut, copy));
        }
      }
    }
    return values;
  }
}
