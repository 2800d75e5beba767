package doctor.lang.sql;

import doctor.api.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matters of an expression: which columns go into it, and whether it is one of them as it is.
 *
 * @param region its characters
 * @param column the column that it is, or null where it is anything else; TRUE and FALSE may be
 *     columns
 * @param references every name in it that may be a column
 * @param queries the subqueries in it, as far as they could be read
 * @param subquery whether it is nothing but its one subquery
 */
record Expression(
    Region region,
    @Nullable Reference column,
    List<Reference> references,
    List<Query> queries,
    boolean subquery) {

  /** Whether no column can have gone into it: a literal, or a function of literals. */
  boolean isConstant() {
    return column == null && references.isEmpty() && queries.isEmpty();
  }
}
