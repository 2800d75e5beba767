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

  /**
   * What leaves rows out of a copy.
   *
   * @param kind the kind of clause
   * @param location its characters
   * @param condition what is said by WHERE; null for another clause
   */
  public record Cut(Kind kind, Location location, @Nullable Condition condition) {

    /** A clause that is no condition. */
    Cut(Kind kind, Location location) {
      this(kind, location, null);
    }

    /** A condition as a cut. */
    static Cut where(Condition condition) {
      return new Cut(Kind.WHERE, condition.location(), condition);
    }

    /** Whether it lets only rows through for which a condition is true that says the same. */
    boolean isAsked(Condition by) {
      return condition != null && by.implies(condition);
    }

    /**
     * Whether two conditions may let every row through between them: both ask about one column, and
     * not the same.
     */
    boolean mayComplete(Cut other) {
      return isCondition()
          && other.isCondition()
          && condition != null
          && other.condition != null
          && condition.mayComplete(other.condition);
    }

    /** Whether two conditions let every row through between them, and not two copies of one. */
    boolean completes(Cut other) {
      return kind == Kind.WHERE
          && other.kind == Kind.WHERE
          && condition != null
          && other.condition != null
          && condition.isOpposite(other.condition);
    }

    private boolean isCondition() {
      return kind == Kind.WHERE || kind == Kind.CHANGED;
    }

    /** Whether the rows left out are known to be elsewhere. */
    boolean isRemainder() {
      return kind == Kind.MOVED || kind == Kind.SCATTERED;
    }

    /** Whether its condition says just what another does. */
    boolean isSameAs(Cut other) {
      if (condition == null || other.condition == null) {
        return location.text().equals(other.location.text());
      }
      return condition.isSameAs(other.condition);
    }

    /** Whether it lets through the rows of a condition. */
    boolean has(Condition by) {
      return kind == Kind.WHERE && isAsked(by);
    }

    /** Whether it lets through rows of a condition, but maybe not all, or not as they were. */
    boolean mayHave(Condition by) {
      return switch (kind) {
        case WHERE, CHANGED -> isAsked(by);
        case MOVED -> !isAsked(by);
        case SCATTERED -> true;
        case LIMIT, JOIN, DISTINCT, GROUP_BY, OR_IGNORE, DO_NOTHING, OR_REPLACE, DO_UPDATE -> false;
        case OWN_IGNORE, OWN_REPLACE, COMPOUND, LOOKUP, UPDATE, AFFINITY, NUMBERING, TRIGGER ->
            false;
      };
    }

    private Cut as(Kind other) {
      return new Cut(other, location, condition);
    }

    /** Whether it leaves no row out, but writes over some. */
    public boolean isOverwriting() {
      return kind == Kind.UPDATE;
    }

    /** Whether it leaves no row out, but makes numbers of text. */
    public boolean isConversion() {
      return kind == Kind.AFFINITY;
    }

    /** Whether it leaves no row out, but gives each another number. */
    public boolean isNumbering() {
      return kind == Kind.NUMBERING;
    }

    /** Whether it leaves out only rows that agree with another in something. */
    boolean isThinning() {
      return switch (kind) {
        case DISTINCT,
            GROUP_BY,
            OR_IGNORE,
            DO_NOTHING,
            OR_REPLACE,
            DO_UPDATE,
            OWN_IGNORE,
            OWN_REPLACE ->
            true;
        case WHERE, CHANGED, MOVED, SCATTERED, LIMIT, JOIN, COMPOUND, LOOKUP, UPDATE -> false;
        case AFFINITY, NUMBERING, TRIGGER -> false;
      };
    }

    /** The clause on one line, shortened: {@code WHERE archived = 0}. */
    public String text() {
      return switch (kind) {
        case WHERE, CHANGED, MOVED, SCATTERED -> "WHERE " + Excerpt.of(location);
        case JOIN -> "JOIN " + Excerpt.of(location);
        case LIMIT -> "LIMIT";
        case DISTINCT -> "DISTINCT";
        case GROUP_BY -> "GROUP BY " + Excerpt.of(location);
        case OR_IGNORE -> "OR IGNORE";
        case DO_NOTHING -> "ON CONFLICT DO NOTHING";
        case OR_REPLACE -> "OR REPLACE";
        case DO_UPDATE -> "ON CONFLICT DO UPDATE";
        case OWN_IGNORE -> "ON CONFLICT IGNORE";
        case OWN_REPLACE -> "ON CONFLICT REPLACE";
        case COMPOUND -> "UNION, INTERSECT or EXCEPT";
        case LOOKUP -> "a lookup";
        case UPDATE -> Excerpt.of(location);
        case AFFINITY -> "its type";
        case NUMBERING -> "new numbers";
        case TRIGGER -> "trigger " + Excerpt.of(location);
      };
    }

    /** The clauses that can leave rows out. */
    public enum Kind {
      /** A condition. */
      WHERE,
      /** A condition, of whose rows some were left out, changed or deleted since. */
      CHANGED,
      /** A DELETE of rows that were copied elsewhere before. */
      MOVED,
      /** Several of these, by different conditions. */
      SCATTERED,
      /** LIMIT or OFFSET. */
      LIMIT,
      /** A join: rows without a partner. */
      JOIN,
      /** DISTINCT: rows that look alike. */
      DISTINCT,
      /** GROUP BY: all but one row of each group. */
      GROUP_BY,
      /** OR IGNORE: rows that break a constraint. */
      OR_IGNORE,
      /** ON CONFLICT DO NOTHING: rows that another one is in the way of. */
      DO_NOTHING,
      /** OR REPLACE: rows that another one takes the place of. */
      OR_REPLACE,
      /** ON CONFLICT DO UPDATE: rows that are written over another one. */
      DO_UPDATE,
      /** A constraint that says ON CONFLICT IGNORE: rows that break it. */
      OWN_IGNORE,
      /** A constraint that says ON CONFLICT REPLACE: rows that another one takes the place of. */
      OWN_REPLACE,
      /** UNION, INTERSECT or EXCEPT. */
      COMPOUND,
      /** A subquery or UPDATE … FROM: values that no row looks up. */
      LOOKUP,
      /** An UPDATE of the copy: values that it writes over. */
      UPDATE,
      /** The type of a column: text that looks like a number becomes one. */
      AFFINITY,
      /** A copy without the row ids: its rows are numbered anew. */
      NUMBERING,
      /** A trigger that passes rows over, or deletes them. */
      TRIGGER
    }
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
