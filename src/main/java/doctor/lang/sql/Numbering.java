package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which number the row of each value has, while rows elsewhere point to values by these numbers. A
 * copy has that only where it has the values beside the numbers; with other numbers the values are
 * the same, and which row has which is lost.
 *
 * @param keys what the rows elsewhere say
 * @param values the values that they point to
 * @param sources the columns that hold these values, a row for a row, as long as they are there
 */
record Numbering(Atom keys, Set<Atom> values, List<Column> sources) {

  /** Whether the numbers are beside their values in what is copied of these columns. */
  boolean isTold(Collection<Column> copied) {
    for (Atom value : values) {
      boolean beside = value.holders.isEmpty();
      for (Column column : copied) {
        beside |= value.holders.contains(column);
      }
      if (!beside) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is still known without the numbers which row has which value. */
  boolean isSpare() {
    for (Column source : sources) {
      if (!source.contents().containsKey(keys)) {
        return false;
      }
    }
    return true;
  }

  /** Notes that the rows of the values have other numbers now, or are gone. */
  void end() {
    if (!isSpare()) {
      return;
    }
    for (Column holder : List.copyOf(keys.holders)) {
      holder.release(keys);
    }
    // Copies of the values count as whole since they are pointed to: that is no longer certain.
    if (isCopied()) {
      for (Column source : sources) {
        source.keep(keys, new Holding(true, Rows.MAYBE, null, null));
      }
    }
  }

  private boolean isCopied() {
    for (Atom value : values) {
      for (Column holder : value.holders) {
        if (!holder.table.dropped && !sources.contains(holder)) {
          return true;
        }
      }
    }
    return false;
  }
}
