package doctor.lang.sql;

import doctor.lang.sql.Predicate.Membership;
import doctor.lang.sql.Query.Arm;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rows of which another one with the very same values stays: {@code rowid NOT IN (SELECT min(rowid)
 * FROM t GROUP BY a, b)}, where the table has no more columns than these.
 */
final class Duplicates {

  private static final Set<String> ROW_IDS = Set.of("rowid", "_rowid_", "oid");

  private final Table table;
  private final String text;

  /**
   * Rows of one table.
   *
   * @param text of the file that the condition stands in
   */
  Duplicates(Table table, String text) {
    this.table = table;
    this.text = text;
  }

  /** Whether a condition asks for nothing but such rows. */
  boolean areAll(Predicate where) {
    for (Membership membership : where.unseenBy()) {
      Reference column = membership.column();
      if (column != null && isRowId(column) && keepsOneOfEach(membership.query())) {
        return true;
      }
    }
    return false;
  }

  private boolean keepsOneOfEach(Query query) {
    Arm arm = query.arms().get(0);
    List<Query.Source> sources = arm.sources();
    TableName name = sources.size() == 1 ? sources.get(0).table() : null;
    return query.arms().size() == 1
        && query.tables().isEmpty()
        && !query.limited()
        && name != null
        && !name.isForeign()
        && name.name().key().equals(table.name.key())
        && arm.where() == null
        && !arm.having()
        && isFirstOrLast(arm)
        && groupsByAll(arm);
  }

  /** Whether the one thing selected is {@code min(rowid)} or {@code max(rowid)}. */
  private boolean isFirstOrLast(Arm arm) {
    Expression selected = arm.columns().size() == 1 ? arm.columns().get(0).expression() : null;
    if (selected == null || selected.references().size() != 1) {
      return false;
    }
    String words = text.substring(selected.region().start(), selected.region().end());
    String call = words.toLowerCase(Locale.ROOT).replace(" ", "");
    boolean extreme = call.startsWith("min(") || call.startsWith("max(");
    return extreme
        && call.indexOf(')') == call.length() - 1
        && isRowId(selected.references().get(0));
  }

  /** A column that takes two spellings for one may lose one of them. */
  private boolean groupsByAll(Arm arm) {
    List<Expression> grouping = arm.grouping();
    if (grouping == null || table.isOpen()) {
      return false;
    }
    Set<String> grouped = new HashSet<>();
    for (Expression expression : grouping) {
      Reference column = expression.column();
      if (column != null) {
        grouped.add(column.column().key());
      }
    }
    for (Column column : table.columns()) {
      if (!column.generated && !(column.isBinary() && grouped.contains(column.name.key()))) {
        return false;
      }
    }
    return true;
  }

  private boolean isRowId(Reference reference) {
    String key = reference.column().key();
    return ROW_IDS.contains(key) && table.column(key) == null;
  }
}
