package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells conditions that are true for no row, whatever is in it: {@code id BETWEEN 5 AND 4}. */
final class Impossible {

  /** Conditions in conditions are looked at so far. */
  private static final int DEEPEST = 8;

  private final Cursor cursor;
  private final ExpressionReader expressions;

  Impossible(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** Whether some tokens are such a condition. */
  boolean is(Span span) {
    return is(span, 0);
  }

  private boolean is(Span span, int depth) {
    Span inner = span.inside(expressions);
    List<Span> arms = inner.split(cursor, "OR");
    List<Span> parts = arms.size() > 1 ? arms : inner.split(cursor, "AND");
    if (parts.size() == 1) {
      return isOne(inner);
    }
    boolean any = false;
    boolean all = depth < DEEPEST;
    for (Span each : depth < DEEPEST ? parts : List.<Span>of()) {
      boolean one = is(each, depth + 1);
      any |= one;
      all &= one;
    }
    return arms.size() > 1 ? all : any;
  }

  private boolean isOne(Span whole) {
    int sign = sign(whole);
    if (cursor.isWord(whole.from(), "EXISTS") || cursor.isWord(whole.from() + 1, "EXISTS")) {
      return existence(whole);
    }
    if (sign < 0) {
      return false;
    }
    boolean negated = cursor.isWord(sign, "NOT");
    int word = negated ? sign + 1 : sign;
    Span left = new Span(whole.from(), sign);
    Span right = new Span(word + 1, whole.to());
    return switch (cursor.word(word)) {
      case "BETWEEN" -> isOutside(left, right, negated);
      case "IN" -> isInNone(left, right, negated);
      // SQLite may be built to match no blob at all, not even with null: NOT LIKE is true then.
      case "LIKE", "GLOB" -> !negated && Constant.isNull(Constant.at(cursor, right));
      case "" -> differsFromItself(left, sign, right);
      default -> false;
    };
  }

  /** The position of the operator outside of brackets, or -1 where there is none. */
  private int sign(Span span) {
    int depth = 0;
    for (int i = span.from(); i < span.to(); i++) {
      if (cursor.isSymbol(i, '(') || cursor.isWord(i, "CASE")) {
        depth++;
      } else if (cursor.isSymbol(i, ')') || (depth > 0 && cursor.isWord(i, "END"))) {
        depth--;
      } else if (depth == 0 && i > span.from() && isOperator(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOperator(int i) {
    return switch (cursor.word(i)) {
      case "NOT", "BETWEEN", "IN", "LIKE", "GLOB" -> true;
      case "" ->
          switch (cursor.text(i)) {
            case "<>", "!=", "<", ">" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  /** A query that brings no row, or brings one in any case. */
  private boolean existence(Span span) {
    boolean negated = cursor.isWord(span.from(), "NOT");
    int open = span.from() + (negated ? 2 : 1);
    if (!cursor.isSymbol(open, '(') || cursor.closing(open) != span.to() - 1) {
      return false;
    }
    Query query = QueryParser.startsQuery(cursor, open + 1) ? expressions.query(open + 1) : null;
    return query != null && (negated ? query.bringsRow() : query.bringsNothing());
  }

  /** Whether nothing lies between two ends, or a literal does not; negated, whether it does. */
  private boolean isOutside(Span left, Span ends, boolean negated) {
    int and = ends.from();
    while (and < ends.to() && !cursor.isWord(and, "AND")) {
      and++;
    }
    Constant low = Constant.at(cursor, new Span(ends.from(), and));
    Constant high = Constant.at(cursor, new Span(and + 1, ends.to()));
    if (low == null || high == null) {
      return false;
    }
    if (Constant.isNull(low) || Constant.isNull(high)) {
      return !negated; // null, or beyond the other end
    }
    Constant tested = Constant.at(cursor, left);
    if (tested == null || Constant.isNull(tested)) {
      return tested != null || (!negated && isReversed(low, high));
    }
    Truth above = tested.compare(">=", low);
    Truth below = tested.compare("<=", high);
    return negated
        ? above == Truth.TRUE && below == Truth.TRUE
        : above == Truth.FALSE || below == Truth.FALSE;
  }

  /**
   * Whether the lower end stands above the upper one, as numbers and as texts: how they are
   * compared depends on the column.
   */
  private static boolean isReversed(Constant low, Constant high) {
    return low.kind() == Constant.Type.NUMBER
        && low.compare(">", high) == Truth.TRUE
        && low.text().compareTo(high.text()) > 0;
  }

  /** Whether what stands before IN, or anything, is equal to nothing of a list or a query. */
  private boolean isInNone(Span left, Span right, boolean negated) {
    if (!cursor.isSymbol(right.from(), '(') || cursor.closing(right.from()) != right.to() - 1) {
      return false;
    }
    if (QueryParser.startsQuery(cursor, right.from() + 1)) {
      Query query = negated ? null : expressions.query(right.from() + 1);
      return query != null && query.bringsNothing();
    }
    Constant tested = Constant.at(cursor, left);
    boolean all = true;
    for (Span each : new Span(right.from() - 1, right.to()).arguments(cursor)) {
      Constant literal = Constant.at(cursor, each);
      Truth same = same(tested, literal);
      if (negated && (same == Truth.TRUE || Constant.isNull(literal))) {
        return true; // what is compared with null is neither equal to it nor not
      }
      all &= same == Truth.FALSE || Constant.isNull(literal);
    }
    return all && !negated;
  }

  private static @Nullable Truth same(@Nullable Constant left, @Nullable Constant right) {
    if (left == null || right == null || Constant.isNull(left) || Constant.isNull(right)) {
      return null;
    }
    return left.compare("=", right);
  }

  /** {@code a <> a}: a column, or a blob, is what it is, and null is not compared. */
  private boolean differsFromItself(Span left, int sign, Span right) {
    if (isLiteral(left) && isLiteral(right)) {
      return cursor.text(left.from()).equals(cursor.text(right.from()));
    }
    Reference one = expressions.columnAt(left.from(), left.to());
    Reference other = expressions.columnAt(right.from(), right.to());
    return one != null && other != null && sign == left.to() && one.key().equals(other.key());
  }

  private boolean isLiteral(Span span) {
    return span.to() - span.from() == 1 && cursor.token(span.from()).kind() == Kind.LITERAL;
  }
}
