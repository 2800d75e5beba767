package doctor.lang.sql;

import org.jspecify.annotations.Nullable;

/** Reads conditions that are the same for every row: {@code 1 = 1}, {@code x OR true}. */
final class TruthReader {

  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final ConstantReader constants;

  TruthReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.constants = new ConstantReader(cursor);
  }

  /**
   * What a condition is for every row, or null where that depends on the row or is not understood.
   *
   * @param deeper how many brackets are looked into
   */
  @Nullable Truth read(Span span, int deeper) {
    Span whole = span.inside(expressions);
    Truth constant = constants.truth(whole);
    if (constant != null || deeper == 0) {
      return constant;
    }
    if (cursor.isWord(whole.from(), "NOT") && isOneOperand(whole)) {
      Truth negated = read(new Span(whole.from() + 1, whole.to()), deeper - 1);
      return negated == null ? null : negated.negated();
    }
    boolean either = whole.split(cursor, "OR").size() > 1;
    return either
        ? joined(whole, "OR", Truth.TRUE, deeper)
        : joined(whole, "AND", Truth.FALSE, deeper);
  }

  private boolean isOneOperand(Span span) {
    return span.split(cursor, "OR").size() == 1 && span.split(cursor, "AND").size() == 1;
  }

  /**
   * What comes of conditions that a word joins.
   *
   * @param decisive what one of them must be so that all the others do not matter
   */
  private @Nullable Truth joined(Span span, String word, Truth decisive, int deeper) {
    Truth all = decisive.negated();
    boolean known = true;
    int operands = 0;
    for (Span each : span.split(cursor, word)) {
      operands++;
      Truth truth = each.equals(span) ? null : read(each, deeper - 1);
      if (truth == decisive) {
        return decisive;
      }
      known &= truth != null;
      all = truth == Truth.NULL ? truth : all;
    }
    return known && operands > 1 ? all : null;
  }
}
