package doctor.lang.sql;

import org.jspecify.annotations.Nullable;

/**
 * What LIMIT and OFFSET let through of the rows of a query: those from one place to another.
 *
 * @param order whose rows they are, and what they are ordered by, in its tokens; null where that is
 *     not the same twice
 * @param state how often the rows have been changed before: others may be in that place since
 * @param from how many rows stand before them, or -1 where that is not known
 * @param to how many rows there are with those before them, if there are as many
 */
record Portion(@Nullable String order, int state, long from, long to) {

  /** Every row. */
  static final Portion ALL = new Portion("", 0, 0, Long.MAX_VALUE);

  /** Some rows. */
  static final Portion SOME = new Portion(null, 0, -1, Long.MAX_VALUE);

  /** The same of the rows of a table; null where they are others. */
  Portion of(@Nullable String table) {
    boolean known = order != null && table != null;
    return new Portion(known ? table + " " + order : null, state, from, to);
  }

  /** The same of rows in one of their states. */
  Portion asOf(int changes) {
    return new Portion(order, changes, from, to);
  }

  boolean isAll() {
    return from == 0 && to == Long.MAX_VALUE;
  }

  boolean isNone() {
    return from >= 0 && to <= from;
  }

  /** Whether the first row is among them, if there is one. */
  boolean hasFirst() {
    return from == 0 && to > 0;
  }

  /** Both of two portions as one; null where they are none of the same rows, or not in a row. */
  @Nullable Portion and(Portion other) {
    return isInOrderOf(other) && state == other.state && from <= other.to && other.from <= to
        ? new Portion(order, state, Math.min(from, other.from), Math.max(to, other.to))
        : null;
  }

  /** Whether both may be all rows between them, since these have changed after the first. */
  boolean mayComplete(Portion other) {
    return isInOrderOf(other) && state != other.state;
  }

  private boolean isInOrderOf(Portion other) {
    return from >= 0 && other.from >= 0 && order != null && order.equals(other.order);
  }
}
