package doctor.lang.sql;

import doctor.api.Region;
import java.util.List;

/**
 * What matters of a condition: which rows it can leave out.
 *
 * @param region its characters
 * @param nullTests tests of a column against null that must all hold
 * @param unseenIn tables in which the row must not be yet: {@code NOT EXISTS (SELECT … FROM x …)}
 * @param equalities pairs of columns that must be equal
 * @param compared columns that are compared with a literal
 * @param references every name in it that may be a column
 * @param complete whether all tests but the last kind are all that it says; without any of them it
 *     is always true
 */
record Predicate(
    Region region,
    List<NullTest> nullTests,
    List<Name> unseenIn,
    List<Equality> equalities,
    List<Reference> compared,
    List<Reference> references,
    boolean complete) {

  /** {@code column IS NULL} or {@code column IS NOT NULL}. */
  record NullTest(Reference column, boolean isNull) {}

  /** {@code left = right}, as in the ON of a join. */
  record Equality(Reference left, Reference right) {}

  /** Whether it is true for every row, such as {@code WHERE true}. */
  boolean always() {
    return complete && nullTests.isEmpty() && unseenIn.isEmpty() && equalities.isEmpty();
  }
}
