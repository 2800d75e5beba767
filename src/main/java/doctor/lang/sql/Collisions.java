package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Statement.Conflict;
import doctor.lang.value.Effort;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows that a query brings are in each other's way, in the table that they go to. */
final class Collisions {

  private final Table target;
  private final List<Column> targets;
  private final List<Output> outputs;
  private final boolean own;
  private final Effort effort;
  private final Map<String, Output> arriving = new HashMap<>();

  /**
   * The rows of one statement.
   *
   * @param targets the columns they go to, in the order of the outputs
   * @param own whether only what constraints say themselves counts
   * @param effort constraints are compared as long as it lasts
   */
  Collisions(Table target, List<Column> targets, List<Output> outputs, boolean own, Effort effort) {
    this.target = target;
    this.targets = targets;
    this.outputs = outputs;
    this.own = own;
    this.effort = effort;
  }

  /**
   * How many rows pass, of each of the tables that they come from.
   *
   * @param most how many pass other constraints
   * @param least how many are certainly not left out where others are in their way
   */
  Passing passing(Rows most, Rows least) {
    Map<Table, Rows> byTable = new LinkedHashMap<>();
    for (int i = 0; i < targets.size() && i < outputs.size(); i++) {
      Output output = outputs.get(i);
      arriving.put(targets.get(i).name.key(), output);
      Column origin = output.origin();
      if (origin != null) {
        byTable.put(origin.table, Rows.MAYBE);
      }
    }
    Rows fewest = byTable.isEmpty() ? Rows.MAYBE : Rows.ALL;
    for (Map.Entry<Table, Rows> each : byTable.entrySet()) {
      Table from = each.getKey();
      Rows rows = from.isOpen() ? Rows.MAYBE : Passing.fewer(most, apart(from));
      each.setValue(rows.compareTo(least) < 0 ? least : rows);
      fewest = Passing.fewer(each.getValue(), fewest);
    }
    return new Passing(byTable, fewest);
  }

  /** How many rows are not in each other's way, by what the table they come from allows. */
  private Rows apart(Table from) {
    Rows rows = Rows.ALL;
    for (UniqueSet unique : target.uniqueSets) {
      if (own && target.conflict(unique) == Conflict.FAIL) {
        continue;
      }
      if (!effort.spend(1 + from.uniqueSets.size() / 2)) {
        return Rows.MAYBE;
      }
      rows = Passing.fewer(apart(unique, from), rows);
    }
    return rows;
  }

  private Rows apart(UniqueSet unique, Table from) {
    Map<String, String> compared = new HashMap<>();
    boolean known = true;
    boolean converted = false;
    for (Map.Entry<String, String> each : unique.collations().entrySet()) {
      Column key = target.column(each.getKey());
      Output output = arriving.get(each.getKey());
      String literal = literal(key, output);
      boolean isNull = literal != null && Literal.isNull(literal);
      boolean numbered = key != null && key.rowId && (output == null || isNull);
      if (isNull || numbered) {
        return Rows.ALL; // nulls are all different, and a row id that is not copied is made anew
      }
      if (literal == null) {
        Column before = output == null ? null : output.column();
        if (before == null || before.table != from || before.isEmpty()) {
          known = false;
        } else {
          converted |= key != null && key.affinity.merges(before.affinity);
          compared.put(before.name.key(), each.getValue());
        }
      }
    }
    // What differs here differs, whatever stands beside it.
    if (!converted && (from.isUnique(compared) || from.isWhole(compared))) {
      return Rows.ALL;
    }
    // What was told apart by less may still be different.
    return known && !from.wasUnique(compared.keySet()) ? Rows.SOME : Rows.MAYBE;
  }

  /** What every row has in a column of the target, or null. */
  private static @Nullable String literal(@Nullable Column key, @Nullable Output output) {
    if (output == null) {
      return key == null ? null : key.literal();
    }
    Column before = output.column();
    return before != null && before.isEmpty() ? before.literal() : output.literal();
  }
}
