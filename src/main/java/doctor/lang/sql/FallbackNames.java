package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import java.util.Set;

/**
 * Words that mean something to SQLite, and are names wherever they cannot mean it: those that its
 * grammar lets fall back to a name, or that only a join gives a meaning
 * (https://sqlite.org/src/file?name=src/parse.y, {@code %fallback ID} and {@code JOIN_KW}).
 */
final class FallbackNames {

  /** In an expression: operands where one is expected, and else what {@link Keywords} says. */
  private static final Set<String> OPERANDS =
      Set.of(
          "END", "LIKE", "GLOB", "OFFSET", "WINDOW", "LEFT", "RIGHT", "FULL", "INNER", "CROSS",
          "NATURAL");

  /** Reserved words behind which an operand is expected. */
  private static final Set<String> OPENERS =
      Set.of(
          "SELECT",
          "ALL",
          "DISTINCT",
          "FROM",
          "WHERE",
          "HAVING",
          "ON",
          "LIMIT",
          "SET",
          "AND",
          "OR",
          "NOT",
          "IS",
          "IN",
          "BETWEEN",
          "ESCAPE",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "RETURNING");

  /** SQL has no more than three such words in a row: {@code like LIKE like}. */
  private static final int LONGEST_RUN = 4;

  private FallbackNames() {}

  /** Whether the word at a position is an operand, though it looks like something else. */
  static boolean isOperand(Cursor cursor, int position) {
    return OPERANDS.contains(cursor.word(position))
        && isOperandExpected(cursor, position, LONGEST_RUN);
  }

  private static boolean isOperandExpected(Cursor cursor, int position, int run) {
    int before = position - 1;
    if (run == 0 || !isLike(cursor, before)) {
      return opensOperand(cursor, before);
    }
    // Where an operand is expected LIKE is one itself, and so it is behind the NOT before one.
    int operator = cursor.isWord(before - 1, "NOT") ? before - 1 : before;
    return !isOperandExpected(cursor, operator, run - 1);
  }

  private static boolean isLike(Cursor cursor, int position) {
    boolean like =
        switch (cursor.word(position)) {
          case "LIKE", "GLOB", "REGEXP", "MATCH" -> true;
          default -> false;
        };
    return like && !cursor.isSymbol(position - 1, '.');
  }

  private static boolean opensOperand(Cursor cursor, int position) {
    if (position < 0) {
      return true;
    }
    if (cursor.token(position).kind() == Kind.SYMBOL) {
      return !cursor.isSymbol(position, ')');
    }
    String word = cursor.word(position);
    if (word.equals("BY")) {
      return cursor.isWord(position - 1, "ORDER")
          || cursor.isWord(position - 1, "GROUP")
          || cursor.isWord(position - 1, "PARTITION");
    }
    return OPENERS.contains(word) && !cursor.isSymbol(position - 1, '.');
  }

  /** Whether the word here, right behind an operand or a table, can only be its alias. */
  static boolean isAlias(Cursor cursor, int position) {
    return switch (cursor.word(position)) {
      case "LIKE", "GLOB", "OFFSET", "TRUE", "FALSE" -> true;
      case "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP" -> true;
      case "WINDOW" -> // or names one: WINDOW w AS (…)
          !cursor.isName(position + 1) || Keywords.endsExpression(cursor.word(position + 1));
      default -> false;
    };
  }

  /** Whether the END at a position closes a CASE that begins at {@code start} or behind it. */
  static boolean closesCase(Cursor cursor, int start, int position) {
    int open = 0;
    for (int i = start; i < position; i++) {
      if (cursor.isWord(i, "CASE")) {
        open++;
      } else if (cursor.isWord(i, "END") && !isOperand(cursor, i)) {
        open--;
      }
    }
    return open > 0;
  }
}
