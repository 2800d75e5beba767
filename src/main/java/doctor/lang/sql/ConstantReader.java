package doctor.lang.sql;

import org.jspecify.annotations.Nullable;

/** Reads literals as conditions, and comparisons that are the same whatever is in a row. */
final class ConstantReader {

  private final Cursor cursor;

  ConstantReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** What some tokens without brackets around them are for every row, or null. */
  @Nullable Truth truth(Span span) {
    Constant literal = Constant.at(cursor, span);
    if (literal != null) {
      return literal.truth();
    }
    int sign = operator(span.from() + 1, span.to());
    return sign < 0 ? null : comparison(span, sign);
  }

  /** The position of the one operator that compares, or -1 where there is none, or more. */
  private int operator(int from, int to) {
    int depth = cursor.isSymbol(from - 1, '(') || cursor.isWord(from - 1, "CASE") ? 1 : 0;
    int found = -1;
    for (int i = from; i < to; i++) {
      if (cursor.isSymbol(i, '(') || cursor.isWord(i, "CASE")) {
        depth++;
      } else if (cursor.isSymbol(i, ')') || (depth > 0 && cursor.isWord(i, "END"))) {
        depth--;
      } else if (depth == 0 && isOperator(i)) {
        if (found >= 0 && !(found == i - 1 && isPair(found))) {
          return -1;
        }
        found = found < 0 ? i : found;
      }
    }
    return found;
  }

  /** {@code IS NOT} and {@code NOT IN} are one operator. */
  private boolean isPair(int position) {
    return (cursor.isWord(position, "IS") && cursor.isWord(position + 1, "NOT"))
        || (cursor.isWord(position, "NOT") && cursor.isWord(position + 1, "IN"));
  }

  private boolean isOperator(int position) {
    return switch (cursor.token(position).kind()) {
      case SYMBOL ->
          switch (cursor.text(position)) {
            case "=", "==", "<>", "!=", "<", "<=", ">", ">=" -> true;
            default -> false;
          };
      case WORD ->
          switch (cursor.word(position)) {
            case "IS", "ISNULL", "NOTNULL", "NOT", "IN", "BETWEEN", "AND", "OR" -> true;
            case "LIKE", "GLOB", "MATCH", "REGEXP" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  private @Nullable Truth comparison(Span span, int sign) {
    Constant left = Constant.at(cursor, new Span(span.from(), sign));
    int word = cursor.isWord(sign, "NOT") ? sign + 1 : sign;
    boolean last = word == span.to() - 1;
    return switch (cursor.word(word)) {
      // Not even null is in a list of nothing.
      case "IN" -> isEmptyList(word + 1, span.to()) ? Truth.of(word > sign) : null;
      case "ISNULL" -> left == null || !last ? null : Truth.of(Constant.isNull(left));
      case "NOTNULL", "NULL" -> left == null || !last ? null : Truth.of(!Constant.isNull(left));
      case "IS" -> identity(left, cursor.isWord(sign + 1, "NOT"), sign + 1, span.to());
      case "" -> comparison(left, sign, span.to());
      default -> null;
    };
  }

  private boolean isEmptyList(int open, int to) {
    return open == to - 2 && cursor.isSymbol(open, '(') && cursor.isSymbol(open + 1, ')');
  }

  private @Nullable Truth identity(@Nullable Constant left, boolean negated, int from, int to) {
    Constant right = Constant.at(cursor, new Span(negated ? from + 1 : from, to));
    Truth same = left == null || right == null ? null : left.isSameAs(right);
    return same == null || !negated ? same : same.negated();
  }

  private @Nullable Truth comparison(@Nullable Constant left, int sign, int to) {
    Constant right = Constant.at(cursor, new Span(sign + 1, to));
    if (Constant.isNull(left) || Constant.isNull(right)) {
      return Truth.NULL;
    }
    return left == null || right == null ? null : left.compare(cursor.text(sign), right);
  }
}
