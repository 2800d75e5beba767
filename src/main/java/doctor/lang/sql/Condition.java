package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.SourceFile;
import doctor.lang.sql.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition as it is compared with another: by its tokens and not by its spelling. What it says
 * is looked at only when somebody compares it.
 */
final class Condition {

  private final Location location;
  private final String self;
  private final Set<String> subjects = new HashSet<>();
  private final @Nullable Column only;
  private final boolean neverNull;
  private @Nullable Set<String> tests;

  /** A condition of which it is not looked at how many columns it is about. */
  Condition(Predicate where, SourceFile source, String self) {
    this(where, source, self, null);
  }

  /**
   * A condition about the rows of one table.
   *
   * @param self what that table is called in it, by key
   * @param only the column that alone it is about, or null
   */
  Condition(Predicate where, SourceFile source, String self, @Nullable Column only) {
    this.location = source.at(where.region());
    this.self = self;
    this.only = only;
    this.neverNull = only != null && only.neverNull;
    for (Reference reference : where.references()) {
      subjects.add(reference.column().key());
    }
  }

  Location location() {
    return location;
  }

  /**
   * Whether it is true only for rows for which the other one is, since it says all that it says.
   */
  boolean implies(Condition other) {
    return this == other || tests().containsAll(other.tests());
  }

  /** Whether both are true for just the same rows, since they say the same. */
  boolean isSameAs(Condition other) {
    return implies(other) && other.implies(this);
  }

  /** Whether both ask about some column, and not the same. */
  boolean mayComplete(Condition other) {
    for (String subject : subjects) {
      if (other.subjects.contains(subject)) {
        return !isSameAs(other);
      }
    }
    return false;
  }

  /** Whether every row is let through by one or the other, and none by both. */
  boolean isOpposite(Condition other) {
    boolean one = only != null && only == other.only;
    return one && Opposites.are(tokens(), other.tokens(), neverNull && other.neverNull);
  }

  /** What must all be true, each test as its tokens. */
  private Set<String> tests() {
    if (tests == null) {
      tests = readTests();
    }
    return tests;
  }

  private Set<String> readTests() {
    Cursor cursor = cursor();
    ExpressionReader expressions = new QueryParser(cursor).expressions();
    Set<String> found = new HashSet<>();
    Span whole = new Span(0, cursor.size()).inside(expressions);
    boolean either = whole.split(cursor, "OR").size() > 1;
    for (Span test : either ? List.of(whole) : whole.split(cursor, "AND")) {
      found.add(String.join(" ", tokens(cursor, test.inside(expressions))));
    }
    return found;
  }

  /** All of it, by its tokens. */
  private List<String> tokens() {
    Cursor cursor = cursor();
    Span whole = new Span(0, cursor.size());
    return tokens(cursor, whole.inside(new QueryParser(cursor).expressions()));
  }

  private Cursor cursor() {
    return Cursor.of(location.file().text(), location.region());
  }

  /** The tokens in one spelling. */
  private List<String> tokens(Cursor cursor, Span span) {
    List<String> test = new ArrayList<>();
    int subquery = -1;
    for (int i = span.from(); i < span.to(); i++) {
      if (subquery < 0 && cursor.isSymbol(i, '(') && QueryParser.startsQuery(cursor, i + 1)) {
        subquery = cursor.closing(i);
      }
      if (cursor.isSymbol(i + 1, '.') && cursor.isName(i) && cursor.nameAt(i).key().equals(self)) {
        // In a subquery, a name without its table is that of another one.
        i += i < subquery ? 0 : 1;
        continue;
      }
      test.add(spelling(cursor, i));
    }
    return test;
  }

  private static String spelling(Cursor cursor, int position) {
    Kind kind = cursor.token(position).kind();
    String text = cursor.text(position);
    return switch (kind) {
      case WORD, QUOTED -> cursor.nameAt(position).key();
      case SYMBOL -> text.equals("!=") ? "<>" : text.equals("==") ? "=" : text;
      default -> text;
    };
  }
}
