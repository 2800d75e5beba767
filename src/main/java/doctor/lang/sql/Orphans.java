package doctor.lang.sql;

import doctor.api.SourceFile;
import doctor.lang.sql.Predicate.Equality;
import doctor.lang.sql.Predicate.Membership;
import doctor.lang.sql.Query.Arm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that point to none: {@code user_id NOT IN (SELECT id FROM users)}. Where a foreign key says
 * that they point to one, there are none of them unless keys were off when they were written.
 */
final class Orphans {

  private final Table table;
  private final Schema schema;
  private final SourceFile source;

  /**
   * Rows of one table.
   *
   * @param source the file that the condition stands in
   */
  Orphans(Table table, Schema schema, SourceFile source) {
    this.table = table;
    this.schema = schema;
    this.source = source;
  }

  /** Whether a condition leaves out nothing but such rows: {@code user_id IN (SELECT …)}. */
  boolean areAllLeftOut(Predicate where) {
    for (Membership membership : where.seenIn()) {
      Reference asked = membership.column();
      Column column = asked == null ? null : table.column(asked.column().key());
      boolean points =
          asked != null
              && column != null
              && !column.mayBeNull()
              && isSelected(asked.column(), membership.query());
      if (!points) {
        return false;
      }
    }
    return where.isKnownButForMembers();
  }

  /** Whether a condition asks for nothing but such rows, by one key or by any of several. */
  boolean areAll(Predicate where) {
    if (isOne(where)) {
      return true;
    }
    if (table.foreignKeys().isEmpty()) {
      return false;
    }
    String text = source.text();
    Cursor cursor = Cursor.of(text, where.region());
    Span whole = new Span(0, cursor.size()).inside(new QueryParser(cursor).expressions());
    List<Span> either = whole.split(cursor, "OR");
    for (Span each : either) {
      Cursor alternative = Cursor.of(text, cursor.region(each.from(), each.to() - 1));
      ExpressionReader expressions = new QueryParser(alternative).expressions();
      if (either.size() == 1 || !isOne(PredicateReader.read(alternative, expressions))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOne(Predicate where) {
    for (Membership membership : where.unseenBy()) {
      Reference column = membership.column();
      boolean points =
          column == null
              ? isFound(membership.query())
              : isSelected(column.column(), membership.query());
      if (points) {
        return true;
      }
    }
    return false;
  }

  /** Whether a column points to what a query selects: all rows of the other table. */
  private boolean isSelected(Name column, Query query) {
    Arm arm = query.arms().get(0);
    Table parent = parent(query);
    List<Query.Output> selected = arm.columns();
    Expression only = selected.size() == 1 ? selected.get(0).expression() : null;
    Reference reference = only == null ? null : only.column();
    return parent != null
        && arm.where() == null
        && reference != null
        && points(column, parent, reference.column());
  }

  /** Whether a query finds the row that a column points to, and looks for nothing else. */
  private boolean isFound(Query query) {
    Arm arm = query.arms().get(0);
    Table parent = parent(query);
    Predicate where = arm.where();
    if (parent == null || where == null || !where.isOnlyEqualities()) {
      return false;
    }
    Name alias = arm.sources().get(0).alias();
    String other = alias == null ? parent.name.key() : alias.key();
    List<Equality> equalities = where.equalities();
    Equality equality = equalities.get(0);
    boolean isLeft = isOf(equality.left(), parent, other);
    Reference there = isLeft ? equality.left() : equality.right();
    Reference here = isLeft ? equality.right() : equality.left();
    return equalities.size() == 1
        && isOf(there, parent, other)
        && !isOf(here, parent, other)
        && points(here.column(), parent, there.column());
  }

  /** Whether a name in a subquery means a column of the table there. */
  private static boolean isOf(Reference reference, Table parent, String called) {
    Name qualifier = reference.table();
    return qualifier == null
        ? parent.column(reference.column().key()) != null
        : qualifier.key().equals(called);
  }

  /** The one table of a query that leaves no row of it out but by WHERE, or null. */
  private @Nullable Table parent(Query query) {
    Arm arm = query.arms().get(0);
    TableName name = arm.sources().size() == 1 ? arm.sources().get(0).table() : null;
    boolean whole = query.arms().size() == 1 && arm.grouping() == null && !query.limited();
    return name == null || !whole ? null : schema.find(name);
  }

  /** Whether a foreign key says that a column points to another, which tells rows apart. */
  private boolean points(Name column, Table parent, Name to) {
    Column target = parent.column(to.key());
    for (ForeignKey key : table.foreignKeys()) {
      boolean own = key.columns().get(0).key().equals(column.key());
      if (own && target != null && key.mayPointTo(target)) {
        return true;
      }
    }
    return false;
  }
}
