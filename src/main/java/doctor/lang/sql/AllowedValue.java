package doctor.lang.sql;

import org.jspecify.annotations.Nullable;

/**
 * The one literal that a CHECK lets a column have: {@code CHECK (id = 1)}, as for a table of one
 * row.
 *
 * @param column the column, by key
 * @param literal as {@link Literal} writes it
 */
record AllowedValue(String column, String literal) {

  /** What the CHECK allows whose opening bracket the cursor stands before; null for any other. */
  static @Nullable AllowedValue at(Cursor cursor) {
    int open = cursor.position();
    int close = cursor.closing(open);
    int sign = open + 2;
    if (close != open + 4 || !isEquality(cursor.text(sign))) {
      return null;
    }
    boolean named = cursor.isName(open + 1);
    int name = named ? open + 1 : open + 3;
    int value = named ? open + 3 : open + 1;
    String literal = Literal.at(cursor, new Span(value, value + 1));
    boolean known = literal != null && !Literal.isNull(literal) && cursor.isName(name);
    return known && literal != null ? new AllowedValue(cursor.nameAt(name).key(), literal) : null;
  }

  private static boolean isEquality(String sign) {
    return sign.equals("=") || sign.equals("==");
  }
}
