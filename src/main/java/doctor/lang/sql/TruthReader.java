package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads conditions that are true, or false, for every row: {@code 1 = 1}, {@code x OR true}. */
final class TruthReader {

  private final Cursor cursor;
  private final ExpressionReader expressions;

  TruthReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /**
   * What is true of every row, or null where that depends on the row or is not understood.
   *
   * @param deeper how many brackets are looked into
   */
  @Nullable Boolean read(Span span, int deeper) {
    Span whole = span.inside(expressions);
    Boolean literal = literal(whole);
    if (literal != null || deeper == 0) {
      return literal;
    }
    if (cursor.isWord(whole.from(), "NOT") && isOneOperand(whole)) {
      Boolean negated = read(new Span(whole.from() + 1, whole.to()), deeper - 1);
      return negated == null ? null : Boolean.valueOf(!negated);
    }
    boolean either = whole.split(cursor, "OR").size() > 1;
    return joined(whole, either ? "OR" : "AND", either, deeper);
  }

  private boolean isOneOperand(Span span) {
    return span.split(cursor, "OR").size() == 1 && span.split(cursor, "AND").size() == 1;
  }

  /**
   * What comes of conditions that a word joins.
   *
   * @param decisive what one of them must be so that all the others do not matter
   */
  private @Nullable Boolean joined(Span span, String word, boolean decisive, int deeper) {
    boolean known = true;
    int operands = 0;
    for (Span each : span.split(cursor, word)) {
      operands++;
      Boolean truth = each.equals(span) ? null : read(each, deeper - 1);
      if (truth != null && truth == decisive) {
        return decisive;
      }
      known &= truth != null;
    }
    known &= operands > 1;
    return known ? !decisive : null;
  }

  private @Nullable Boolean literal(Span span) {
    int from = span.from();
    int length = span.to() - from;
    if (length == 1) {
      return truth(from);
    }
    boolean equality =
        length == 3
            && (cursor.isSymbol(from + 1, '=')
                || cursor.text(from + 1).equals("==")
                || cursor.isWord(from + 1, "IS"));
    if (!equality) {
      return null;
    }
    if (isSame(from, from + 2)) {
      return Boolean.TRUE;
    }
    return areOther(from, from + 2) ? Boolean.FALSE : null;
  }

  /** Whether both are whole numbers, and not the same. */
  private boolean areOther(int left, int right) {
    return isPlain(left) && isPlain(right) && !cursor.text(left).equals(cursor.text(right));
  }

  /** Whether it is a whole number in the one way in which most people write it. */
  private boolean isPlain(int position) {
    String number = cursor.text(position);
    boolean plain = cursor.token(position).kind() == Kind.NUMBER;
    for (int i = 0; i < number.length(); i++) {
      char digit = number.charAt(i);
      plain &= digit >= '0' && digit <= '9';
    }
    return plain && (number.length() == 1 || number.charAt(0) != '0');
  }

  private @Nullable Boolean truth(int position) {
    if (cursor.token(position).kind() == Kind.NUMBER) {
      return isNotZero(position);
    }
    return switch (cursor.word(position)) {
      case "TRUE" -> Boolean.TRUE;
      case "FALSE" -> Boolean.FALSE;
      default -> null;
    };
  }

  private boolean isNotZero(int position) {
    String number = cursor.text(position);
    boolean hex = number.startsWith("0x") || number.startsWith("0X");
    for (int i = hex ? 2 : 0; i < number.length(); i++) {
      char digit = number.charAt(i);
      if (!hex && (digit == 'e' || digit == 'E')) {
        return false;
      }
      if (digit != '0' && digit != '.' && digit != '_') {
        return true;
      }
    }
    return false;
  }

  /** Whether both are one literal; those that are written in two ways may be equal as well. */
  private boolean isSame(int left, int right) {
    Kind kind = cursor.token(left).kind();
    String literal = Literal.at(cursor, new Span(left, left + 1));
    return literal != null
        && !Literal.isNull(literal)
        && kind == cursor.token(right).kind()
        && literal.equals(Literal.at(cursor, new Span(right, right + 1)));
  }
}
