package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A literal as SQLite compares it with others: a number is never equal to a text.
 *
 * @param kind what it is
 * @param number its value, where it is a number, or what it counts as in a condition
 * @param text its characters
 */
record Constant(Type kind, double number, String text) {

  /** Whole numbers below this are exact in a double. */
  static final double EXACT = 1L << 53;

  static final Constant ZERO = new Constant(Type.NUMBER, 0, "0");

  /** Kinds of literals. */
  enum Type {
    NULL,
    NUMBER,
    TEXT
  }

  static boolean isNull(@Nullable Constant constant) {
    return constant != null && constant.kind == Type.NULL;
  }

  /** The literal that some tokens are, in brackets or not; null where they are none. */
  static @Nullable Constant at(Cursor cursor, Span span) {
    String literal = span.from() < span.to() ? Literal.at(cursor, span) : null;
    if (literal == null) {
      return null;
    }
    if (Literal.isNull(literal)) {
      return new Constant(Type.NULL, 0, "");
    }
    int last = span.to() - 1;
    while (cursor.isSymbol(last, ')')) {
      last--;
    }
    if (cursor.token(last).kind() == Kind.LITERAL) {
      // A blob is neither.
      return cursor.text(last).charAt(0) == '\'' ? text(literal) : null;
    }
    return number(literal.replace("_", ""));
  }

  private static @Nullable Constant number(String literal) {
    if (literal.startsWith("0x")) {
      return literal.length() < 17
          ? new Constant(Type.NUMBER, Long.parseLong(literal, 2, literal.length(), 16), literal)
          : null;
    }
    boolean whole = numberAtStart(literal).length() == literal.length();
    return whole ? new Constant(Type.NUMBER, Double.parseDouble(literal), literal) : null;
  }

  /** A text counts as the number that it begins with. */
  private static Constant text(String literal) {
    String digits = numberAtStart(literal.strip());
    return new Constant(Type.TEXT, digits.isEmpty() ? 0 : Double.parseDouble(digits), literal);
  }

  /** The characters that are a decimal number, as many as there are. */
  private static String numberAtStart(String text) {
    int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int whole = digitsEnd(text, sign);
    int end =
        whole < text.length() && text.charAt(whole) == '.' ? digitsEnd(text, whole + 1) : whole;
    if (end - sign - (end > whole ? 1 : 0) == 0) {
      return "";
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      boolean signed = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0;
      int exponent = end + (signed ? 2 : 1);
      int behind = digitsEnd(text, exponent);
      end = behind > exponent ? behind : end;
    }
    return text.substring(0, end);
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** What it is as a condition. */
  Truth truth() {
    return kind == Type.NULL ? Truth.NULL : Truth.of(number != 0);
  }

  /** Whether it is the same as another, where null is the same as null. */
  @Nullable Truth isSameAs(Constant other) {
    return isNull(this) || isNull(other) ? Truth.of(kind == other.kind) : compare("=", other);
  }

  /** What a comparison of two that are not null comes to; null where that is not certain. */
  @Nullable Truth compare(String sign, Constant other) {
    Integer order = order(other);
    if (order == null) {
      return null;
    }
    return switch (sign) {
      case "=", "==" -> Truth.of(order == 0);
      case "<>", "!=" -> Truth.of(order != 0);
      case "<" -> Truth.of(order < 0);
      case "<=" -> Truth.of(order <= 0);
      case ">" -> Truth.of(order > 0);
      case ">=" -> Truth.of(order >= 0);
      default -> null;
    };
  }

  /** Numbers come before texts. */
  private @Nullable Integer order(Constant other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind);
    }
    if (kind == Type.TEXT) {
      return text.compareTo(other.text);
    }
    if (number != other.number) {
      return number < other.number ? -1 : 1;
    }
    return Math.abs(number) < EXACT || text.equals(other.text) ? 0 : null;
  }
}
