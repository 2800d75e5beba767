package doctor.lang.sql;

import org.jspecify.annotations.Nullable;

/**
 * What LIMIT and OFFSET let through of the rows of a query: those from one place to another.
 *
 * @param order what the rows are ordered by, in its tokens; null where that is not the same twice
 * @param from how many rows stand before them, or -1 where that is not known
 * @param to how many rows there are with those before them, if there are as many
 */
record Portion(@Nullable String order, long from, long to) {

  /** Every row. */
  static final Portion ALL = new Portion("", 0, Long.MAX_VALUE);

  /** Some rows. */
  static final Portion SOME = new Portion(null, -1, Long.MAX_VALUE);

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
    boolean known = from >= 0 && other.from >= 0 && order != null && order.equals(other.order);
    return known && from <= other.to && other.from <= to
        ? new Portion(order, Math.min(from, other.from), Math.max(to, other.to))
        : null;
  }
}
