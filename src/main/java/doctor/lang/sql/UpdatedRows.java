package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows an UPDATE asks for, and what their condition says of what they hold. */
final class UpdatedRows {

  private final Statement.Update update;
  private final Table table;
  private final List<Frame> frames;
  private final Scope scope;

  /**
   * The rows of one UPDATE.
   *
   * @param frames the table that changes, and those beside it
   */
  UpdatedRows(Statement.Update update, Table table, List<Frame> frames, Scope scope) {
    this.update = update;
    this.table = table;
    this.frames = frames;
    this.scope = scope;
  }

  /** Whether it changes every row. */
  boolean areAll() {
    Predicate where = update.where();
    boolean asked = where == null || where.always();
    return asked && !update.limited() && update.sources().isEmpty();
  }

  /**
   * Whether no other row has a value in a column, but what it is set to: {@code SET a = 'x' WHERE a
   * IS NOT NULL}.
   *
   * @param literal what it is set to, or null where that is no literal
   */
  boolean haveEveryValueOf(Column column, @Nullable String literal) {
    Predicate where = update.where();
    if (where == null || !where.isOnlyTests() || update.limited() || !update.sources().isEmpty()) {
      return false;
    }
    for (Predicate.Clause clause : where.clauses()) {
      boolean every = false;
      for (Predicate.Test test : clause.tests()) {
        Output tested = test.asksForOther(literal) ? scope.resolve(test.column(), frames) : null;
        every |= tested != null && tested.column() == column && isOwn(tested, frames);
      }
      if (!every) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a column of the row that changes, not of another that is joined to it. */
  boolean isOwn(Output output, List<Frame> among) {
    Column column = output.column();
    return column != null
        && column.table == table
        && (table.isOpen() || among.get(0).outputs().contains(output));
  }

  /** Whether every row that has nothing in a column gets something. */
  boolean areThoseWithout(Column column) {
    Predicate where = update.where();
    Reference absent = where == null || update.limited() ? null : where.absent();
    Output tested = absent == null ? null : scope.resolve(absent, frames);
    return tested != null && tested.column() == column && isOwn(tested, frames);
  }

  /** Whether the rows to change are those that have no value in this column. */
  boolean lack(Column column) {
    for (Output tested : emptyColumns()) {
      if (tested.column() == column) {
        return true;
      }
    }
    return false;
  }

  /**
   * The values of which there is none in the rows to change: those columns are asked to be empty.
   */
  Set<Atom> absent() {
    Set<Atom> absent = new HashSet<>();
    for (Output tested : emptyColumns()) {
      tested
          .values()
          .forEach(
              (atom, holding) -> {
                if (holding.exact() && holding.rows() == Rows.ALL) {
                  absent.add(atom);
                }
              });
    }
    return absent;
  }

  /** The values of the changed row that go into an expression. */
  Set<Atom> ownValues(Expression value) {
    Set<Atom> values = new HashSet<>();
    for (Reference reference : value.references()) {
      Output output = scope.resolve(reference, frames);
      if (output != null && isOwn(output, frames)) {
        values.addAll(output.values().keySet());
      }
    }
    return values;
  }

  /** The columns of the changed row that the condition asks to be null, or an empty text. */
  private List<Output> emptyColumns() {
    List<Output> columns = new ArrayList<>();
    Predicate where = update.where();
    if (where != null) {
      for (Predicate.Clause clause : where.clauses()) {
        Reference lacking = clause.lacking();
        Output tested = lacking == null ? null : scope.resolve(lacking, frames);
        if (tested != null && isOwn(tested, frames)) {
          columns.add(tested);
        }
      }
    }
    return columns;
  }
}
