package doctor.lang.sql;

import doctor.api.Region;
import doctor.lang.sql.Query.Arm;
import doctor.lang.sql.Query.CommonTable;
import doctor.lang.sql.Query.Join;
import doctor.lang.sql.Query.Output;
import doctor.lang.sql.Query.Source;
import doctor.lang.sql.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses SELECT and VALUES at the place of a cursor, as far as values can be followed. */
final class QueryParser {

  /** Subqueries below this are passed over unread: their columns then count as unknown. */
  private static final int DEEPEST = 16;

  private final Cursor cursor;
  private final ExpressionReader expressions;

  /** By where they begin: an expression is read more than once, and so would be all inside it. */
  private final Map<Integer, @Nullable Query> nested = new HashMap<>();

  private int depth;

  /** A parser that moves {@code cursor}. */
  QueryParser(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionReader(cursor, this);
  }

  /** The reader of expressions that goes with it. */
  ExpressionReader expressions() {
    return expressions;
  }

  /** Whether a query begins at a position. */
  static boolean startsQuery(Cursor cursor, int position) {
    return cursor.isWord(position, "SELECT")
        || cursor.isWord(position, "WITH")
        || cursor.isWord(position, "VALUES");
  }

  /** The query at a position inside brackets, or null where it is too deep. Moves nothing. */
  @Nullable Query nested(int position) {
    if (depth >= DEEPEST) {
      return null;
    }
    if (!nested.containsKey(position)) {
      nested.put(position, read(position));
    }
    return nested.get(position);
  }

  private Query read(int position) {
    int back = cursor.position();
    depth++;
    cursor.moveTo(position);
    try {
      return query();
    } finally {
      depth--;
      cursor.moveTo(back);
    }
  }

  /** Parses a query up to its last clause. */
  Query query() {
    int start = cursor.position();
    List<CommonTable> tables = commonTables();
    List<Arm> arms = new ArrayList<>();
    boolean distinct = false;
    boolean subtracts = false;
    do {
      arms.add(arm());
      subtracts |= cursor.isWord("EXCEPT") || cursor.isWord("INTERSECT");
      distinct |= subtracts;
      distinct |= cursor.isWord("UNION") && !cursor.isWord(cursor.position() + 1, "ALL");
    } while (nextArm());
    Portion portion = new PortionReader(cursor, expressions).read().of(onlyTable(arms));
    int end = Math.max(start, cursor.position() - 1);
    return new Query(cursor.region(start, end), tables, arms, distinct, subtracts, portion);
  }

  /** The one table of which a query brings every row, by key; null where it does something else. */
  private static @Nullable String onlyTable(List<Arm> arms) {
    Arm arm = arms.get(0);
    TableName table = arm.sources().size() == 1 ? arm.sources().get(0).table() : null;
    boolean every = arm.where() == null && arm.grouping() == null && !arm.distinct();
    return table == null || !every || arms.size() > 1 ? null : table.name().key();
  }

  private boolean nextArm() {
    return cursor.accept("UNION", "ALL")
        || cursor.accept("UNION")
        || cursor.accept("INTERSECT")
        || cursor.accept("EXCEPT");
  }

  /** Parses {@code WITH …}, if it stands here. */
  List<CommonTable> commonTables() {
    List<CommonTable> tables = new ArrayList<>();
    if (!cursor.accept("WITH")) {
      return tables;
    }
    cursor.accept("RECURSIVE");
    do {
      Name name = cursor.name();
      List<Name> columns = cursor.isSymbol('(') ? cursor.columnNames() : List.of();
      cursor.expect("AS");
      cursor.accept("NOT");
      cursor.accept("MATERIALIZED");
      if (!cursor.isSymbol('(')) {
        throw cursor.unreadable("expected (");
      }
      Query query =
          startsQuery(cursor, cursor.position() + 1) ? nested(cursor.position() + 1) : null;
      cursor.skipBrackets();
      tables.add(new CommonTable(name, columns, query));
    } while (cursor.accept(','));
    return tables;
  }

  private Arm arm() {
    if (cursor.accept("VALUES")) {
      skipList();
      return new Arm(false, true, List.of(), List.of(), null, null, false);
    }
    cursor.expect("SELECT");
    boolean distinct = cursor.accept("DISTINCT");
    if (!distinct) {
      cursor.accept("ALL");
    }
    List<Output> columns = new ArrayList<>();
    do {
      columns.add(output());
    } while (cursor.accept(','));
    List<Source> sources = cursor.accept("FROM") ? sources() : List.of();
    Predicate where = cursor.accept("WHERE") ? PredicateReader.read(cursor, expressions) : null;
    List<Expression> grouping = null;
    boolean having = false;
    if (cursor.accept("GROUP", "BY")) {
      grouping = expressionList();
    }
    if (cursor.accept("HAVING")) {
      having = true;
      expressions.skip();
    }
    if (cursor.accept("WINDOW")) {
      skipWindows();
    }
    return new Arm(distinct, false, columns, sources, where, grouping, having);
  }

  private Output output() {
    int start = cursor.position();
    if (cursor.accept('*')) {
      return new Output(true, null, null, false, null);
    }
    if (cursor.isSymbol(start + 1, '.') && cursor.isSymbol(start + 2, '*')) {
      Name qualifier = cursor.name();
      cursor.moveTo(start + 3);
      return new Output(true, qualifier, null, false, null);
    }
    int end = expressions.findEnd(start);
    if (end == start) {
      throw cursor.unreadable("expected a column");
    }
    cursor.moveTo(end);
    if (cursor.accept("AS") || FallbackNames.isAlias(cursor, end)) {
      return selected(start, end, cursor.name());
    }
    return hasBareAlias(start, end)
        ? selected(start, end - 1, cursor.nameAt(end - 1))
        : selected(start, end, null);
  }

  private Output selected(int start, int end, @Nullable Name alias) {
    boolean aggregate = Aggregates.areIn(cursor, start, end);
    return new Output(false, null, expressions.expression(start, end), aggregate, alias);
  }

  /** {@code SELECT body text}: a name right behind an operand is an alias. */
  private boolean hasBareAlias(int start, int end) {
    if (end - start < 2 || !isAlias(start, end - 1)) {
      return false;
    }
    Kind before = cursor.token(end - 2).kind();
    return cursor.isSymbol(end - 2, ')')
        || before == Kind.LITERAL
        || before == Kind.NUMBER
        || before == Kind.QUOTED
        || (before == Kind.WORD
            && (!Keywords.isOperator(cursor.word(end - 2))
                || FallbackNames.isOperand(cursor, end - 2)));
  }

  private boolean isAlias(int start, int position) {
    Kind kind = cursor.token(position).kind();
    if (cursor.isWord(position, "END")) {
      return !FallbackNames.closesCase(cursor, start, position);
    }
    return kind == Kind.QUOTED
        || kind == Kind.LITERAL
        || (kind == Kind.WORD
            && (Keywords.isColumn(cursor.word(position))
                || FallbackNames.isAlias(cursor, position)));
  }

  /** Parses the tables behind FROM. */
  List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    sources.add(source(Join.FIRST));
    for (Join join = join(); join != null; join = join()) {
      sources.add(source(join));
    }
    return sources;
  }

  private @Nullable Join join() {
    if (cursor.accept(',')) {
      return Join.CROSS;
    }
    int start = cursor.position();
    Join join = cursor.accept("NATURAL") ? Join.INNER : Join.CROSS;
    if (cursor.accept("LEFT")) {
      join = Join.LEFT;
    } else if (cursor.accept("RIGHT")) {
      join = Join.RIGHT;
    } else if (cursor.accept("FULL")) {
      join = Join.FULL;
    } else if (!cursor.accept("INNER")) {
      cursor.accept("CROSS");
    }
    cursor.accept("OUTER");
    if (cursor.accept("JOIN")) {
      return join;
    }
    cursor.moveTo(start);
    return null;
  }

  private Source source(Join join) {
    int start = cursor.position();
    if (cursor.isSymbol('(')) {
      int inside = cursor.position() + 1;
      Query query = startsQuery(cursor, inside) ? nested(inside) : null;
      cursor.skipBrackets();
      return joined(start, null, query, null, alias(), join);
    }
    TableName table = cursor.tableName();
    if (cursor.isSymbol('(')) {
      int open = cursor.position();
      cursor.skipBrackets();
      Expression arguments = expressions.expression(open, cursor.position());
      Name alias = alias();
      alias = alias == null ? table.name() : alias;
      return joined(start, null, null, arguments, alias, join);
    }
    Name alias = alias();
    if (cursor.accept("INDEXED", "BY")) {
      cursor.name();
    } else {
      cursor.accept("NOT", "INDEXED");
    }
    return joined(start, table, null, null, alias, join);
  }

  private Source joined(
      int start,
      @Nullable TableName table,
      @Nullable Query query,
      @Nullable Expression arguments,
      @Nullable Name alias,
      Join join) {
    Region region = cursor.region(start, cursor.position() - 1);
    Predicate on = null;
    boolean condition = cursor.isWord("ON") && !cursor.isWord(cursor.position() + 1, "CONFLICT");
    boolean free = false;
    if (condition && cursor.accept("ON")) {
      on = PredicateReader.read(cursor, expressions);
    } else if (cursor.accept("USING")) {
      cursor.skipBrackets();
    } else {
      free = true;
    }
    Join as = join == Join.CROSS && !free ? Join.INNER : join;
    return new Source(region, table, query, arguments, alias, as, on);
  }

  private @Nullable Name alias() {
    if (cursor.accept("AS")) {
      return cursor.name();
    }
    String word = cursor.word(cursor.position());
    boolean clause =
        Keywords.endsExpression(word) || Keywords.isOperator(word) || word.equals("INDEXED");
    clause = clause && !FallbackNames.isAlias(cursor, cursor.position());
    return !clause && cursor.isName(cursor.position()) ? cursor.name() : null;
  }

  private List<Expression> expressionList() {
    List<Expression> list = new ArrayList<>();
    do {
      list.add(expressions.read());
    } while (cursor.accept(','));
    return list;
  }

  private void skipList() {
    do {
      expressions.skip();
    } while (cursor.accept(','));
  }

  private void skipWindows() {
    do {
      cursor.name();
      cursor.expect("AS");
      cursor.skipBrackets();
    } while (cursor.accept(','));
  }
}
