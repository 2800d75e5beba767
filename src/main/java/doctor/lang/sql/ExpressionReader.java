package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions flat: where they end, and which columns stand in them. No tree is built, so
 * brackets may be nested as deep as a file is long.
 */
final class ExpressionReader {

  private final Cursor cursor;
  private final QueryParser queries;

  /** A reader at the place of a cursor; subqueries go to {@code queries}. */
  ExpressionReader(Cursor cursor, QueryParser queries) {
    this.cursor = cursor;
    this.queries = queries;
  }

  /** Reads an expression up to the comma, bracket or clause that ends it. */
  Expression read() {
    int start = cursor.position();
    int end = findEnd(start);
    if (end == start) {
      throw cursor.unreadable("expected an expression");
    }
    cursor.moveTo(end);
    return expression(start, end);
  }

  /** Reads an expression up to where {@link #read()} would, and passes it over. */
  void skip() {
    cursor.moveTo(findEnd(cursor.position()));
  }

  /** The expression of the tokens from {@code start} to {@code end}. */
  Expression expression(int start, int end) {
    int outer = redundantBrackets(start, end);
    int from = start + outer;
    int to = end - outer;
    List<Query> subqueries = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    boolean subquery = outer > 0 && QueryParser.startsQuery(cursor, from);
    if (subquery) {
      Query query = queries.nested(from);
      if (query != null) {
        subqueries.add(query);
      }
    } else {
      collect(from, to, references, subqueries);
    }
    Reference column = subquery ? null : columnOrTruthAt(from, to);
    return new Expression(cursor.region(start, end - 1), column, references, subqueries, subquery);
  }

  /** The query that begins at a position inside brackets, or null where it is too deep. */
  @Nullable Query query(int position) {
    return queries.nested(position);
  }

  /** The position behind the expression that begins at {@code start}. */
  int findEnd(int start) {
    int depth = 0;
    for (int i = start; i < cursor.size(); i++) {
      if (cursor.isSymbol(i, '(')) {
        depth++;
      } else if (cursor.isSymbol(i, ')')) {
        if (depth == 0) {
          return i;
        }
        depth--;
      } else if (depth == 0 && (cursor.isSymbol(i, ',') || endsAt(i))) {
        return i;
      }
    }
    return cursor.size();
  }

  private boolean endsAt(int i) {
    String word = cursor.word(i);
    if (!Keywords.endsExpression(word) || cursor.isSymbol(i - 1, '.')) {
      return false;
    }
    if (FallbackNames.isOperand(cursor, i)) {
      return false;
    }
    // IS [NOT] DISTINCT FROM is an operator.
    return !(word.equals("FROM") && cursor.isWord(i - 1, "DISTINCT"));
  }

  /** How many pairs of brackets stand around the whole of it. */
  int redundantBrackets(int start, int end) {
    int leading = 0;
    while (start + leading < end && cursor.isSymbol(start + leading, '(')) {
      leading++;
    }
    int trailing = 0;
    while (end - 1 - trailing >= start && cursor.isSymbol(end - 1 - trailing, ')')) {
      trailing++;
    }
    int least = Math.min(leading, trailing);
    int depth = leading;
    for (int i = start + leading; i < end - trailing; i++) {
      if (cursor.isSymbol(i, '(')) {
        depth++;
      } else if (cursor.isSymbol(i, ')')) {
        depth--;
        least = Math.min(least, depth);
      }
    }
    return start + least < end - least ? Math.max(least, 0) : 0;
  }

  /** The column that the tokens are, or null where they are more or less than one. */
  @Nullable Reference columnAt(int from, int to) {
    int length = to - from;
    if ((length != 1 && length != 3 && length != 5) || !isColumnName(to - 1)) {
      return null;
    }
    for (int i = from + 1; i < to; i += 2) {
      if (!cursor.isSymbol(i, '.') || !cursor.isName(i - 1)) {
        return null;
      }
    }
    Name table = length == 1 ? null : cursor.nameAt(to - 3);
    return new Reference(table, cursor.nameAt(to - 1));
  }

  /** The same, where TRUE and FALSE count too: a column may be called so. */
  @Nullable Reference columnOrTruthAt(int from, int to) {
    boolean truth = to - from == 1 && Keywords.isTruth(cursor.word(from));
    return truth ? new Reference(null, cursor.nameAt(from)) : columnAt(from, to);
  }

  private void collect(int from, int to, List<Reference> references, List<Query> subqueries) {
    int i = from;
    while (i < to) {
      if (cursor.isSymbol(i, '(') && QueryParser.startsQuery(cursor, i + 1)) {
        Query query = queries.nested(i + 1);
        if (query != null) {
          subqueries.add(query);
        }
        i = cursor.closing(i) + 1;
      } else if (isColumnName(i) && !cursor.isSymbol(i + 1, '(') && !namesCollation(i)) {
        int last = i;
        while (cursor.isSymbol(last + 1, '.') && last + 2 < to && cursor.isName(last + 2)) {
          last += 2;
        }
        Name table = last == i ? null : cursor.nameAt(last - 2);
        references.add(new Reference(table, cursor.nameAt(last)));
        i = last + 1;
      } else {
        i++;
      }
    }
  }

  private boolean namesCollation(int i) {
    return cursor.isWord(i - 1, "COLLATE") || cursor.isWord(i - 1, "AS");
  }

  private boolean isColumnName(int i) {
    if (i >= cursor.size()) {
      return false;
    }
    Kind kind = cursor.token(i).kind();
    return kind == Kind.QUOTED
        || (kind == Kind.WORD
            && (Keywords.isColumn(cursor.word(i))
                || cursor.isSymbol(i - 1, '.')
                || FallbackNames.isOperand(cursor, i)));
  }
}
