package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * How a column holds values that began their life in a column, itself or another.
 *
 * @param exact whether as they were, or only what an expression made of them
 * @param rows of how many rows
 * @param cut what may have left rows out, or null where all are there
 * @param copy the statement that brought them here, or null where they began here
 * @param everyValue whether every different value is among those rows, as where DISTINCT left the
 *     others out
 */
public record Holding(
    boolean exact, Rows rows, @Nullable Cut cut, @Nullable Location copy, boolean everyValue) {

  /** How a column holds what began there. */
  static final Holding OWN = new Holding(true, Rows.ALL, null, null);

  /** A holding in which rows that are left out leave values out. */
  Holding(boolean exact, Rows rows, @Nullable Cut cut, @Nullable Location copy) {
    this(exact, rows, cut, copy, rows == Rows.ALL);
  }

  /** Of how many rows a value arrived; more is greater. */
  public enum Rows {
    /** Some were certainly left out, unless the condition happens to hold for every row. */
    SOME,
    /** That depends on the data. */
    MAYBE,
    /** Every row. */
    ALL
  }

  /** Whether every value is here as it was. */
  boolean isWhole() {
    return exact && rows == Rows.ALL;
  }

  /** The same holding after passing through a clause that lets only these rows through. */
  Holding through(Rows passed, @Nullable Cut by) {
    boolean leavesValuesOut = everyValue && passed == rows;
    if (passed.compareTo(rows) < 0 || (leavesValuesOut && passed != Rows.ALL)) {
      return new Holding(exact, passed, by, copy);
    }
    return passed == Rows.ALL ? this : lessened();
  }

  /** The same after a clause that leaves out only rows whose value another row has as well. */
  Holding thinned(Rows passed, @Nullable Cut by) {
    if (passed.compareTo(rows) < 0) {
      return new Holding(exact, passed, by, copy, everyValue);
    }
    Holding less = passed == Rows.ALL ? this : lessened();
    return new Holding(exact, less.rows, less.cut, copy, everyValue);
  }

  /** The same holding where each row is known to point to its value. */
  Holding pointedTo(Rows by) {
    return by.compareTo(rows) <= 0
        ? this
        : new Holding(exact, by, by == Rows.ALL ? null : cut, copy, everyValue);
  }

  /** The same holding after a statement may have written over some of its rows. */
  Holding overwritten(Cut by) {
    return rows == Rows.ALL ? new Holding(exact, Rows.MAYBE, by, copy) : lessened();
  }

  /** The same holding after rows were deleted that live on elsewhere. */
  Holding without(Cut moved) {
    if (rows != Rows.SOME) {
      return new Holding(exact, Rows.SOME, moved, copy);
    }
    boolean again = cut != null && cut.kind() == Cut.Kind.MOVED && !cut.isSameAs(moved);
    return again ? new Holding(exact, rows, moved.as(Cut.Kind.SCATTERED), copy) : changed();
  }

  /** Whether it is, unchanged, just the rows that were moved out of another copy. */
  boolean isCounterpart(Holding rest) {
    Cut moved = rest.cut;
    return exact
        && rest.exact
        && cut != null
        && moved != null
        && cut.kind() == Cut.Kind.WHERE
        && moved.kind() == Cut.Kind.MOVED
        && cut.isSameAs(moved);
  }

  /** It is no longer all of what was left when other rows were moved. */
  private Holding lessened() {
    boolean rest = cut != null && cut.kind() == Cut.Kind.MOVED;
    return cut != null && rest
        ? new Holding(exact, rows, cut.as(Cut.Kind.SCATTERED), copy)
        : changed();
  }

  private Holding changed() {
    boolean picked = cut != null && cut.kind() == Cut.Kind.WHERE;
    Cut left = cut != null && picked ? cut.as(Cut.Kind.CHANGED) : cut;
    return new Holding(exact, rows, left, copy, false);
  }

  /** The same holding after passing through an expression. */
  Holding recoded() {
    return exact ? new Holding(false, rows, cut, copy, everyValue) : this;
  }

  /** The same holding in a column that makes numbers of text. */
  Holding converted(Location statement) {
    return remade(new Cut(Cut.Kind.AFFINITY, statement));
  }

  /** The same holding of row ids where the rows of a copy get others. */
  Holding renumbered(Location statement) {
    return remade(new Cut(Cut.Kind.NUMBERING, statement));
  }

  private Holding remade(Cut by) {
    return exact ? new Holding(false, rows, cut == null ? by : cut, copy, everyValue) : this;
  }

  /** Whether an earlier file than this brought it here: since then the app may have added rows. */
  boolean isOlderThan(SourceFile source) {
    return copy != null && !copy.file().path().equals(source.path());
  }

  /** The same holding, brought to where it is by a statement. */
  Holding by(Location statement) {
    return new Holding(exact, rows, cut, statement, everyValue);
  }

  /** What two copies of the same values in one column come to. */
  Holding and(Holding other) {
    Cut left = cut;
    Cut right = other.cut;
    boolean both = rows == Rows.SOME && other.rows == Rows.SOME;
    if (both && left != null && right != null && left.completes(right)) {
      return new Holding(exact && other.exact, Rows.ALL, null, copy);
    }
    Cut joined = both && left != null && right != null ? left.joined(right) : null;
    if (joined != null) {
      return new Holding(exact && other.exact, Rows.SOME, joined, copy);
    }
    if (both && left != null && right != null && left.mayComplete(right)) {
      return new Holding(exact && other.exact, Rows.MAYBE, cut, copy);
    }
    int byRows = rows.compareTo(other.rows);
    if (byRows != 0) {
      return byRows > 0 ? this : other;
    }
    boolean fuller = other.exact && other.everyValue && !everyValue;
    return exact && !fuller ? this : other;
  }
}
