package doctor.lang.sql;

import doctor.api.Region;
import doctor.lang.sql.Statement.Conflict;
import doctor.lang.sql.Statement.ObjectKind;
import doctor.lang.sql.Statement.Savepoint;
import doctor.lang.sql.Statement.Transaction;
import doctor.lang.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes facts of the tokens of one statement. */
final class StatementParser {

  private final String text;
  private final RawStatement raw;
  private final Cursor cursor;
  private final List<Problem> problems;

  private StatementParser(String text, RawStatement raw, List<Problem> problems) {
    this.text = text;
    this.raw = raw;
    this.cursor = new Cursor(text, raw.tokens());
    this.problems = problems;
  }

  /**
   * The facts of a statement.
   *
   * @param text the file that it stands in
   * @param problems where to put what could not be read
   */
  static Statement parse(String text, RawStatement raw, List<Problem> problems) {
    return new StatementParser(text, raw, problems).parse();
  }

  private Statement parse() {
    if (raw.command() && isHarmlessCommand()) {
      return new Statement.Harmless(raw.region());
    }
    Problem problem = brokenToken();
    if (problem == null) {
      try {
        return statement();
      } catch (UnreadableException e) {
        problem = new Problem(e.region(), e.problem());
      }
    }
    problems.add(problem);
    return new Statement.Unreadable(raw.region(), problem.region(), problem.message(), names());
  }

  /** Whether it only tells the sqlite3 shell how to wait, to stop or to print. */
  private boolean isHarmlessCommand() {
    int start = raw.region().end();
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return switch (text.substring(start, end)) {
      case "timeout", "bail", "echo", "print", "headers", "header", "changes", "timer" ->
          text.charAt(start - 1) == '.';
      default -> false;
    };
  }

  /** What is wrong with the tokens themselves, or null. */
  private @Nullable Problem brokenToken() {
    if (raw.command() && raw.tokens().get(0).kind() == Kind.SYMBOL) {
      return new Problem(raw.region(), "a command of the sqlite3 shell, not SQL");
    }
    boolean values = false;
    for (int i = 0; i < cursor.size(); i++) {
      Token token = cursor.token(i);
      values |= token.isWord(text, "VALUES");
      Kind kind = token.kind();
      if (kind == Kind.UNCLOSED) {
        char quote = text.charAt(token.start());
        return new Problem(
            new Region(token.start(), token.start() + 1), "no closing " + closing(quote));
      }
      boolean placeholder =
          kind == Kind.VARIABLE
              && text.startsWith("${", token.start())
              && !standsForValue(i, values);
      if (kind == Kind.ILLEGAL || placeholder) {
        int end = placeholder ? token.start() + 1 : token.end();
        return new Problem(
            new Region(token.start(), end),
            "not a token of SQL: " + text.substring(token.start(), end));
      }
    }
    return null;
  }

  /**
   * Elsewhere a placeholder may stand for anything, a condition or half of a statement.
   *
   * @param values whether it stands behind VALUES
   */
  private boolean standsForValue(int position, boolean values) {
    int before = position - 1;
    return cursor.isWord(before, "DEFAULT")
        || cursor.isSymbol(before, '=')
        || (values && (cursor.isSymbol(before, '(') || cursor.isSymbol(before, ',')));
  }

  private static String closing(char quote) {
    return quote == '[' ? "]" : quote == 'x' || quote == 'X' ? "'" : String.valueOf(quote);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cursor.size(); i++) {
      Token token = cursor.token(i);
      if (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED) {
        names.add(cursor.nameAt(i).key());
      }
    }
    return names;
  }

  private Statement statement() {
    String first = cursor.word(0);
    return switch (first) {
      case "CREATE" -> new CreateParser(cursor, problems).create();
      case "DROP" -> drop();
      case "ALTER" -> new AlterParser(cursor, problems).alter();
      case "INSERT", "REPLACE", "UPDATE", "DELETE", "WITH" -> new WriteParser(cursor).write();
      case "SELECT", "VALUES" -> select();
      case "PRAGMA" -> pragma();
      case "BEGIN" -> new Transaction(cursor.whole(), Transaction.Turn.BEGIN);
      case "COMMIT", "END" -> new Transaction(cursor.whole(), Transaction.Turn.COMMIT);
      case "ROLLBACK" -> rollback();
      case "SAVEPOINT" -> savepoint(Savepoint.Step.SET);
      case "RELEASE" -> savepoint(Savepoint.Step.RELEASE);
      case "ATTACH" -> new Statement.Outside(cursor.whole(), "attaches another database");
      case "DETACH", "REINDEX", "VACUUM", "ANALYZE", "EXPLAIN" ->
          new Statement.Harmless(cursor.whole());
      default -> throw cursor.unreadable("not a statement of SQLite");
    };
  }

  private Statement rollback() {
    boolean named = cursor.isWord(1, "TRANSACTION");
    return cursor.isWord(named ? 2 : 1, "TO")
        ? savepoint(Savepoint.Step.ROLLBACK)
        : new Transaction(cursor.whole(), Transaction.Turn.ROLLBACK);
  }

  /** The name stands last, behind words that may be left out. */
  private Statement savepoint(Savepoint.Step step) {
    cursor.moveTo(cursor.size() - 1);
    return new Savepoint(cursor.whole(), step, cursor.name());
  }

  private Statement drop() {
    cursor.expect("DROP");
    ObjectKind kind;
    if (cursor.accept("TABLE")) {
      kind = ObjectKind.TABLE;
    } else if (cursor.accept("INDEX")) {
      kind = ObjectKind.INDEX;
    } else if (cursor.accept("VIEW")) {
      kind = ObjectKind.VIEW;
    } else if (cursor.accept("TRIGGER")) {
      kind = ObjectKind.TRIGGER;
    } else {
      throw cursor.unreadable("expected TABLE, INDEX, VIEW or TRIGGER");
    }
    boolean ifExists = cursor.accept("IF", "EXISTS");
    TableName name = cursor.tableName();
    Region head = cursor.head();
    if (!cursor.atEnd()) {
      // DROP TABLE a, b and DROP TABLE a CASCADE are other dialects: still a drop of the first.
      problems.add(
          new Problem(
              cursor.region(cursor.position(), cursor.position()),
              "expected ; behind " + name + ", found " + cursor.found(cursor.position())));
    }
    return new Statement.Drop(cursor.whole(), head, kind, ifExists, name);
  }

  private Statement select() {
    for (int i = 0; i < cursor.size(); i++) {
      if (cursor.isWord(i, "LOAD_EXTENSION") && cursor.isSymbol(i + 1, '(')) {
        return new Statement.Outside(cursor.whole(), "loads an extension");
      }
    }
    return new Statement.Harmless(cursor.whole());
  }

  private Statement pragma() {
    cursor.expect("PRAGMA");
    String name = cursor.tableName().name().key();
    String value = null;
    if (cursor.accept('=') || cursor.accept('(')) {
      value = cursor.atEnd() ? null : valueText();
    }
    if (name.equals("writable_schema") && value != null && !isOff(value)) {
      return new Statement.Outside(cursor.whole(), "makes the schema writable");
    }
    return new Statement.Pragma(cursor.whole(), name, value);
  }

  private String valueText() {
    Token token = cursor.token(cursor.position());
    boolean quoted = token.kind() == Kind.LITERAL || token.kind() == Kind.QUOTED;
    String value =
        quoted ? cursor.nameAt(cursor.position()).text() : cursor.text(cursor.position());
    return value.toLowerCase(Locale.ROOT);
  }

  /** Whether a pragma's value is one of SQLite's words for off. */
  static boolean isOff(String value) {
    return value.equals("0") || value.equals("off") || value.equals("false") || value.equals("no");
  }

  /** The conflict that INSERT OR … names. */
  static Conflict conflict(Cursor cursor) {
    return cursor.accept("OR") ? resolution(cursor) : Conflict.UNSAID;
  }

  /** The conflict that a constraint of a table names. */
  static Conflict onConflict(Cursor cursor) {
    return cursor.accept("ON", "CONFLICT") ? resolution(cursor) : Conflict.UNSAID;
  }

  private static Conflict resolution(Cursor cursor) {
    String word = cursor.name().key();
    return switch (word) {
      case "ignore" -> Conflict.IGNORE;
      case "replace" -> Conflict.REPLACE;
      case "abort", "fail", "rollback" -> Conflict.FAIL;
      default ->
          throw cursor.unreadable(
              cursor.position() - 1, "expected IGNORE, REPLACE, ABORT, FAIL or ROLLBACK");
    };
  }
}
