package doctor.lang.sql;

import doctor.api.Location;
import org.jspecify.annotations.Nullable;

/**
 * What leaves rows out of a copy.
 *
 * @param kind the kind of clause
 * @param location its characters
 * @param condition what is said by WHERE; null for another clause
 * @param portion what LIMIT lets through; null for another clause
 */
public record Cut(
    Kind kind, Location location, @Nullable Condition condition, @Nullable Portion portion) {

  /** A clause that does something by a condition. */
  Cut(Kind kind, Location location, @Nullable Condition condition) {
    this(kind, location, condition, null);
  }

  /** A clause that is no condition. */
  Cut(Kind kind, Location location) {
    this(kind, location, null);
  }

  /** A condition as a cut. */
  static Cut where(Condition condition) {
    return new Cut(Kind.WHERE, condition.location(), condition);
  }

  /** LIMIT as a cut. */
  static Cut limit(Location location, Portion portion) {
    return new Cut(Kind.LIMIT, location, null, portion);
  }

  /** What two cuts of one kind let through between them, if that is all in a row; or null. */
  @Nullable Cut joined(Cut other) {
    Portion both = portion == null || other.portion == null ? null : portion.and(other.portion);
    return both == null ? null : limit(location, both);
  }

  /** Whether it leaves nothing out. */
  boolean isNone() {
    return portion != null && portion.isAll();
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
    if (portion != null && other.portion != null) {
      return portion.mayComplete(other.portion);
    }
    return isCondition()
        && other.isCondition()
        && condition != null
        && other.condition != null
        && condition.mayComplete(other.condition);
  }

  /** Whether two conditions let every row through between them, and not two copies of one. */
  boolean completes(Cut other) {
    Cut both = joined(other);
    if (both != null) {
      return both.isNone();
    }
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
      case OWN_IGNORE, OWN_REPLACE, COMPOUND, LOOKUP, UPDATE, AFFINITY, NUMBERING, TRIGGER -> false;
      case AGGREGATE -> false;
    };
  }

  Cut as(Kind other) {
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
      case AFFINITY, NUMBERING, TRIGGER, AGGREGATE -> false;
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
      case AGGREGATE -> Excerpt.of(location);
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
    /** A function that makes one value of all rows: all but one. */
    AGGREGATE,
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
