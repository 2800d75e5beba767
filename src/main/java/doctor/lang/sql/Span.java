package doctor.lang.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Some tokens of a statement in a row.
 *
 * @param from the position of the first
 * @param to the position behind the last
 */
record Span(int from, int to) {

  /**
   * What AND, or OR, joins outside of brackets and CASE: the span itself where no such word stands.
   */
  List<Span> split(Cursor cursor, String word) {
    List<Span> operands = new ArrayList<>();
    int begin = from;
    int depth = 0;
    boolean between = false;
    for (int i = from; i < to; i++) {
      if (cursor.isSymbol(i, '(') || cursor.isWord(i, "CASE")) {
        depth++;
      } else if (cursor.isSymbol(i, ')') || (depth > 0 && cursor.isWord(i, "END"))) {
        depth--;
      } else if (depth == 0 && cursor.isWord(i, "BETWEEN")) {
        between = true;
      } else if (depth == 0 && between && cursor.isWord(i, "AND")) {
        between = false;
      } else if (depth == 0 && cursor.isWord(i, word)) {
        operands.add(new Span(begin, i));
        begin = i + 1;
      }
    }
    operands.add(begin == from ? this : new Span(begin, to));
    return operands;
  }

  /** Without the brackets that stand around all of it. */
  Span inside(ExpressionReader expressions) {
    int outer = expressions.redundantBrackets(from, to);
    return outer == 0 ? this : new Span(from + outer, to - outer);
  }

  /** Whether it is a call of a function, and nothing else. */
  boolean isCall(Cursor cursor, String function) {
    return cursor.isWord(from, function)
        && cursor.isSymbol(from + 1, '(')
        && cursor.closing(from + 1) == to - 1;
  }

  /** The arguments of the call that it is. */
  List<Span> arguments(Cursor cursor) {
    List<Span> arguments = new ArrayList<>();
    int begin = from + 2;
    int depth = 0;
    for (int i = begin; i < to - 1; i++) {
      depth += cursor.isSymbol(i, '(') ? 1 : cursor.isSymbol(i, ')') ? -1 : 0;
      if (depth == 0 && cursor.isSymbol(i, ',')) {
        arguments.add(new Span(begin, i));
        begin = i + 1;
      }
    }
    arguments.add(new Span(begin, to - 1));
    return arguments;
  }
}
