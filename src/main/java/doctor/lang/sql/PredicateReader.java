package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a condition: the tests that are joined by AND, as far as they are understood. */
final class PredicateReader {

  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final List<Predicate.NullTest> nullTests = new ArrayList<>();
  private final List<Name> unseenIn = new ArrayList<>();
  private final List<Predicate.Equality> equalities = new ArrayList<>();
  private final List<Reference> compared = new ArrayList<>();
  private boolean complete = true;

  private PredicateReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** Reads the condition at the place of the cursor. */
  static Predicate read(Cursor cursor, ExpressionReader expressions) {
    int start = cursor.position();
    int end = expressions.findEnd(start);
    if (end == start) {
      throw cursor.unreadable("expected a condition");
    }
    PredicateReader reader = new PredicateReader(cursor, expressions);
    reader.conjunction(start, end);
    cursor.moveTo(end);
    return new Predicate(
        cursor.region(start, end - 1),
        reader.nullTests,
        reader.unseenIn,
        reader.equalities,
        reader.compared,
        expressions.expression(start, end).references(),
        reader.complete);
  }

  private void conjunction(int start, int end) {
    int outer = expressions.redundantBrackets(start, end);
    int from = start + outer;
    int to = end - outer;
    int depth = 0;
    int begin = from;
    boolean between = false;
    for (int i = from; i < to; i++) {
      if (cursor.isSymbol(i, '(')) {
        depth++;
      } else if (cursor.isSymbol(i, ')')) {
        depth--;
      } else if (depth == 0 && cursor.isWord(i, "OR")) {
        complete = false;
        nullTests.clear();
        unseenIn.clear();
        equalities.clear();
        compared.clear();
        return;
      } else if (depth == 0 && cursor.isWord(i, "BETWEEN")) {
        between = true;
      } else if (depth == 0 && cursor.isWord(i, "AND")) {
        if (!between) {
          test(begin, i);
          begin = i + 1;
        }
        between = false;
      }
    }
    test(begin, to);
  }

  private void test(int start, int end) {
    int outer = expressions.redundantBrackets(start, end);
    int from = start + outer;
    int to = end - outer;
    if (isTrue(from, to)) {
      return;
    }
    Name seen = notSeen(from, to);
    Predicate.NullTest nullTest = nullTest(from, to);
    if (seen != null) {
      unseenIn.add(seen);
    } else if (nullTest != null) {
      nullTests.add(nullTest);
    } else if (!isEquality(from, to)) {
      complete = false;
    }
  }

  private boolean isEquality(int from, int to) {
    int sign = from + 1;
    while (sign < to && !cursor.isSymbol(sign, '=')) {
      sign++;
    }
    Reference left = sign < to ? expressions.columnAt(from, sign) : null;
    if (left == null) {
      return false;
    }
    Reference right = expressions.columnAt(sign + 1, to);
    if (right == null) {
      compared.add(left);
      return false;
    }
    equalities.add(new Predicate.Equality(left, right));
    return true;
  }

  private boolean isTrue(int from, int to) {
    if (to - from == 1) {
      return cursor.isWord(from, "TRUE")
          || (cursor.token(from).kind() == Kind.NUMBER && !cursor.text(from).equals("0"));
    }
    return to - from == 3
        && cursor.isSymbol(from + 1, '=')
        && cursor.token(from).kind() == Kind.NUMBER
        && cursor.text(from).equals(cursor.text(to - 1));
  }

  private Predicate.@Nullable NullTest nullTest(int from, int to) {
    boolean isNull = false;
    int behind = -1;
    if (cursor.isWord(to - 1, "NULL")) {
      if (cursor.isWord(to - 2, "NOT")) {
        behind = cursor.isWord(to - 3, "IS") ? to - 3 : to - 2;
      } else if (cursor.isWord(to - 2, "IS")) {
        isNull = true;
        behind = to - 2;
      }
    } else if (cursor.isWord(to - 1, "NOTNULL") || cursor.isWord(to - 1, "ISNULL")) {
      isNull = cursor.isWord(to - 1, "ISNULL");
      behind = to - 1;
    }
    Reference column = behind <= from ? null : expressions.columnOrTruthAt(from, behind);
    return column == null ? null : new Predicate.NullTest(column, isNull);
  }

  /** The table of {@code NOT EXISTS (SELECT … FROM x …)} or {@code id NOT IN (SELECT … FROM x)}. */
  private @Nullable Name notSeen(int from, int to) {
    int open = from;
    while (open < to && !cursor.isSymbol(open, '(')) {
      open++;
    }
    boolean negated =
        (cursor.isWord(open - 1, "EXISTS") || cursor.isWord(open - 1, "IN"))
            && cursor.isWord(open - 2, "NOT");
    if (!negated || open >= to || cursor.closing(open) != to - 1) {
      return null;
    }
    List<Query> queries = expressions.expression(from, to).queries();
    if (queries.size() != 1 || queries.get(0).arms().size() != 1) {
      return null;
    }
    List<Query.Source> sources = queries.get(0).arms().get(0).sources();
    TableName table = sources.size() == 1 ? sources.get(0).table() : null;
    return table == null ? null : table.name();
  }
}
