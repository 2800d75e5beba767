package doctor.lang.sql;

import doctor.lang.sql.Predicate.Test;
import org.jspecify.annotations.Nullable;

/** Reads a test of one column: against null, against an empty text, against a literal. */
final class TestReader {

  private final Cursor cursor;
  private final ExpressionReader expressions;

  TestReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /**
   * What is tested.
   *
   * @param column whose value
   * @param instead the literal that stands for null
   * @param length whether it is the length of the value that is compared
   */
  private record Operand(Reference column, @Nullable String instead, boolean length) {}

  /** The test that some tokens are, or negated are not; null where they are no such test. */
  @Nullable Test read(Span span, boolean negated) {
    Test test = nullTest(span);
    test = test == null ? comparison(span) : test;
    return test == null || !negated ? test : negation(test);
  }

  /** The test that an alternative is: one, or several that all ask for a value of one column. */
  @Nullable Test alternative(Span span, boolean negated) {
    Span inside = span.inside(expressions);
    if (cursor.isWord(inside.from(), "NOT")) {
      return read(new Span(inside.from() + 1, inside.to()).inside(expressions), !negated);
    }
    Test strictest = null;
    for (Span each : inside.split(cursor, negated ? "OR" : "AND")) {
      Test test = read(each.inside(expressions), negated);
      if (test == null || (strictest != null && !asksForSame(strictest, test))) {
        return null;
      }
      strictest = strictest == null || test.kind() == Test.Kind.FILLED ? test : strictest;
    }
    return strictest;
  }

  private static boolean asksForSame(Test left, Test right) {
    return left.asksForValue()
        && right.asksForValue()
        && left.column().column().key().equals(right.column().column().key());
  }

  private static @Nullable Test negation(Test test) {
    Test.Kind kind =
        switch (test.kind()) {
          case ABSENT -> Test.Kind.PRESENT;
          case PRESENT -> Test.Kind.ABSENT;
          case FILLED, COUNTED -> Test.Kind.EQUAL;
          case EQUAL -> Literal.isEmpty(test.literal()) ? Test.Kind.FILLED : Test.Kind.OTHER;
          case OTHER -> Test.Kind.EQUAL;
        };
    return test.kind() == Test.Kind.COUNTED
        ? null
        : new Test(kind, test.column(), test.literal(), test.instead());
  }

  private @Nullable Test nullTest(Span span) {
    int to = span.to();
    Test.Kind kind = Test.Kind.PRESENT;
    int behind = -1;
    if (cursor.isWord(to - 1, "NULL")) {
      if (cursor.isWord(to - 2, "NOT")) {
        behind = cursor.isWord(to - 3, "IS") ? to - 3 : to - 2;
      } else if (cursor.isWord(to - 2, "IS")) {
        kind = Test.Kind.ABSENT;
        behind = to - 2;
      }
    } else if (cursor.isWord(to - 1, "NOTNULL") || cursor.isWord(to - 1, "ISNULL")) {
      kind = cursor.isWord(to - 1, "ISNULL") ? Test.Kind.ABSENT : kind;
      behind = to - 1;
    }
    if (behind <= span.from()) {
      return null;
    }
    Span tested = new Span(span.from(), behind).inside(expressions);
    Reference column = expressions.columnOrTruthAt(tested.from(), tested.to());
    return column == null ? null : new Test(kind, column, "", null);
  }

  private @Nullable Test comparison(Span span) {
    int sign = span.from() + 1;
    int depth = cursor.isSymbol(span.from(), '(') ? 1 : 0;
    while (sign < span.to() && (depth > 0 || !isComparison(sign))) {
      depth += cursor.isSymbol(sign, '(') ? 1 : cursor.isSymbol(sign, ')') ? -1 : 0;
      sign++;
    }
    if (sign >= span.to() - 1) {
      return null;
    }
    Operand left = operand(new Span(span.from(), sign).inside(expressions), 2);
    String right = Literal.at(cursor, new Span(sign + 1, span.to()));
    if (left == null || right == null || Literal.isNull(right)) {
      return null;
    }
    return test(left, cursor.text(sign), right);
  }

  private boolean isComparison(int position) {
    return switch (cursor.token(position).kind()) {
      case SYMBOL ->
          switch (cursor.text(position)) {
            case "=", "==", "<>", "!=", ">" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  private static @Nullable Test test(Operand operand, String sign, String literal) {
    boolean none = operand.length() ? literal.equals("0") : Literal.isEmpty(literal);
    if (operand.length() && !none) {
      return null;
    }
    String compared = none ? "" : literal;
    boolean zero = !none && literal.equals("0");
    Test.Kind kind =
        switch (sign) {
          case "=", "==" -> Test.Kind.EQUAL;
          case ">" -> zero ? Test.Kind.COUNTED : Test.Kind.FILLED;
          default -> zero ? Test.Kind.COUNTED : none ? Test.Kind.FILLED : Test.Kind.OTHER;
        };
    boolean known = none || zero || kind != Test.Kind.FILLED;
    return known ? new Test(kind, operand.column(), compared, operand.instead()) : null;
  }

  /**
   * A column, alone or in COALESCE, IFNULL, TRIM and LENGTH.
   *
   * @param deeper how many calls, one in the other, are looked into
   */
  private @Nullable Operand operand(Span span, int deeper) {
    Reference column = expressions.columnAt(span.from(), span.to());
    if (column != null) {
      return new Operand(column, null, false);
    }
    int open = span.from() + 1;
    if (deeper == 0 || !cursor.isSymbol(open, '(') || cursor.closing(open) != span.to() - 1) {
      return null;
    }
    Span inside = new Span(open + 1, span.to() - 1);
    return switch (cursor.word(span.from())) {
      case "COALESCE", "IFNULL" -> coalesced(inside, deeper - 1);
      case "TRIM" -> operand(inside, deeper - 1);
      case "LENGTH" -> {
        Operand measured = operand(inside, deeper - 1);
        yield measured == null ? null : new Operand(measured.column(), measured.instead(), true);
      }
      default -> null;
    };
  }

  private @Nullable Operand coalesced(Span span, int deeper) {
    int comma = expressions.findEnd(span.from());
    if (comma >= span.to()) {
      return null;
    }
    Operand operand = operand(new Span(span.from(), comma), deeper);
    String instead = Literal.at(cursor, new Span(comma + 1, span.to()));
    return operand == null || operand.length() || instead == null
        ? null
        : new Operand(operand.column(), instead, false);
  }
}
