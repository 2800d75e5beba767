package doctor.lang.sql;

import java.util.Set;

/** Words that mean something by themselves and so are no column inside an expression. */
final class Keywords {

  /** Where an expression ends, outside of brackets. */
  private static final Set<String> CLAUSES =
      Set.of(
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "LIMIT",
          "OFFSET",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "WINDOW",
          "ON",
          "USING",
          "JOIN",
          "LEFT",
          "RIGHT",
          "FULL",
          "INNER",
          "CROSS",
          "NATURAL",
          "AS",
          "RETURNING",
          "SET");

  /** Reserved words that stand between or before operands. */
  private static final Set<String> OPERATORS =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "IS",
          "IN",
          "LIKE",
          "GLOB",
          "BETWEEN",
          "ESCAPE",
          "COLLATE",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "EXISTS",
          "AS",
          "DISTINCT",
          "FROM",
          "ORDER");

  /** What is no column by itself. Other keywords, such as FILTER or KEY, can be one. */
  private static final Set<String> CONSTANTS =
      Set.of(
          "NULL",
          "TRUE",
          "FALSE",
          "CURRENT_TIME",
          "CURRENT_DATE",
          "CURRENT_TIMESTAMP",
          "END",
          "ISNULL",
          "NOTNULL",
          "SELECT",
          "VALUES");

  private Keywords() {}

  static boolean endsExpression(String word) {
    return CLAUSES.contains(word);
  }

  static boolean isOperator(String word) {
    return OPERATORS.contains(word);
  }

  /** Whether a bare word is a truth value, where no column is called so. */
  static boolean isTruth(String word) {
    return word.equals("TRUE") || word.equals("FALSE");
  }

  /** Whether a bare word can be a column. */
  static boolean isColumn(String word) {
    return !OPERATORS.contains(word) && !CONSTANTS.contains(word);
  }
}
