package doctor.lang.sql;

import doctor.lang.sql.Predicate.Clause;
import doctor.lang.sql.Predicate.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a condition: the tests that are joined by AND, as far as they are understood. */
final class PredicateReader {

  /** Conditions in more brackets than these, one in the other, are not looked into. */
  private static final int DEEPEST = 16;

  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final TestReader tests;
  private final TruthReader truths;
  private final Impossible impossible;
  private final List<Clause> clauses = new ArrayList<>();
  private final List<Predicate.Unseen> unseenIn = new ArrayList<>();
  private final List<Predicate.Membership> unseenBy = new ArrayList<>();
  private final List<Predicate.Membership> seenIn = new ArrayList<>();
  private final List<Predicate.Equality> equalities = new ArrayList<>();
  private final List<Reference> compared = new ArrayList<>();
  private boolean known = true;
  private boolean complete = true;

  private PredicateReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.tests = new TestReader(cursor, expressions);
    this.truths = new TruthReader(cursor, expressions);
    this.impossible = new Impossible(cursor, expressions);
  }

  /** Reads the condition at the place of the cursor. */
  static Predicate read(Cursor cursor, ExpressionReader expressions) {
    int start = cursor.position();
    int end = expressions.findEnd(start);
    if (end == start) {
      throw cursor.unreadable("expected a condition");
    }
    PredicateReader reader = new PredicateReader(cursor, expressions);
    reader.conditions(new Span(start, end), false, DEEPEST);
    cursor.moveTo(end);
    return new Predicate(
        cursor.region(start, end - 1),
        reader.clauses,
        reader.unseenIn,
        reader.unseenBy,
        reader.seenIn,
        reader.equalities,
        reader.compared,
        expressions.expression(start, end).references(),
        reader.known,
        reader.complete);
  }

  /**
   * Reads what must all hold, or, negated, what must not.
   *
   * @param deeper how many brackets are looked into
   */
  private void conditions(Span span, boolean negated, int deeper) {
    Span whole = span.inside(expressions);
    List<Span> either = whole.split(cursor, "OR");
    List<Span> all = either.size() > 1 ? either : whole.split(cursor, "AND");
    boolean together = negated == either.size() > 1;
    if (all.size() > 1 && !together) {
      clause(all, negated);
    } else if (all.size() > 1 && deeper > 0) {
      for (Span each : all) {
        conditions(each, negated, deeper - 1);
      }
    } else if (all.size() > 1) {
      known = false;
      complete = false;
    } else if (isNegation(whole) && deeper > 0) {
      conditions(new Span(whole.from() + 1, whole.to()), !negated, deeper - 1);
    } else {
      condition(whole, negated);
    }
  }

  private boolean isNegation(Span span) {
    return cursor.isWord(span.from(), "NOT") && !cursor.isWord(span.from() + 1, "EXISTS");
  }

  /** What is allowed for besides tests of columns lets more rows through. */
  private void clause(List<Span> alternatives, boolean negated) {
    List<Test> understood = new ArrayList<>();
    Set<String> absent = new HashSet<>();
    Set<String> present = new HashSet<>();
    boolean all = true;
    for (Span alternative : alternatives) {
      Truth truth = truths.read(alternative, DEEPEST);
      truth = truth == null && !negated && impossible.is(alternative) ? Truth.FALSE : truth;
      if (truth == Truth.of(!negated)) {
        return;
      }
      Test test = truth == null ? tests.alternative(alternative, negated) : null;
      if (test != null) {
        String column = test.column().key();
        understood.add(test);
        if (test.kind() == Test.Kind.ABSENT) {
          absent.add(column);
        } else if (test.kind() == Test.Kind.PRESENT) {
          present.add(column);
        }
        if (absent.contains(column) && present.contains(column)) {
          return; // One or the other holds for every row.
        }
      }
      all &= test != null || truth != null;
    }
    known &= all;
    complete &= all;
    clauses.add(new Clause(understood, all));
  }

  private void condition(Span span, boolean negated) {
    int from = span.from();
    int to = span.to();
    Truth truth = truths.read(span, 0);
    if (truth != null) {
      if (truth != Truth.of(!negated)) {
        clauses.add(Clause.NEVER);
      }
      return;
    }
    if (!negated && impossible.is(span)) {
      clauses.add(Clause.NEVER);
      return;
    }
    Name seen = negated ? null : notSeen(from, to);
    Name behind = negated || seen != null ? null : behind(span);
    Test test = tests.read(span, negated);
    if (seen != null) {
      unseenIn.add(new Predicate.Unseen(seen, true));
    } else if (behind != null) {
      unseenIn.add(new Predicate.Unseen(behind, false));
    } else if (test != null) {
      clauses.add(new Clause(List.of(test), true));
      if (test.kind() == Test.Kind.EQUAL) {
        compared.add(test.column());
      }
    } else if (negated || !(isDifference(span) || isEquality(from, to))) {
      complete = false;
      flag(from, to);
      known &= membership(span, negated);
    }
  }

  /** A column that is itself the condition is compared with true, or false. */
  private void flag(int from, int to) {
    Reference column = expressions.columnAt(from, to);
    if (column != null) {
      compared.add(column);
    }
  }

  /** {@code left <> right}: what it leaves out of one column is in the other. */
  private boolean isDifference(Span span) {
    int sign = span.from() + 1;
    while (sign < span.to() && !isUnequal(sign)) {
      sign++;
    }
    Reference left = sign < span.to() ? expressions.columnAt(span.from(), sign) : null;
    Reference right = left == null ? null : expressions.columnAt(sign + 1, span.to());
    if (left == null || right == null) {
      return false;
    }
    Test one = new Test(Test.Kind.COUNTED, left, "", null);
    Test other = new Test(Test.Kind.COUNTED, right, "", null);
    clauses.add(new Clause(List.of(one, other), true));
    return true;
  }

  private boolean isUnequal(int position) {
    String text = cursor.text(position);
    return text.equals("<>") || text.equals("!=");
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

  /** {@code EXISTS (SELECT …)}, {@code id IN (SELECT …)} or {@code (a, b) IN (SELECT …)}. */
  private boolean membership(Span span, boolean negated) {
    int open = lastBracket(span.from(), span.to());
    boolean asked = open < span.to() && QueryParser.startsQuery(cursor, open + 1);
    Query query = asked && !negated ? expressions.query(open + 1) : null;
    if (query == null) {
      return false;
    }
    if (open == span.from() + 1 && cursor.isWord(span.from(), "EXISTS")) {
      seenIn.add(new Predicate.Membership(List.of(), query));
      return true;
    }
    if (cursor.isWord(open - 1, "IN")) {
      List<Reference> columns = row(new Span(span.from(), open - 1).inside(expressions));
      if (!columns.isEmpty()) {
        seenIn.add(new Predicate.Membership(columns, query));
        return true;
      }
    }
    return false;
  }

  /** The bracket that closes at the end of some tokens: others may stand before it. */
  private int lastBracket(int from, int to) {
    int open = from;
    while (open < to && !(cursor.isSymbol(open, '(') && cursor.closing(open) == to - 1)) {
      open++;
    }
    return open;
  }

  /** The columns of a row value, or one alone; empty where something else is among them. */
  private List<Reference> row(Span span) {
    List<Reference> columns = new ArrayList<>();
    int begin = span.from();
    for (int i = begin; i <= span.to(); i++) {
      if (i == span.to() || cursor.isSymbol(i, ',')) {
        Reference column = expressions.columnAt(begin, i);
        if (column == null) {
          return List.of();
        }
        columns.add(column);
        begin = i + 1;
      }
    }
    return columns;
  }

  /** The table of {@code NOT EXISTS (SELECT … FROM x …)} or {@code id NOT IN (SELECT … FROM x)}. */
  private @Nullable Name notSeen(int from, int to) {
    int open = lastBracket(from, to);
    boolean negated =
        (cursor.isWord(open - 1, "EXISTS") || cursor.isWord(open - 1, "IN"))
            && cursor.isWord(open - 2, "NOT");
    if (!negated || open >= to) {
      return null;
    }
    List<Query> queries = expressions.expression(from, to).queries();
    if (queries.size() != 1 || queries.get(0).arms().size() != 1) {
      return null;
    }
    List<Query.Source> sources = queries.get(0).arms().get(0).sources();
    TableName table = sources.size() == 1 ? sources.get(0).table() : null;
    if (table == null) {
      return null;
    }
    boolean exists = cursor.isWord(open - 1, "EXISTS");
    Reference column = exists ? null : expressions.columnAt(from, open - 2);
    if (exists || column != null) {
      List<Reference> columns = column == null ? List.of() : List.of(column);
      unseenBy.add(new Predicate.Membership(columns, queries.get(0)));
    }
    return table.name();
  }

  /**
   * The table of {@code id > (SELECT coalesce(max(id), 0) FROM x)}. Without COALESCE no row comes
   * behind those of an empty table.
   */
  private @Nullable Name behind(Span span) {
    int sign = span.from() + 1;
    while (sign < span.to() && !cursor.isSymbol(sign, '>')) {
      sign++;
    }
    boolean max = false;
    boolean instead = false;
    for (int i = sign + 1; i < span.to(); i++) {
      max |= cursor.isWord(i, "MAX");
      instead |= cursor.isWord(i, "COALESCE") || cursor.isWord(i, "IFNULL");
    }
    if (!max || !instead || expressions.columnAt(span.from(), sign) == null) {
      return null;
    }
    List<Query> queries = expressions.expression(sign + 1, span.to()).queries();
    List<Query.Arm> arms = queries.size() == 1 ? queries.get(0).arms() : List.of();
    List<Query.Source> sources = arms.size() == 1 ? arms.get(0).sources() : List.of();
    TableName table = sources.size() == 1 ? sources.get(0).table() : null;
    return table == null || arms.get(0).where() != null ? null : table.name();
  }
}
