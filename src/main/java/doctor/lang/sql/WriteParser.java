package doctor.lang.sql;

import doctor.api.Region;
import doctor.lang.sql.Query.CommonTable;
import doctor.lang.sql.Query.Source;
import doctor.lang.sql.Statement.Assignment;
import doctor.lang.sql.Statement.Conflict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses INSERT, REPLACE, UPDATE and DELETE, with or without WITH before them. */
final class WriteParser {

  private final Cursor cursor;
  private final QueryParser queries;

  /** A parser before the first word. */
  WriteParser(Cursor cursor) {
    this.cursor = cursor;
    this.queries = new QueryParser(cursor);
  }

  /** Parses the statement. */
  Statement write() {
    List<CommonTable> tables = queries.commonTables();
    if (cursor.accept("INSERT")) {
      return insert(tables, StatementParser.conflict(cursor));
    }
    if (cursor.accept("REPLACE")) {
      return insert(tables, Conflict.REPLACE);
    }
    if (cursor.accept("UPDATE")) {
      return update(tables);
    }
    if (cursor.accept("DELETE")) {
      return delete();
    }
    if (QueryParser.startsQuery(cursor, cursor.position())) {
      return new Statement.Harmless(cursor.whole());
    }
    throw cursor.unreadable("expected SELECT, INSERT, UPDATE or DELETE");
  }

  private Statement insert(List<CommonTable> tables, Conflict or) {
    cursor.expect("INTO");
    TableName table = cursor.tableName();
    Region head = cursor.head();
    if (cursor.accept("AS")) {
      cursor.name();
    }
    List<Name> columns = cursor.isSymbol('(') ? cursor.columnNames() : null;
    Query query = null;
    if (!cursor.accept("DEFAULT", "VALUES")) {
      query = withTables(tables, queries.query());
    }
    List<Assignment> updates = new ArrayList<>();
    Conflict conflict = upsert(or, updates);
    returning();
    return new Statement.Insert(cursor.whole(), head, table, conflict, updates, columns, query);
  }

  private static Query withTables(List<CommonTable> tables, Query query) {
    if (tables.isEmpty()) {
      return query;
    }
    List<CommonTable> all = new ArrayList<>(tables);
    all.addAll(query.tables());
    return query.with(all);
  }

  private Conflict upsert(Conflict or, List<Assignment> updates) {
    Conflict conflict = or;
    while (cursor.accept("ON", "CONFLICT")) {
      while (!cursor.atEnd() && !cursor.isWord("DO")) {
        if (cursor.isSymbol('(')) {
          cursor.skipBrackets();
        } else {
          cursor.moveTo(cursor.position() + 1);
        }
      }
      cursor.expect("DO");
      if (cursor.accept("NOTHING")) {
        boolean fails = conflict == Conflict.FAIL || conflict == Conflict.UNSAID;
        conflict = fails ? Conflict.NOTHING : conflict;
      } else {
        cursor.expect("UPDATE");
        cursor.expect("SET");
        updates.addAll(assignments());
        condition();
        conflict = Conflict.UPDATE;
      }
    }
    return conflict;
  }

  private Statement update(List<CommonTable> tables) {
    Conflict conflict = StatementParser.conflict(cursor);
    TableName table = cursor.tableName();
    Region head = cursor.head();
    Name alias = cursor.accept("AS") ? cursor.name() : null;
    indexHint();
    cursor.expect("SET");
    List<Assignment> assignments = assignments();
    List<Source> sources = cursor.accept("FROM") ? queries.sources() : List.of();
    Predicate where = condition();
    boolean limited = limit();
    return new Statement.Update(
        cursor.whole(), head, conflict, tables, table, alias, assignments, sources, where, limited);
  }

  private List<Assignment> assignments() {
    List<Assignment> assignments = new ArrayList<>();
    do {
      List<Name> columns = cursor.isSymbol('(') ? cursor.columnNames() : List.of(cursor.name());
      if (!cursor.accept('=')) {
        throw cursor.unreadable("expected =");
      }
      assignments.add(new Assignment(columns, queries.expressions().read()));
    } while (cursor.accept(','));
    return assignments;
  }

  private Statement delete() {
    cursor.expect("FROM");
    TableName table = cursor.tableName();
    Region head = cursor.head();
    Name alias = cursor.accept("AS") ? cursor.name() : null;
    indexHint();
    Predicate where = condition();
    return new Statement.Delete(cursor.whole(), head, table, alias, where, limit());
  }

  private void indexHint() {
    if (cursor.accept("INDEXED", "BY")) {
      cursor.name();
    } else {
      cursor.accept("NOT", "INDEXED");
    }
  }

  private @Nullable Predicate condition() {
    return cursor.accept("WHERE") ? PredicateReader.read(cursor, queries.expressions()) : null;
  }

  /** RETURNING, ORDER BY and LIMIT close the statement; true where there is a LIMIT. */
  private boolean limit() {
    returning();
    boolean limited = false;
    while (!cursor.atEnd()) {
      limited |= cursor.isWord("LIMIT");
      cursor.moveTo(cursor.position() + 1);
    }
    return limited;
  }

  private void returning() {
    if (cursor.accept("RETURNING")) {
      cursor.moveTo(cursor.size());
    } else if (!cursor.atEnd() && !cursor.isWord("ORDER") && !cursor.isWord("LIMIT")) {
      throw cursor.unreadable("expected ;");
    }
  }
}
