package doctor.lang.sql;

import doctor.lang.sql.Predicate.Membership;
import doctor.lang.sql.Query.Arm;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that point to none: {@code user_id NOT IN (SELECT id FROM users)}. Where a foreign key says
 * that they point to one, there are none of them unless keys were off when they were written.
 */
final class Orphans {

  private final Table table;
  private final String self;
  private final Schema schema;

  /**
   * Rows of one table.
   *
   * @param self what it is called in the condition
   */
  Orphans(Table table, String self, Schema schema) {
    this.table = table;
    this.self = self;
    this.schema = schema;
  }

  /** Whether a condition asks for nothing but such rows. */
  boolean areAll(Predicate where) {
    for (Membership membership : where.unseenBy()) {
      Reference column = membership.column();
      if (column != null && isOwn(column) && pointsTo(column.column(), membership.query())) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwn(Reference column) {
    Name qualifier = column.table();
    return qualifier == null || qualifier.key().equals(self);
  }

  private boolean pointsTo(Name column, Query query) {
    Arm arm = query.arms().get(0);
    TableName name = arm.sources().size() == 1 ? arm.sources().get(0).table() : null;
    Table parent = name == null ? null : schema.find(name);
    boolean whole = arm.where() == null && arm.grouping() == null && !query.limited();
    if (parent == null || !whole || !isKey(parent, arm)) {
      return false;
    }
    for (ForeignKey key : table.foreignKeys) {
      boolean alone = key.columns().size() == 1 && key.columns().get(0).key().equals(column.key());
      if (alone && key.parent().key().equals(parent.name.key())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it selects what tells the rows of the other table apart. */
  private static boolean isKey(Table parent, Arm arm) {
    List<Query.Output> selected = arm.columns();
    Expression only = selected.size() == 1 ? selected.get(0).expression() : null;
    Reference reference = only == null ? null : only.column();
    Column key = reference == null ? null : parent.column(reference.column().key());
    return isKey(key, parent);
  }

  private static boolean isKey(@Nullable Column key, Table parent) {
    return key != null && (key.rowId || parent.isUnique(Set.of(key.name.key())));
  }
}
