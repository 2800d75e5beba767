package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Predicate.Clause;
import doctor.lang.sql.Predicate.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows of some tables a condition lets through. */
final class Selection {

  private final Joins joins;
  private final Scope scope;
  private final List<Frame> frames;
  private Rows rows;

  /** Values that the rows left out have none of; null as long as no row is left out. */
  private @Nullable Set<Atom> spared;

  /**
   * The same, and values that they may have zero of; null as long as it depends on the data whether
   * rows are left out.
   */
  private @Nullable Set<Atom> countable;

  /** Tables behind an outer join of which there must be a row after all. */
  private final List<Frame> required = new ArrayList<>();

  /**
   * The rows that pass.
   *
   * @param others how many pass what is asked beside clauses
   */
  Selection(Joins joins, Scope scope, List<Frame> frames, Predicate where, Rows others) {
    this.joins = joins;
    this.scope = scope;
    this.frames = frames;
    this.rows = others;
    this.spared = rows == Rows.ALL ? null : Set.of();
    this.countable = rows == Rows.SOME ? Set.of() : null;
    for (Clause clause : where.clauses()) {
      restrict(clause);
    }
  }

  /** Values that are all there, although rows are left out. */
  Set<Atom> spared() {
    return spared == null ? Set.of() : spared;
  }

  /** Values of which nothing but zeros, or less, is left out. */
  Set<Atom> counted() {
    Set<Atom> counted = countable == null ? new HashSet<>() : new HashSet<>(countable);
    counted.removeAll(spared());
    return counted;
  }

  /** How many rows of one of the tables pass. */
  Rows of(Frame frame) {
    Rows passed = rows;
    for (Frame other : required) {
      Predicate on = other.on();
      Rows found =
          other.equals(frame)
              ? Rows.ALL
              : on == null ? Rows.SOME : joins.partnered(frame, on, frames);
      passed = found.compareTo(passed) < 0 ? found : passed;
    }
    return passed;
  }

  private void restrict(Clause clause) {
    Rows passed = Rows.SOME;
    Set<Atom> asked = new HashSet<>();
    Set<Atom> counted = new HashSet<>();
    for (Test test : clause.tests()) {
      Output tested = scope.resolve(test.column(), frames);
      Column column = tested == null ? null : tested.column();
      if (tested != null && test.asksForValue()) {
        asked.addAll(tested.values().keySet());
      } else if (tested != null && test.asksForCount()) {
        counted.addAll(tested.values().keySet());
      }
      if (tested == null || column == null) {
        continue;
      }
      Rows each = passing(test, column);
      if (each == Rows.SOME && test.kind() == Test.Kind.PRESENT && isHalfOfLink(column)) {
        each = Rows.MAYBE;
      }
      Frame frame = optional(tested);
      if (frame != null && each == Rows.ALL && test.kind() != Test.Kind.ABSENT) {
        if (clause.complete() && clause.tests().size() == 1) {
          required.add(frame);
          return;
        }
        each = Rows.SOME;
      }
      passed = each.compareTo(passed) > 0 ? each : passed;
    }
    if (passed == Rows.ALL) {
      return;
    }
    rows = passed.compareTo(rows) < 0 ? passed : rows;
    counted.addAll(asked);
    if (spared != null) {
      asked.retainAll(spared);
    }
    spared = asked;
    if (passed == Rows.SOME) {
      if (countable != null) {
        counted.retainAll(countable);
      }
      countable = counted;
    }
  }

  /**
   * Whether a row is nothing but two foreign keys, and this is one of them: a row that lacks it
   * says nothing, and mostly there is none.
   */
  private static boolean isHalfOfLink(Column column) {
    Set<String> keys = new HashSet<>();
    for (ForeignKey key : column.table.foreignKeys()) {
      if (key.columns().size() == 1) {
        keys.add(key.columns().get(0).key());
      }
    }
    return keys.size() == 2
        && column.table.columns().size() == 2
        && column.table.column(column.name.key()) == column
        && keys.contains(column.name.key());
  }

  /** The table that the column is of, where it stands behind an outer join. */
  private @Nullable Frame optional(Output output) {
    for (Frame frame : frames) {
      if (frame.optional() && scope.isIn(frame, output)) {
        return frame;
      }
    }
    return null;
  }

  /** How many of a table's own rows pass a test. */
  private static Rows passing(Test test, Column column) {
    String constant = column.literal();
    if (constant != null && column.isEmpty()) {
      return test.holdsFor(constant) ? Rows.ALL : Rows.SOME;
    }
    return switch (test.kind()) {
      // Constants may have been written there.
      case ABSENT, EQUAL -> column.isEmpty() ? Rows.MAYBE : Rows.SOME;
      case PRESENT -> column.neverNull ? Rows.ALL : mostlyNotNull(column) ? Rows.MAYBE : Rows.SOME;
      case FILLED, COUNTED, OTHER -> Rows.SOME;
    };
  }

  /** Whether nulls are allowed there, but nobody puts them there, or nobody did. */
  private static boolean mostlyNotNull(Column column) {
    return column.wasNeverNull || column.primaryKey;
  }
}
