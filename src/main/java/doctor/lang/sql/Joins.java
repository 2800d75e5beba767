package doctor.lang.sql;

import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Predicate.Clause;
import doctor.lang.sql.Predicate.Equality;
import doctor.lang.sql.Predicate.Test;
import doctor.lang.sql.Query.Join;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which rows of the tables of a query its joins and its condition leave out. */
final class Joins {

  private final Scope scope;
  private final Sieve sieve;
  private final SourceFile source;
  private final @Nullable Table target;

  /**
   * The joins of one statement.
   *
   * @param target the table that the rows go to, or null
   */
  Joins(Scope scope, Sieve sieve, SourceFile source, @Nullable Table target) {
    this.scope = scope;
    this.sieve = sieve;
    this.source = source;
    this.target = target;
  }

  /** Joins a table to those before it. */
  void join(List<Frame> left, Frame right, Query.Source joining) {
    Join join = joining.join();
    boolean inner = join == Join.INNER || join == Join.CROSS;
    boolean cutsLeft = inner || join == Join.RIGHT;
    // What a function makes of a row stands beside that row, and nowhere else.
    boolean beside = joining.arguments() != null && joining.on() == null;
    boolean cutsRight = !beside && (inner || join == Join.LEFT);
    Cut cut = new Cut(Cut.Kind.JOIN, source.at(joining.region()));
    List<Frame> both = new ArrayList<>(left);
    both.add(right);
    Predicate on = joining.on();
    // Without a condition it is all rows or, where the other side has none, no row.
    Rows beyond = join == Join.CROSS && joining.arguments() == null ? Rows.MAYBE : Rows.SOME;
    for (int i = 0; i < left.size(); i++) {
      Frame each = left.get(i);
      if (cutsLeft) {
        each = joined(each, on, both, cut, hasRows(joining) ? Rows.ALL : beyond);
      }
      left.set(i, join == Join.RIGHT || join == Join.FULL ? each.optional(null) : each);
    }
    Frame joined = cutsRight ? joined(right, on, both, cut, beyond) : right;
    left.add(join == Join.LEFT || join == Join.FULL ? joined.optional(on) : joined);
  }

  /** Whether a table is one that is written down: {@code CROSS JOIN (VALUES (1), (2))}. */
  private static boolean hasRows(Query.Source joining) {
    Query query = joining.query();
    return joining.join() == Join.CROSS && query != null && query.arms().get(0).values();
  }

  /**
   * A table with what a join leaves out of it.
   *
   * @param beyond how many of its rows stay where there is no condition
   */
  private Frame joined(
      Frame frame, @Nullable Predicate on, List<Frame> both, Cut cut, Rows beyond) {
    if (on == null) {
      return sieve.through(frame, beyond, cut, Set.of());
    }
    Rows kept = partnered(frame, on, both);
    Set<Atom> exempt = kept == Rows.MAYBE ? asked(frame, on, both) : Set.of();
    Set<Atom> doubted = kept == Rows.SOME ? pointing(frame, on, both) : Set.of();
    return sieve.through(frame, kept, cut, exempt, doubted);
  }

  /** How many rows of a table find a partner by the condition of a join. */
  Rows partnered(Frame frame, Predicate on, List<Frame> frames) {
    if (!on.isKeyed() || !on.unseenIn().isEmpty()) {
      return Rows.SOME;
    }
    Rows found = finds(frame, on, frames);
    return fewer(found, new Selection(this, scope, frames, on, Rows.ALL).of(frame));
  }

  /**
   * How many rows of a table find a partner: all do where what must be equal are its own values on
   * the one side and a whole copy of them on the other.
   */
  private Rows finds(Frame frame, Predicate predicate, List<Frame> frames) {
    Rows found = Rows.ALL;
    boolean alone = predicate.equalities().size() == 1;
    for (Predicate.Equality equality : predicate.equalities()) {
      Output left = scope.resolveAnywhere(equality.left(), frames);
      Output right = scope.resolveAnywhere(equality.right(), frames);
      if (left == null || right == null) {
        return Rows.SOME;
      }
      boolean isLeft = scope.isIn(frame, left);
      boolean isRight = scope.isIn(frame, right);
      Output own = isLeft ? left : right;
      found = isLeft == isRight ? Rows.SOME : fewer(held(isLeft ? right : left, own, alone), found);
      if (found == Rows.SOME) {
        return found;
      }
      Column column = own.column();
      if (column != null && column.mayBeNull()) {
        found = Rows.MAYBE; // null is equal to nothing
      }
    }
    return found;
  }

  /**
   * How many values of one column another has as well.
   *
   * @param once whether it is enough that it has each different one once
   */
  private Rows held(Output holder, Output values, boolean once) {
    if (values.values().isEmpty()) {
      return Rows.SOME;
    }
    if (isSame(holder.column(), values.column())) {
      return Rows.ALL;
    }
    Column child = values.column();
    boolean parent = child != null && !child.mayBeNull() && isParent(holder.column(), child);
    Rows least = parent ? Rows.MAYBE : Rows.SOME;
    Rows held = Rows.ALL;
    boolean none = true;
    for (Map.Entry<Atom, Holding> value : values.values().entrySet()) {
      Atom atom = value.getKey();
      none &= !value.getValue().exact();
      if (atom.isNumber() || !value.getValue().exact()) {
        continue; // what it was made of once need not be where it is looked up
      }
      Holding holding = holder.values().get(atom);
      if (holding == null || !holding.exact() || holding.isOlderThan(source)) {
        return least;
      }
      boolean all = holding.rows() == Rows.ALL;
      Column column = values.column();
      if (!all && !(once && holding.everyValue())) {
        return least;
      }
      held = all || (column != null && column.isBinary()) ? held : Rows.MAYBE;
    }
    return none ? least : held;
  }

  /**
   * Whether a foreign key says that every value of a column is in another, or in what that is a
   * copy of, if keys are on.
   */
  private static boolean isParent(@Nullable Column parent, @Nullable Column child) {
    if (parent == null || child == null) {
      return false;
    }
    for (ForeignKey key : child.table.foreignKeys()) {
      if (key.columns().get(0).key().equals(child.name.key()) && key.mayPointInto(parent)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The values by which rows find a partner, where that leaves out only rows which have none there.
   */
  private Set<Atom> asked(Frame frame, Predicate predicate, List<Frame> frames) {
    return partners(frame, predicate, frames, (own, other) -> held(other, own, true) == Rows.ALL);
  }

  /** The same where a foreign key says that there is a partner for each value. */
  private Set<Atom> pointing(Frame frame, Predicate predicate, List<Frame> frames) {
    return partners(
        frame, predicate, frames, (own, other) -> isParent(other.column(), own.column()));
  }

  /** The values of the one column by which rows find a partner, if it is as asked. */
  private Set<Atom> partners(
      Frame frame, Predicate predicate, List<Frame> frames, BiPredicate<Output, Output> asked) {
    if (!predicate.isOnlyEqualities() || predicate.equalities().size() != 1) {
      return Set.of();
    }
    Equality equality = predicate.equalities().get(0);
    Output left = scope.resolveAnywhere(equality.left(), frames);
    Output right = scope.resolveAnywhere(equality.right(), frames);
    if (left == null || right == null) {
      return Set.of();
    }
    boolean isLeft = scope.isIn(frame, left);
    Output own = isLeft ? left : right;
    return asked.test(own, isLeft ? right : left) ? own.values().keySet() : Set.of();
  }

  private static boolean isSame(@Nullable Column left, @Nullable Column right) {
    return left != null && left.equals(right);
  }

  /** The tables with what a condition leaves out. */
  List<Frame> filtered(List<Frame> frames, Predicate where) {
    Rows others = where.complete() ? Rows.ALL : members(where, frames);
    for (Predicate.Unseen seen : where.unseenIn()) {
      others = fewer(unseen(seen), others);
    }
    Selection selection = new Selection(this, scope, frames, where, others);
    Column only = only(where, frames);
    Set<Output> present = present(where, frames);
    List<Frame> result = new ArrayList<>();
    for (Frame frame : frames) {
      Rows found = where.equalities().isEmpty() ? Rows.ALL : finds(frame, where, frames);
      Cut cut = Cut.where(new Condition(where, source, frame.alias(), only));
      Rows selected = selection.of(frame);
      boolean spares = selected == Rows.ALL && found == Rows.MAYBE;
      Set<Atom> spared = spares ? asked(frame, where, frames) : selection.spared();
      Set<Atom> counted = spares ? Set.of() : selection.counted();
      Frame passed = sieve.through(frame, fewer(selected, found), cut, spared, counted);
      result.add(present.isEmpty() ? passed : asked(passed, frame, present));
    }
    return result;
  }

  /** How many rows are found by the queries that must find them. */
  private Rows members(Predicate where, List<Frame> frames) {
    Table table = frames.size() == 1 ? frames.get(0).table() : null;
    boolean all = table != null && new Orphans(table, scope.schema(), source).areAllLeftOut(where);
    return all ? Rows.MAYBE : Rows.SOME;
  }

  /** The columns of which a condition leaves out the rows in which they are null. */
  private Set<Output> present(Predicate where, List<Frame> frames) {
    Set<Output> present = new HashSet<>();
    for (Clause clause : where.clauses()) {
      Test test = clause.complete() && clause.tests().size() == 1 ? clause.tests().get(0) : null;
      boolean asked = test != null && test.kind() != Test.Kind.ABSENT && test.instead() == null;
      Output tested = asked && test != null ? scope.resolve(test.column(), frames) : null;
      if (tested != null) {
        present.add(tested);
      }
    }
    return present;
  }

  private static Frame asked(Frame passed, Frame before, Set<Output> present) {
    List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < before.outputs().size(); i++) {
      Output output = passed.outputs().get(i);
      outputs.add(present.contains(before.outputs().get(i)) ? output.askedFor() : output);
    }
    return passed.with(outputs);
  }

  /** The column that alone a condition about one table asks for, or null. */
  private @Nullable Column only(Predicate where, List<Frame> frames) {
    boolean alone = where.references().size() == 1 && frames.size() == 1;
    Table table = alone ? frames.get(0).table() : null;
    return table == null ? null : table.column(where.references().get(0).column().key());
  }

  private static Rows fewer(Rows left, Rows right) {
    return left.compareTo(right) < 0 ? left : right;
  }

  /** What asking for rows that a table does not have yet leaves out of a copy to that table. */
  private Rows unseen(Predicate.Unseen seen) {
    if (target == null || !target.name.key().equals(seen.table().key())) {
      return Rows.SOME;
    }
    return target.hasRows() || !seen.asked() ? Rows.MAYBE : Rows.ALL;
  }
}
