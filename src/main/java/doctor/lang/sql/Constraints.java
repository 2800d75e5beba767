package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Statement.Conflict;
import doctor.lang.value.Effort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows an INSERT leaves out, since constraints of its table are in their way. */
final class Constraints {

  /** Stands for a column of another table, or what an expression makes of several. */
  private static final String ELSEWHERE = "";

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
  Rows passing(Statement.Insert insert, Table table, List<Column> targets, List<Output> outputs) {
    Conflict conflict = insert.conflict();
    boolean unsaid = conflict == Conflict.UNSAID;
    if (conflict == Conflict.FAIL || (unsaid && !table.settlesConflicts())) {
      return Rows.ALL;
    }
    boolean ignores = conflict == Conflict.IGNORE;
    Column missing = missing(table, targets);
    if (missing != null && (ignores || (unsaid && missing.leavesNullOut))) {
      return Rows.SOME;
    }
    if (table.isFilled()) {
      return Rows.MAYBE;
    }
    Table from = null;
    Map<String, String> origins = new LinkedHashMap<>();
    for (int i = 0; i < outputs.size() && i < targets.size(); i++) {
      Column origin = outputs.get(i).column();
      if (origin != null && (from == null || from == origin.table)) {
        from = origin.table;
        origins.put(targets.get(i).name.key(), origin.name.key());
      } else if (!outputs.get(i).values().isEmpty()) {
        origins.put(targets.get(i).name.key(), ELSEWHERE);
      }
    }
    if (from == null || from.isOpen()) {
      return Rows.MAYBE;
    }
    Rows rows = underUniqueness(table, from, origins, unsaid);
    boolean wins = conflict == Conflict.REPLACE || (unsaid && replaces(insert, table, targets));
    if (table.seeded && !wins && loseToSeeds(table, targets)) {
      rows = Rows.MAYBE.compareTo(rows) < 0 ? Rows.MAYBE : rows;
    }
    // Only OR IGNORE, which may stand before DO UPDATE, leaves out what breaks another constraint,
    // or NOT NULL ON CONFLICT IGNORE itself: https://sqlite.org/lang_conflict.html
    boolean updates = conflict == Conflict.UPDATE;
    if (updates || unsaid || ignores) {
      Rows others = underOtherConstraints(table, from, origins, unsaid);
      rows = others.compareTo(rows) < 0 ? others : rows;
    }
    // An update may join the values of both.
    return updates && rows == Rows.SOME ? Rows.MAYBE : rows;
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

  /** Whether rows that the migration wrote before can be in the way of others that differ. */
  private static boolean loseToSeeds(Table table, List<Column> targets) {
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
      Column origin = outputs.get(i).column();
      boolean refuses = column.notNull && !column.rowId;
      if (refuses && (origin == null || !origin.neverNull)) {
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

  /**
   * How many rows are not in each other's way, by what the table they come from allows.
   *
   * @param own whether only what constraints say themselves counts
   */
  private Rows underUniqueness(Table target, Table from, Map<String, String> origins, boolean own) {
    Rows rows = Rows.ALL;
    for (UniqueSet unique : target.uniqueSets) {
      if (own && target.conflict(unique) == Conflict.FAIL) {
        continue;
      }
      if (!effort.spend(1 + from.uniqueSets.size() / 2)) {
        return Rows.MAYBE;
      }
      Map<String, String> compared = new HashMap<>();
      boolean known = true;
      boolean numbered = false;
      boolean converted = false;
      for (Map.Entry<String, String> each : unique.collations().entrySet()) {
        String origin = origins.get(each.getKey());
        Column before = origin == null ? null : from.column(origin);
        known &= before != null && !before.isEmpty();
        Column key = target.column(each.getKey());
        numbered |= origin == null && key != null && key.rowId;
        converted |= before != null && key != null && isConverted(before, key);
        compared.put(origin == null ? "" : origin, each.getValue());
      }
      // A row id that is not copied is made anew; constants may or may not collide.
      if (!numbered && !(known && !converted && from.isUnique(compared))) {
        // What was told apart by less may still be different.
        Rows left = known && !from.wasUnique(compared.keySet()) ? Rows.SOME : Rows.MAYBE;
        rows = left.compareTo(rows) < 0 ? left : rows;
      }
    }
    return rows;
  }

  /** Whether different values may become the same number. */
  private static boolean isConverted(Column from, Column to) {
    return to.affinity.merges(from.affinity);
  }

  /** How many rows break neither NOT NULL nor CHECK, by what the table they come from allows. */
  private static Rows underOtherConstraints(
      Table target, Table from, Map<String, String> origins, boolean own) {
    Rows rows = target.checked && !own ? Rows.MAYBE : Rows.ALL;
    for (Column column : target.columns()) {
      String origin = origins.get(column.name.key());
      Column before = origin == null ? null : from.column(origin);
      // A row id that is null is numbered anew, and so never in the way.
      boolean counts = own ? column.leavesNullOut : column.notNull;
      if (counts && !column.rowId && before != null && !before.neverNull) {
        Rows left = before.wasNeverNull ? Rows.MAYBE : Rows.SOME;
        rows = left.compareTo(rows) < 0 ? left : rows;
      }
    }
    return rows;
  }
}
