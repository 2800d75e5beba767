package doctor.lang.sql;

import doctor.api.Region;
import java.util.List;

/**
 * What matters of a condition: which rows it can leave out.
 *
 * @param region its characters
 * @param nullTests tests of a column against null that must all hold
 * @param unseenIn tables in which the row must not be yet: {@code NOT EXISTS (SELECT … FROM x …)}
 * @param complete whether these tests are all that it says; without any of them it is always true
 * @param key its tokens, so that two conditions can be compared
 */
record Predicate(
    Region region, List<NullTest> nullTests, List<Name> unseenIn, boolean complete, String key) {

  /** {@code column IS NULL} or {@code column IS NOT NULL}. */
  record NullTest(Reference column, boolean isNull) {}

  /** Whether it is true for every row, such as {@code WHERE true}. */
  boolean always() {
    return complete && nullTests.isEmpty() && unseenIn.isEmpty();
  }
}
