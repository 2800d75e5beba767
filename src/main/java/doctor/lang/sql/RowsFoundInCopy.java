package doctor.lang.sql;

import doctor.lang.sql.Effect.Loss;
import doctor.lang.sql.Predicate.Equality;
import doctor.lang.sql.Predicate.Membership;
import doctor.lang.sql.Query.Arm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether rows that are asked for by their copy, {@code WHERE id IN (SELECT id FROM archive)}, were
 * copied whole.
 */
final class RowsFoundInCopy {

  private final Table table;
  private final Course course;
  private final Scope scope;
  private final List<Frame> self;

  /** Whether a key of the copy may be that of a row, and stand for null in another. */
  private boolean ambiguous;

  /**
   * Rows of one table.
   *
   * @param name what it is called in the condition
   */
  RowsFoundInCopy(Table table, String name, Course course) {
    this.table = table;
    this.course = course;
    this.scope = new Scope(course.schema());
    this.self = List.of(Frame.of(name, table));
  }

  /** What is lost of the rows of a condition, at most. */
  Loss loss(Predicate where) {
    Loss least = Loss.CERTAIN;
    for (Membership membership : where.seenIn()) {
      Loss loss = loss(membership);
      least = loss.compareTo(least) < 0 ? loss : least;
    }
    return least;
  }

  private Loss loss(Membership membership) {
    List<Arm> arms = membership.query().arms();
    List<Query.Source> sources = arms.size() == 1 ? arms.get(0).sources() : List.of();
    TableName name = sources.size() == 1 ? sources.get(0).table() : null;
    Table copy = name == null ? null : course.schema().find(name);
    if (name == null || copy == null || copy == table) {
      return Loss.CERTAIN;
    }
    Name alias = sources.get(0).alias();
    Frame frame = Frame.of(alias == null ? name.name().key() : alias.key(), copy);
    Loss missing = missing(copy);
    if (!isByKey(membership, arms.get(0), List.of(frame)) || missing == Loss.CERTAIN) {
      return Loss.CERTAIN;
    }
    // Rows that were there before may be of others that had the same key.
    return copy.madeIn == course.migration() && !ambiguous ? missing : Loss.POSSIBLE;
  }

  private boolean isByKey(Membership membership, Arm arm, List<Frame> copy) {
    if (!membership.columns().isEmpty()) {
      return isByKey(membership.columns(), arm.columns(), copy);
    }
    Predicate where = arm.where();
    Set<String> found = new HashSet<>();
    for (Equality equality : where == null ? List.<Equality>of() : where.equalities()) {
      Column left = column(equality.left(), copy);
      Column right = column(equality.right(), copy);
      boolean isLeft = left != null && right == null;
      Column own = column(isLeft ? equality.right() : equality.left(), self);
      boolean across = (left == null) != (right == null);
      if (across && own != null && isCopied(own, isLeft ? left : right)) {
        if (own.rowId) {
          return true;
        }
        found.add(own.name.key());
      }
    }
    return table.isUnique(found);
  }

  private boolean isByKey(List<Reference> asked, List<Query.Output> selected, List<Frame> copy) {
    Set<String> keys = new HashSet<>();
    boolean rowId = false;
    for (int i = 0; i < asked.size() && asked.size() == selected.size(); i++) {
      Expression found = selected.get(i).expression();
      Reference inside = found == null ? null : found.column();
      Column own = column(asked.get(i), self);
      // What is no copy can only leave rows out.
      if (own != null && inside != null && isCopied(own, column(inside, copy))) {
        keys.add(own.name.key());
        rowId |= own.rowId;
      }
    }
    return rowId || table.isUnique(keys) || table.isWhole(keys);
  }

  private @Nullable Column column(Reference reference, List<Frame> frames) {
    Output output = scope.resolve(reference, frames);
    return output == null ? null : output.column();
  }

  private boolean isCopied(Column column, @Nullable Column copied) {
    boolean same = copied != null && copied.table.origin(copied) == column;
    ambiguous |= same && copied != null && copied.nullsFilled;
    return same;
  }

  /** What of the columns that hold anything is neither copied there too nor whole anywhere. */
  private Loss missing(Table copy) {
    Set<Column> copied = new HashSet<>();
    Set<Column> converted = new HashSet<>();
    for (Column column : copy.columns()) {
      Column origin = copy.origin(column);
      if (origin != null) {
        (column.affinity.converts(origin.affinity) ? converted : copied).add(origin);
      }
    }
    Loss missing = Loss.NONE;
    for (Column column : table.columns()) {
      boolean matters = !column.isEmpty() && !column.generated && !copied.contains(column);
      if (matters && Fates.of(column, Set.of(table)).kind() != Fate.Kind.KEPT) {
        if (!converted.contains(column)) {
          return Loss.CERTAIN;
        }
        missing = Loss.POSSIBLE;
      }
    }
    return missing;
  }
}
