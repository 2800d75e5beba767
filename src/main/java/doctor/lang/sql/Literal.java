package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Literals as they are compared: texts without their quotes, {@code true} and {@code false} as
 * numbers.
 */
final class Literal {

  /** What no text is. */
  static final String NULL = "\0";

  private Literal() {}

  static boolean isNull(String value) {
    return value.equals(NULL);
  }

  static boolean isEmpty(String value) {
    return value.isEmpty();
  }

  /** The literal that some tokens are, in brackets or not; null where they are none. */
  static @Nullable String at(Cursor cursor, Span span) {
    int from = span.from();
    int last = span.to() - 1;
    while (cursor.isSymbol(from, '(') && cursor.isSymbol(last, ')')) {
      from++;
      last--;
    }
    boolean signed = last - from == 1;
    if (last != from && !signed) {
      return null;
    }
    boolean minus = signed && cursor.isSymbol(from, '-');
    if (signed && !minus && !cursor.isSymbol(from, '+')) {
      return null;
    }
    Kind kind = cursor.token(last).kind();
    if (kind == Kind.NUMBER) {
      return (minus ? "-" : "") + cursor.text(last).toLowerCase(Locale.ROOT);
    }
    if (signed) {
      return null;
    }
    if (kind == Kind.LITERAL) {
      return cursor.text(last).startsWith("'") ? cursor.nameAt(last).text() : cursor.text(last);
    }
    return switch (cursor.word(last)) {
      case "NULL" -> NULL;
      case "TRUE" -> "1";
      case "FALSE" -> "0";
      default -> null;
    };
  }
}
