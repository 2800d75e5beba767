package doctor.lang.sql;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that one column came to hold by the app's own doing, between two migrations. They stay
 * the same values wherever they are copied; they are lost when the last column that holds them is
 * gone.
 */
final class Atom {

  /** The columns that hold these values, whole or in part. */
  final Set<Column> holders = new LinkedHashSet<>();

  /** What they say as keys that stand for other values; null where they are values themselves. */
  private final @Nullable Association association;

  /** What they are as numbers that keys point to; null for others. */
  private final @Nullable Numbering numbering;

  private Atom(@Nullable Association association, @Nullable Numbering numbering) {
    this.association = association;
    this.numbering = numbering;
  }

  /** Values of a column's own. */
  Atom() {
    this(null, null);
  }

  /** Keys that stand for values. */
  Atom(Association association) {
    this(association, null);
  }

  /** Numbers of values that keys point to. */
  Atom(Numbering numbering) {
    this(null, numbering);
  }

  /** Whether they stand for other values. */
  boolean isKey() {
    return association != null;
  }

  /** Whether they are numbers that keys point to. */
  boolean isNumber() {
    return numbering != null;
  }

  /** Whether they are numbers which nothing would be lost without. */
  boolean isSpareNumber() {
    return numbering != null && numbering.isSpare();
  }

  /** Notes that they are nowhere any more. */
  void end() {
    if (numbering != null) {
      numbering.end();
    }
  }

  /** Notes that a column has taken them. */
  void heldBy(Column column) {
    boolean first = holders.isEmpty();
    holders.add(column);
    if (association != null && first) {
      association.settle(this);
    }
  }

  /** Whether a row that has them can be told by these columns, copied beside it. */
  boolean isTold(Collection<Column> copied) {
    if (numbering != null) {
      return numbering.isTold(copied);
    }
    return association == null || !holders.isEmpty() || association.isTold(copied);
  }
}
