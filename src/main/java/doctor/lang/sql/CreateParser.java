package doctor.lang.sql;

import doctor.api.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses CREATE. */
final class CreateParser {

  private final Cursor cursor;
  private final List<Problem> problems;

  /** A parser before the word CREATE. */
  CreateParser(Cursor cursor, List<Problem> problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /** Parses the statement. */
  Statement create() {
    cursor.expect("CREATE");
    boolean temporary = cursor.accept("TEMP") || cursor.accept("TEMPORARY");
    boolean unique = cursor.accept("UNIQUE");
    if (cursor.accept("VIRTUAL", "TABLE")) {
      return virtualTable();
    }
    if (cursor.accept("TABLE")) {
      return table(temporary);
    }
    if (cursor.accept("INDEX")) {
      return index(unique);
    }
    if (cursor.accept("VIEW")) {
      return view(temporary);
    }
    if (cursor.accept("TRIGGER")) {
      return trigger(temporary);
    }
    throw cursor.unreadable("expected TABLE, INDEX, VIEW or TRIGGER");
  }

  private Statement table(boolean temporaryWord) {
    boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
    TableName name = cursor.tableName();
    boolean temporary = temporaryWord || name.isTemporary();
    Region head = cursor.head();
    if (cursor.accept("AS")) {
      Query query = new QueryParser(cursor).query();
      if (!cursor.atEnd()) {
        throw cursor.unreadable("expected ;");
      }
      return new Statement.CreateTableAs(cursor.whole(), head, name, temporary, ifNotExists, query);
    }
    return new CreateTableParser(cursor, problems).table(name, temporary, ifNotExists, head);
  }

  private Statement virtualTable() {
    boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
    TableName name = cursor.tableName();
    Region head = cursor.head();
    cursor.expect("USING");
    boolean external = false;
    while (!cursor.atEnd()) {
      external |= cursor.isWord("CONTENT") && cursor.isSymbol(cursor.position() + 1, '=');
      cursor.moveTo(cursor.position() + 1);
    }
    return new Statement.CreateVirtualTable(cursor.whole(), head, name, ifNotExists, external);
  }

  private Statement index(boolean unique) {
    boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
    TableName name = cursor.tableName();
    Region head = cursor.head();
    cursor.expect("ON");
    Name table = cursor.name();
    if (!cursor.isSymbol('(')) {
      throw cursor.unreadable("expected (");
    }
    List<IndexedColumn> columns = unique ? plainColumns() : List.of();
    return new Statement.CreateIndex(
        cursor.whole(), head, name, ifNotExists, table, unique, columns);
  }

  /** The columns of a unique index; empty where it is over expressions or only some rows. */
  private List<IndexedColumn> plainColumns() {
    int open = cursor.position();
    int close = cursor.closing(open);
    if (close != cursor.size() - 1) {
      return List.of();
    }
    for (int i = open + 1; i < close; i++) {
      if (cursor.isSymbol(i, '(')) {
        return List.of();
      }
    }
    return cursor.indexedColumns();
  }

  private Statement view(boolean temporaryWord) {
    boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
    TableName name = cursor.tableName();
    Region head = cursor.head();
    boolean temporary = temporaryWord || name.isTemporary();
    List<Name> columns = cursor.isSymbol('(') ? cursor.columnNames() : List.of();
    Query query = cursor.accept("AS") ? shown() : null;
    return new Statement.CreateView(
        cursor.whole(), head, name, temporary, ifNotExists, columns, query);
  }

  /** What a view shows: it matters only where a copy reads it. */
  private @Nullable Query shown() {
    try {
      Query query = new QueryParser(cursor).query();
      return cursor.atEnd() ? query : null;
    } catch (UnreadableException e) {
      return null;
    }
  }

  private Statement trigger(boolean temporaryWord) {
    boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
    TableName name = cursor.tableName();
    boolean temporary = temporaryWord || name.isTemporary();
    Region head = cursor.head();
    Trigger trigger = null;
    try {
      trigger = new TriggerParser(cursor).trigger(name.name(), temporary);
    } catch (UnreadableException e) {
      // That one is made is certain; what it waits for is not.
    }
    return new Statement.CreateTrigger(cursor.whole(), head, name, ifNotExists, temporary, trigger);
  }
}
