package doctor.lang.sql;

import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Rows;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression makes, besides whose values go into it: whether that may be null, and whether
 * it is the same in every row. It is read again only where somebody asks.
 */
final class Computed {

  /** What may make null of what is not. */
  private static final Set<String> NULLING =
      Set.of(
          "CASE",
          "NULLIF",
          "IIF",
          "IF",
          "JSON_EXTRACT",
          "DATE",
          "TIME",
          "DATETIME",
          "JULIANDAY",
          "UNIXEPOCH",
          "STRFTIME",
          "FILTER",
          "OVER",
          "LIKELIHOOD");

  /** What may take the same value for several rows. */
  private static final Set<String> CHOOSING =
      Set.of("CASE", "COALESCE", "IFNULL", "NULLIF", "IIF", "IF", "OVER");

  /** So many random bytes are never the same twice. */
  private static final int ENOUGH = 8;

  /** Calls of COALESCE in one another are looked into no deeper. */
  private static final int DEEPEST = 16;

  private final Expression expression;
  private final SourceFile source;
  private final Scope scope;
  private final List<Frame> frames;

  /** In how many rows it is not null, once that was asked. */
  private @Nullable Rows present;

  /** An expression over some tables. */
  Computed(Expression expression, SourceFile source, Scope scope, List<Frame> frames) {
    this.expression = expression;
    this.source = source;
    this.scope = scope;
    this.frames = frames;
  }

  /** The one column that goes into it, or null. */
  @Nullable Column only() {
    Column only = null;
    for (Reference reference : expression.references()) {
      Output found = scope.resolve(reference, frames);
      Column column = found == null ? null : found.column();
      if (column == null || (only != null && only != column)) {
        return null;
      }
      only = column;
    }
    return expression.queries().isEmpty() ? only : null;
  }

  /**
   * The column of which it leaves every value as it is, and stands only for nulls and empty texts:
   * {@code coalesce(a, '')}. Null for any other expression.
   */
  @Nullable Output kept() {
    if (expression.references().isEmpty()) {
      return null;
    }
    Reference column = new KeptColumn(source.text(), cursor(expression, source)).find();
    return column == null ? null : scope.resolve(column, frames);
  }

  /** The literal that it is, as {@link Literal} writes it, or null. */
  @Nullable String literal() {
    return literal(expression, source);
  }

  /** The same of any expression. */
  static @Nullable String literal(Expression expression, SourceFile source) {
    if (!expression.isConstant()) {
      return null;
    }
    Cursor cursor = cursor(expression, source);
    return Literal.at(cursor, new Span(0, cursor.size()));
  }

  /** Whether it is another in each row: {@code lower(hex(randomblob(16)))}. */
  boolean isRandom() {
    if (!expression.queries().isEmpty()) {
      return false;
    }
    Cursor cursor = cursor(expression, source);
    double bytes = 0;
    for (int i = 0; i < cursor.size(); i++) {
      if (CHOOSING.contains(cursor.word(i))) {
        return false;
      }
      boolean call = cursor.isSymbol(i + 1, '(');
      if (call && cursor.isWord(i, "RANDOMBLOB")) {
        Constant length = Constant.at(cursor, new Span(i + 2, cursor.closing(i + 1)));
        bytes += length == null ? 0 : length.number();
      } else if (call && cursor.word(i).contains("UUID")) {
        bytes += ENOUGH;
      }
    }
    return bytes >= ENOUGH;
  }

  /** In how many rows it is not null. */
  Rows present() {
    Rows known = present == null ? read() : present;
    present = known;
    return known;
  }

  private Rows read() {
    if (!expression.queries().isEmpty()) {
      return Rows.MAYBE;
    }
    Cursor cursor = cursor(expression, source);
    Span whole = new Span(0, cursor.size());
    return present(cursor, whole.inside(expressions(cursor)), DEEPEST);
  }

  private Rows present(Cursor cursor, Span span, int deeper) {
    String literal = Literal.at(cursor, span);
    if (literal != null) {
      return Literal.isNull(literal) ? Rows.SOME : Rows.ALL;
    }
    if (span.isCall(cursor, "COALESCE") || span.isCall(cursor, "IFNULL")) {
      return deeper == 0 ? Rows.MAYBE : fallback(cursor, span, deeper - 1);
    }
    boolean nulling = false;
    for (int i = span.from(); i < span.to(); i++) {
      nulling |= cursor.isWord(i, "NULL") && !cursor.isWord(i - 1, "IS") && !isNotNull(cursor, i);
      nulling |= NULLING.contains(cursor.word(i)) && !expression.references().isEmpty();
      nulling |= cursor.isSymbol(i, '/') || cursor.isSymbol(i, '%') || isArrow(cursor, i);
    }
    Rows operands = operands(expressions(cursor).expression(span.from(), span.to()));
    return nulling ? stands(cursor, span) : operands;
  }

  private static boolean isNotNull(Cursor cursor, int position) {
    return cursor.isWord(position - 1, "NOT") && cursor.isWord(position - 2, "IS");
  }

  private static boolean isArrow(Cursor cursor, int position) {
    return cursor.text(position).startsWith("->");
  }

  /** Null goes through operators and functions: one operand is enough. */
  private Rows operands(Expression of) {
    Rows least = Rows.ALL;
    for (Reference reference : of.references()) {
      Output found = scope.resolve(reference, frames);
      Rows present = found == null ? Rows.MAYBE : found.present();
      least = present.compareTo(least) < 0 ? present : least;
    }
    return least;
  }

  /** Of {@code coalesce(a, b)} one has to be there. */
  private Rows fallback(Cursor cursor, Span call, int deeper) {
    Rows most = Rows.SOME;
    for (Span argument : call.arguments(cursor)) {
      Rows present = present(cursor, argument, deeper);
      most = present.compareTo(most) > 0 ? present : most;
    }
    return most;
  }

  /** {@code CASE WHEN a IS NULL THEN '' ELSE a END} is never null, and neither are literals. */
  private Rows stands(Cursor cursor, Span span) {
    boolean whole = cursor.isWord(span.from(), "CASE") && cursor.isWord(span.to() - 1, "END");
    boolean otherwise = false;
    for (int i = span.from() + 1; whole && i < span.to() - 1; i++) {
      whole = !cursor.isWord(i, "CASE");
      if (cursor.isWord(i, "THEN") || cursor.isWord(i, "ELSE")) {
        otherwise |= cursor.isWord(i, "ELSE");
        Span value = new Span(i + 1, endOfValue(cursor, i + 1, span.to() - 1));
        String literal = Literal.at(cursor, value);
        boolean present = literal != null && !Literal.isNull(literal);
        whole &= present || (literal == null && isAskedFor(cursor, span, value));
      }
    }
    return whole && otherwise ? Rows.ALL : Rows.MAYBE;
  }

  private static int endOfValue(Cursor cursor, int from, int limit) {
    int end = from;
    while (end < limit && !cursor.isWord(end, "WHEN") && !cursor.isWord(end, "ELSE")) {
      end++;
    }
    return end;
  }

  /** Whether the first WHEN takes the rows away in which a column is null. */
  private static boolean isAskedFor(Cursor cursor, Span span, Span value) {
    int length = value.to() - value.from();
    int from = span.from() + 2;
    boolean asked =
        cursor.isWord(from - 1, "WHEN")
            && cursor.isWord(from + length, "IS")
            && cursor.isWord(from + length + 1, "NULL")
            && cursor.isWord(from + length + 2, "THEN");
    for (int i = 0; asked && i < length; i++) {
      asked = cursor.text(from + i).equals(cursor.text(value.from() + i));
    }
    return asked;
  }

  private static ExpressionReader expressions(Cursor cursor) {
    return new QueryParser(cursor).expressions();
  }

  private static Cursor cursor(Expression expression, SourceFile source) {
    return Cursor.of(source.text(), expression.region());
  }
}
