package doctor.lang.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the column of which an expression leaves every value as it is, where something else only
 * stands for nulls and empty texts: {@code coalesce(a, b)}, {@code CASE WHEN a IS NULL THEN b ELSE
 * a END}.
 */
final class KeptColumn {

  /** Calls in one another are looked into no deeper. */
  private static final int DEEPEST = 16;

  private final String text;
  private final Cursor cursor;
  private final ExpressionReader expressions;

  /**
   * A reader of one expression.
   *
   * @param text of the file that it stands in
   */
  KeptColumn(String text, Cursor cursor) {
    this.text = text;
    this.cursor = cursor;
    this.expressions = new QueryParser(cursor).expressions();
  }

  /** The column, or null where the expression is a column itself or keeps none. */
  @Nullable Reference find() {
    Span whole = new Span(0, cursor.size()).inside(expressions);
    return expressions.columnAt(whole.from(), whole.to()) == null ? find(whole, DEEPEST) : null;
  }

  private @Nullable Reference find(Span span, int deeper) {
    Span whole = span.inside(expressions);
    Reference column = expressions.columnAt(whole.from(), whole.to());
    if (column != null || deeper == 0) {
      return column;
    }
    List<Span> choice = choice(whole);
    if (choice.size() == 3) {
      return chosen(choice.get(0), choice.get(1), choice.get(2));
    }
    boolean emptied = whole.isCall(cursor, "NULLIF");
    if (!emptied && !whole.isCall(cursor, "COALESCE") && !whole.isCall(cursor, "IFNULL")) {
      return null;
    }
    List<Span> arguments = whole.arguments(cursor);
    Span last = arguments.get(arguments.size() - 1);
    // What is an empty text may become null: neither is a value.
    return emptied && !"".equals(Literal.at(cursor, last))
        ? null
        : find(arguments.get(0), deeper - 1);
  }

  /** The condition and both values of IIF, or of a CASE with one WHEN; empty for others. */
  private List<Span> choice(Span span) {
    if (span.isCall(cursor, "IIF") || span.isCall(cursor, "IF")) {
      return span.arguments(cursor);
    }
    boolean cases = cursor.isWord(span.from(), "CASE") && cursor.isWord(span.to() - 1, "END");
    if (!cases || !cursor.isWord(span.from() + 1, "WHEN")) {
      return List.of();
    }
    Span inside = new Span(span.from() + 2, span.to() - 1);
    List<Span> then = inside.split(cursor, "THEN");
    List<Span> otherwise = then.size() == 2 ? then.get(1).split(cursor, "ELSE") : List.of();
    return otherwise.size() == 2
        ? List.of(then.get(0), otherwise.get(0), otherwise.get(1))
        : List.of();
  }

  private @Nullable Reference chosen(Span condition, Span then, Span otherwise) {
    Cursor asked = Cursor.of(text, cursor.region(condition.from(), condition.to() - 1));
    ExpressionReader inside = new QueryParser(asked).expressions();
    if (inside.findEnd(0) != asked.size()) {
      return null;
    }
    Predicate predicate = PredicateReader.read(asked, inside);
    Reference present = predicate.present();
    Reference kept = present == null ? predicate.lacking() : present;
    Span value = (present == null ? otherwise : then).inside(expressions);
    Reference column = expressions.columnAt(value.from(), value.to());
    return kept != null && column != null && kept.key().equals(column.key()) ? column : null;
  }
}
