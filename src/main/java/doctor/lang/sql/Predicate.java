package doctor.lang.sql;

import doctor.api.Region;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What matters of a condition: which rows it can leave out. All parts of it must hold.
 *
 * @param region its characters
 * @param clauses tests of single columns
 * @param unseenIn tables in which the row must not be yet
 * @param unseenBy queries that must not find the row: {@code NOT EXISTS (SELECT …)}, {@code id NOT
 *     IN (SELECT …)}
 * @param seenIn queries that must find the row: {@code EXISTS (SELECT …)}, {@code id IN (SELECT …)}
 * @param equalities pairs of columns that must be equal
 * @param compared columns that are compared with a literal, or are themselves true or false
 * @param references every name in it that may be a column
 * @param known whether nothing is in it but what is named here
 * @param complete whether clauses, unseen tables and equalities are all that it says; without any
 *     of them it is always true
 */
record Predicate(
    Region region,
    List<Clause> clauses,
    List<Unseen> unseenIn,
    List<Membership> unseenBy,
    List<Membership> seenIn,
    List<Equality> equalities,
    List<Reference> compared,
    List<Reference> references,
    boolean known,
    boolean complete) {

  /**
   * Tests of which one must hold; where there are none, and it is complete, no row passes.
   *
   * @param complete whether they are all that are allowed for
   */
  record Clause(List<Test> tests, boolean complete) {

    /** No row passes it. */
    static final Clause NEVER = new Clause(List.of(), true);

    /** The column that must be null, or null where more or something else is asked. */
    @Nullable Reference absent() {
      boolean alone = complete && tests.size() == 1 && tests.get(0).kind() == Test.Kind.ABSENT;
      return alone ? tests.get(0).column() : null;
    }

    /** The column that must have nothing in it, null or an empty text; or null. */
    @Nullable Reference lacking() {
      if (!complete || tests.isEmpty()) {
        return null;
      }
      Reference column = tests.get(0).column();
      for (Test test : tests) {
        if (!test.asksForNothing() || !test.column().key().equals(column.key())) {
          return null;
        }
      }
      return column;
    }
  }

  /**
   * A test of one column.
   *
   * @param literal what it must, or must not, be equal to; empty for other kinds
   * @param instead the literal that stands for null in the test, or null where none does
   */
  record Test(Kind kind, Reference column, String literal, @Nullable String instead) {

    /** What is asked. */
    enum Kind {
      /** {@code column IS NULL}. */
      ABSENT,
      /** {@code column IS NOT NULL}. */
      PRESENT,
      /** {@code column <> ''}: neither null nor an empty text. */
      FILLED,
      /**
       * {@code column <> 0} or {@code column > 0}: neither null nor zero; or {@code column <>
       * other}, neither null nor what is there.
       */
      COUNTED,
      /** {@code column = 'x'}. */
      EQUAL,
      /** {@code column <> 'x'}: neither null nor that. */
      OTHER
    }

    /** Whether it leaves out only rows that have nothing in the column. */
    boolean asksForValue() {
      return kind == Kind.PRESENT || kind == Kind.FILLED;
    }

    /** Whether it lets only rows through that have nothing in the column. */
    boolean asksForNothing() {
      return kind == Kind.ABSENT || (kind == Kind.EQUAL && Literal.isEmpty(literal));
    }

    /** Whether it leaves out only rows that have nothing in the column, or a literal. */
    boolean asksForOther(@Nullable String than) {
      boolean told = kind == Kind.OTHER || kind == Kind.COUNTED;
      return asksForValue() || (told && literal.equals(than));
    }

    /** Whether it may leave out rows that have zero in the column, or less, and no other value. */
    boolean asksForCount() {
      return kind == Kind.COUNTED;
    }

    /**
     * Whether it holds where a column has some literal in every row.
     *
     * @param value as {@link Literal} writes it
     */
    boolean holdsFor(String value) {
      String tested = instead != null && Literal.isNull(value) ? instead : value;
      return switch (kind) {
        case ABSENT -> Literal.isNull(value);
        case PRESENT -> !Literal.isNull(value);
        case FILLED -> !Literal.isNull(tested) && !Literal.isEmpty(tested);
        case COUNTED -> false; // which numbers it lets through is not looked at
        case EQUAL -> !Literal.isNull(tested) && tested.equals(literal);
        case OTHER -> !Literal.isNull(tested) && !tested.equals(literal);
      };
    }
  }

  /**
   * A query that must, or must not, find the row.
   *
   * @param columns what must be among what it finds, several where it is a row value; empty where
   *     it need only find some row
   */
  record Membership(List<Reference> columns, Query query) {

    /** The one column that must be among what it finds; null where there is none, or several. */
    @Nullable Reference column() {
      return columns.size() == 1 ? columns.get(0) : null;
    }
  }

  /**
   * A table in which the row must not be yet.
   *
   * @param asked whether each row is asked for, {@code NOT EXISTS (SELECT … FROM x …)}, and not
   *     only whether it comes behind all that are there: {@code id > (SELECT coalesce(max(id), 0)
   *     FROM x)}
   */
  record Unseen(Name table, boolean asked) {}

  /** {@code left = right}, as in the ON of a join. */
  record Equality(Reference left, Reference right) {}

  /** Whether it is true for every row, such as {@code WHERE true}. */
  boolean always() {
    return complete && clauses.isEmpty() && unseenIn.isEmpty() && equalities.isEmpty();
  }

  /** Whether it is true for no row, such as {@code WHERE 1 = 0}. */
  boolean never() {
    Set<String> absent = new HashSet<>();
    Set<String> present = new HashSet<>();
    for (Clause clause : clauses) {
      if (clause.complete() && clause.tests().isEmpty()) {
        return true;
      }
      Test test = clause.complete() && clause.tests().size() == 1 ? clause.tests().get(0) : null;
      if (test != null && test.instead() == null) {
        (test.kind() == Test.Kind.ABSENT ? absent : present).add(test.column().key());
      }
    }
    return !Collections.disjoint(absent, present);
  }

  /** Whether nothing of it is left aside but queries that must find the row, of which there are. */
  boolean isKnownButForMembers() {
    return known && !seenIn.isEmpty();
  }

  /** Whether it asks for nothing but columns that are equal. */
  boolean isOnlyEqualities() {
    return isKeyed() && clauses.isEmpty() && unseenIn.isEmpty();
  }

  /** Whether it asks for nothing but what is in single columns of the row. */
  boolean isOnlyTests() {
    return complete && equalities.isEmpty() && unseenIn.isEmpty();
  }

  /** Whether it asks for rows that belong together, and whatever else it asks is known. */
  boolean isKeyed() {
    return complete && !equalities.isEmpty();
  }

  /** The column that it asks to be null, and for nothing else; or null. */
  @Nullable Reference absent() {
    boolean alone = isOnlyTests() && clauses.size() == 1;
    return alone ? clauses.get(0).absent() : null;
  }

  /** The column that it asks to have nothing in it, and for nothing else; or null. */
  @Nullable Reference lacking() {
    boolean alone = isOnlyTests() && clauses.size() == 1;
    return alone ? clauses.get(0).lacking() : null;
  }

  /** The column that it asks for a value of, and for nothing else; or null. */
  @Nullable Reference present() {
    boolean alone = isOnlyTests() && clauses.size() == 1;
    Clause clause = alone ? clauses.get(0) : null;
    boolean one = clause != null && clause.complete() && clause.tests().size() == 1;
    Test test = one && clause != null ? clause.tests().get(0) : null;
    return test != null && test.asksForValue() ? test.column() : null;
  }
}
