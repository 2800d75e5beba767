package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.lang.sql.Effect.Loss;
import doctor.lang.sql.Holding.Rows;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows one DELETE: whether its rows live on, and which rows stay. */
final class DeleteLineage {

  private final Statement.Delete delete;
  private final Table table;
  private final Course course;
  private final @Nullable Predicate where;
  private final @Nullable Condition condition;
  private final boolean all;

  DeleteLineage(Statement.Delete delete, Table table, Course course) {
    this.delete = delete;
    this.table = table;
    this.course = course;
    this.where = delete.where();
    this.condition = where == null ? null : new Condition(where, course.source(), self());
    boolean passedOver =
        Firing.cut(course.schema(), table, Trigger.Event.DELETE, List.of()) != null;
    this.all = (where == null || where.always()) && !delete.limited() && !passedOver;
  }

  /** What the table is called in the condition. */
  private String self() {
    Name alias = delete.alias();
    return alias == null ? table.name.key() : alias.key();
  }

  void apply() {
    table.seeded &= !all;
    Column lacking = where == null ? null : own(where.absent());
    if (lacking != null && lacking.neverNull) {
      return;
    }
    if (lacking != null && !delete.limited()) {
      lacking.neverNull = true;
    }
    if (!table.isFilled()) {
      return;
    }
    Loss loss = all ? lossOf() : lossOfSome();
    boolean kept = course.schema().triggers().mayKeep(table, Trigger.Event.DELETE, List.of());
    if ((kept || table.cloudedIn == course.migration()) && loss == Loss.CERTAIN) {
      loss = Loss.POSSIBLE;
    }
    if (all) {
      for (Column column : table.columns()) {
        Fates.release(column);
      }
    }
    Column emptied = loss == Loss.CERTAIN ? emptied() : null;
    if (emptied != null) {
      Fates.release(emptied);
    }
    List<Effect.Child> children = course.keys().consequences(table, all);
    if (loss != Loss.NONE || !children.isEmpty()) {
      Location made = table.isOpen() ? null : table.made;
      Location asked = where == null || all ? null : course.at(where.region());
      Region place = where == null ? delete.head() : delete.region();
      course.add(
          new Effect.RowsDeleted(
              course.at(place), table.nameBefore.text(), asked, loss, children, made));
    }
    course.fire(delete.head(), table, Trigger.Event.DELETE, List.of());
    course.fireBehind(delete.head(), table, all);
  }

  /** The column that no row has a value in any more: of {@code WHERE deleted_at IS NOT NULL}. */
  private @Nullable Column emptied() {
    return where == null || delete.limited() ? null : own(where.present());
  }

  /** The column of the table that a condition speaks of, or null. */
  private @Nullable Column own(@Nullable Reference asked) {
    Name qualifier = asked == null ? null : asked.table();
    boolean own = qualifier == null || qualifier.key().equals(self());
    return asked != null && own ? table.column(asked.column().key()) : null;
  }

  private Loss lossOf() {
    Loss worst = Loss.NONE;
    for (Fate fate : Fates.of(table)) {
      Loss loss = Effect.ColumnDropped.loss(fate);
      worst = loss.compareTo(worst) > 0 ? loss : worst;
    }
    return worst;
  }

  /**
   * Rows that a condition picks are not lost where every column was copied whole, or where just the
   * rows of the same condition were copied, or those that are now asked for by their copy, or where
   * others stay that are the same.
   */
  private Loss lossOfSome() {
    if (condition != null && isDeleted(condition)) {
      return Loss.NONE;
    }
    if (where != null && new Duplicates(table, course.source().text()).areAll(where)) {
      return Loss.NONE;
    }
    Loss worst = condition == null ? lossOf() : lossOfMoved(condition);
    if (worst != Loss.NONE && where != null && !where.seenIn().isEmpty()) {
      Loss copied = new RowsFoundInCopy(table, self(), course).loss(where);
      worst = copied.compareTo(worst) < 0 ? copied : worst;
    }
    boolean none =
        where != null && new Orphans(table, course.schema(), course.source()).areAll(where);
    worst = none && worst == Loss.CERTAIN ? Loss.POSSIBLE : worst;
    keepRest(worst);
    return worst;
  }

  private Loss lossOfMoved(Condition by) {
    if (isMoved(by, false)) {
      return Loss.NONE;
    }
    Loss loss = lossOf();
    return loss == Loss.CERTAIN && isMoved(by, true) ? Loss.POSSIBLE : loss;
  }

  /**
   * Whether every column was copied, whole or in the rows of just that condition.
   *
   * @param perhaps whether it will do that the copy may still have these rows
   */
  private boolean isMoved(Condition by, boolean perhaps) {
    boolean moved = false;
    for (Column column : table.columns()) {
      if (column.generated || isPinned(column)) {
        continue;
      }
      for (Map.Entry<Atom, Holding> value : column.contents().entrySet()) {
        boolean copied = isCopied(value.getKey(), value.getValue().exact(), by, perhaps);
        if (!copied && !(perhaps && isGuest(value.getKey(), value.getValue()))) {
          return false;
        }
        moved |= copied;
      }
    }
    return moved;
  }

  /**
   * Whether only some of another table's values are here, and so perhaps in none of the rows, and
   * are elsewhere too.
   */
  private boolean isGuest(Atom atom, Holding holding) {
    if (holding.rows() == Rows.ALL) {
      return false;
    }
    for (Column holder : atom.holders) {
      if (!holder.table.equals(table)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the condition says itself what the rows have there: {@code WHERE key = 'x'}. */
  private boolean isPinned(Column column) {
    for (Predicate.Clause clause : where == null ? List.<Predicate.Clause>of() : where.clauses()) {
      Predicate.Test test = clause.tests().size() == 1 ? clause.tests().get(0) : null;
      boolean equal =
          test != null
              && clause.complete()
              && test.kind() == Predicate.Test.Kind.EQUAL
              && test.instead() == null;
      if (test != null && equal && column.isBinary() && own(test.column()) == column) {
        return true;
      }
    }
    return false;
  }

  private boolean isCopied(Atom atom, boolean exact, Condition by, boolean perhaps) {
    for (Column holder : atom.holders) {
      Holding holding = holder.contents().get(atom);
      if (holder.table.equals(table) || holding == null || (exact && !holding.exact())) {
        continue;
      }
      Cut cut = holding.cut();
      // What the app has written to such rows since an earlier migration copied them is not there.
      boolean current = perhaps || !holding.isOlderThan(course.source());
      boolean picked = cut != null && current && (perhaps ? cut.mayHave(by) : cut.has(by));
      if (picked || holding.rows() == Rows.ALL) {
        return true;
      }
    }
    return false;
  }

  /** Whether the same migration has deleted the rows of that condition before. */
  private boolean isDeleted(Condition by) {
    for (Column column : table.columns()) {
      for (Holding holding : column.contents().values()) {
        Cut cut = holding.cut();
        boolean deleted = cut != null && (cut.isRemainder() || holding.rows() == Rows.ALL);
        if (cut == null || !deleted || !cut.isAsked(by)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * From now on the table has only the other rows: some, where the rows that went live on
   * elsewhere, or may; all that there are, where not.
   *
   * @param worst what was lost
   */
  private void keepRest(Loss worst) {
    Location place = condition == null ? table.made : condition.location();
    Cut rest = new Cut(Cut.Kind.MOVED, place, condition);
    Cut all = new Cut(Cut.Kind.WHERE, place, condition);
    // Who held only some of them before holds these without those that went.
    Cut fewer = new Cut(Cut.Kind.SCATTERED, place, condition);
    for (Column column : table.columns()) {
      column
          .contents()
          .replaceAll(
              (atom, holding) ->
                  worst == Loss.NONE
                          || (worst == Loss.POSSIBLE && atom.holders.size() > 1)
                          || (holding.rows() == Rows.ALL && isWholeElsewhere(atom))
                      ? holding.without(rest)
                      : new Holding(
                          holding.exact(),
                          holding.rows(),
                          holding.rows() == Rows.SOME ? fewer : all,
                          holding.copy()));
    }
  }

  /** Whether another table has every value: then it alone has those of the rows that went. */
  private boolean isWholeElsewhere(Atom atom) {
    for (Column holder : atom.holders) {
      Holding holding = holder.contents().get(atom);
      if (holder.table != table && holding != null && holding.isWhole()) {
        return true;
      }
    }
    return false;
  }
}
