package doctor.lang.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads ORDER BY, LIMIT and OFFSET at the place of a cursor: which rows they let through. */
final class PortionReader {

  private final Cursor cursor;
  private final ExpressionReader expressions;

  PortionReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** The portion of the query that ends here. */
  Portion read() {
    String order = cursor.accept("ORDER", "BY") ? order() : "";
    if (!cursor.accept("LIMIT")) {
      return Portion.ALL;
    }
    Constant first = number();
    boolean comma = cursor.accept(',');
    Constant second = comma || cursor.accept("OFFSET") ? number() : Constant.ZERO;
    return comma ? portion(order, second, first) : portion(order, first, second);
  }

  private @Nullable String order() {
    StringBuilder order = new StringBuilder();
    int start = cursor.position();
    do {
      expressions.skip();
    } while (cursor.accept(','));
    boolean random = false;
    for (int i = start; i < cursor.position(); i++) {
      random |= cursor.word(i).startsWith("RANDOM");
      order.append(cursor.text(i).toLowerCase(Locale.ROOT)).append(' ');
    }
    return random ? null : order.toString();
  }

  private @Nullable Constant number() {
    int start = cursor.position();
    expressions.skip();
    Constant constant = Constant.at(cursor, new Span(start, cursor.position()));
    boolean whole =
        constant != null
            && constant.kind() == Constant.Type.NUMBER
            && constant.number() == Math.rint(constant.number())
            && Math.abs(constant.number()) < Constant.EXACT;
    return whole ? constant : null;
  }

  private static Portion portion(
      @Nullable String order, @Nullable Constant count, @Nullable Constant offset) {
    if (count == null || offset == null) {
      return Portion.SOME;
    }
    long from = Math.max(0, (long) offset.number());
    long to = count.number() < 0 ? Long.MAX_VALUE : from + (long) count.number();
    return new Portion(order, 0, from, to);
  }
}
