package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Statement.Conflict;
import doctor.lang.value.Effort;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows an INSERT leaves out, since constraints of its table are in their way. */
final class Constraints {

  private final Effort effort;

  /** Constraints that are compared as long as the effort lasts. */
  Constraints(Effort effort) {
    this.effort = effort;
  }

  /**
   * How many of the rows that a query brings pass the constraints of the table they go to.
   *
   * @param targets the columns they go to, in the order of the outputs
   */
  Passing passing(
      Statement.Insert insert, Table table, List<Column> targets, List<Output> outputs) {
    Conflict conflict = insert.conflict();
    boolean unsaid = conflict == Conflict.UNSAID;
    if (conflict == Conflict.FAIL || (unsaid && !table.settlesConflicts())) {
      return Passing.of(Rows.ALL);
    }
    boolean ignores = conflict == Conflict.IGNORE;
    Column missing = missing(table, targets);
    if (missing != null && (ignores || (unsaid && missing.leavesNullOut))) {
      return Passing.of(Rows.SOME);
    }
    boolean updates = conflict == Conflict.UPDATE;
    boolean wins = conflict == Conflict.REPLACE || (unsaid && replaces(insert, table, targets));
    boolean filled = table.isFilled();
    if (filled && (updates || wins || losesToOthers(table, targets))) {
      return Passing.of(Rows.MAYBE);
    }
    // Only OR IGNORE, which may stand before DO UPDATE, leaves out what breaks another constraint,
    // or NOT NULL ON CONFLICT IGNORE itself: https://sqlite.org/lang_conflict.html
    Rows rows =
        updates || unsaid || ignores
            ? underOtherConstraints(table, targets, outputs, unsaid)
            : Rows.ALL;
    if (table.seeded && !wins && losesToOthers(table, targets)) {
      rows = Passing.fewer(Rows.MAYBE, rows);
    }
    Collisions collisions = new Collisions(table, targets, outputs, unsaid, effort);
    // An update may join the values of both.
    return collisions.passing(rows, updates || filled ? Rows.MAYBE : Rows.SOME);
  }

  /** A column that no row may lack and none is given, or null. */
  static @Nullable Column missing(Table table, List<Column> targets) {
    for (Column column : table.columns()) {
      if (column.needsValue && !targets.contains(column)) {
        return column;
      }
    }
    return null;
  }

  /**
   * Whether rows that are in the way of an INSERT go or change, since it says so, or a constraint
   * of its table does.
   */
  static boolean replaces(Statement.Insert insert, Table table, List<Column> targets) {
    if (insert.conflict() != Conflict.UNSAID) {
      return insert.conflict() == Conflict.REPLACE || insert.conflict() == Conflict.UPDATE;
    }
    for (UniqueSet unique : table.uniqueSets) {
      if (table.conflict(unique) == Conflict.REPLACE && !isNumbered(table, unique, targets)) {
        return true;
      }
    }
    return false;
  }

  /** Whether rows that were there before can be in the way of others that differ. */
  private static boolean losesToOthers(Table table, List<Column> targets) {
    Set<String> agreeing = agreeing(table, targets);
    if (agreeing != null) {
      for (Column target : targets) {
        if (!agreeing.contains(target.name.key())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The columns in which a row agrees with every one that it is in the way of; null where none can
   * be in the way.
   */
  static @Nullable Set<String> agreeing(Table table, List<Column> targets) {
    Set<String> agreeing = table.checked || table.isOpen() ? new HashSet<>() : null;
    for (UniqueSet unique : table.uniqueSets) {
      if (isNumbered(table, unique, targets)) {
        continue;
      }
      if (agreeing == null) {
        agreeing = new HashSet<>(unique.exact());
      } else {
        agreeing.retainAll(unique.exact());
      }
    }
    return agreeing;
  }

  /** Whether rows may be in each other's way where these columns change. */
  static boolean mayClash(Table table, Set<Column> changed) {
    boolean clash = table.checked || table.isOpen();
    for (Column column : changed) {
      for (UniqueSet unique : table.uniqueSets) {
        clash |= unique.collations().containsKey(column.name.key());
      }
    }
    return clash;
  }

  /** The columns of which every different value is there in the end, whichever rows are not. */
  static Set<String> complete(
      Statement.Insert insert, Table table, List<Column> targets, List<Output> outputs) {
    Set<String> complete = agreeing(table, targets);
    if (complete == null || insert.conflict() == Conflict.NOTHING) {
      return complete == null ? Set.of() : complete;
    }
    for (int i = 0; i < targets.size() && i < outputs.size(); i++) {
      Column column = targets.get(i);
      boolean refuses = column.notNull && !column.rowId;
      if (refuses && outputs.get(i).present() != Rows.ALL) {
        complete.retainAll(Set.of(column.name.key()));
      }
    }
    return complete;
  }

  /** Whether rows get a new number instead of a key that they bring. */
  private static boolean isNumbered(Table table, UniqueSet unique, List<Column> targets) {
    for (String key : unique.collations().keySet()) {
      Column column = table.column(key);
      if (column != null && column.rowId && !targets.contains(column)) {
        return true;
      }
    }
    return false;
  }

  /** How many rows break neither NOT NULL nor CHECK. */
  private static Rows underOtherConstraints(
      Table table, List<Column> targets, List<Output> outputs, boolean own) {
    Rows rows = table.checked && !own ? Rows.MAYBE : Rows.ALL;
    for (int i = 0; i < targets.size() && i < outputs.size(); i++) {
      Column column = targets.get(i);
      // A row id that is null is numbered anew, and so never in the way.
      boolean counts = own ? column.leavesNullOut : column.notNull;
      if (counts && !column.rowId) {
        rows = Passing.fewer(outputs.get(i).present(), rows);
      }
    }
    return rows;
  }
}
