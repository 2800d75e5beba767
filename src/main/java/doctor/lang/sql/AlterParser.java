package doctor.lang.sql;

import java.util.List;

/** Parses ALTER TABLE in the four forms that SQLite has. */
final class AlterParser {

  private final Cursor cursor;
  private final List<Problem> problems;

  /** A parser before the word ALTER. */
  AlterParser(Cursor cursor, List<Problem> problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /** Parses the statement. */
  Statement alter() {
    cursor.expect("ALTER");
    cursor.expect("TABLE");
    TableName table = cursor.tableName();
    if (cursor.accept("RENAME")) {
      return rename(table);
    }
    if (cursor.accept("ADD")) {
      return add(table);
    }
    if (cursor.accept("DROP")) {
      return drop(table);
    }
    throw cursor.unreadable("expected RENAME, ADD or DROP");
  }

  private Statement rename(TableName table) {
    if (cursor.accept("TO")) {
      Name to = cursor.name();
      end();
      return new Statement.RenameTable(cursor.whole(), table, to);
    }
    cursor.accept("COLUMN");
    Name column = cursor.name();
    cursor.expect("TO");
    Name to = cursor.name();
    end();
    return new Statement.RenameColumn(cursor.whole(), table, column, to);
  }

  private Statement add(TableName table) {
    if (cursor.isWord("CONSTRAINT") || cursor.isWord("FOREIGN") || cursor.isWord("PRIMARY")) {
      throw cursor.unreadable("expected COLUMN");
    }
    cursor.accept("COLUMN");
    if (cursor.isWord("IF") && cursor.isWord(cursor.position() + 1, "NOT")) {
      throw cursor.unreadable("expected a column");
    }
    ColumnDefinition column = new ColumnParser(cursor, problems).column();
    end();
    return new Statement.AddColumn(cursor.whole(), table, column);
  }

  private Statement drop(TableName table) {
    if (cursor.isWord("CONSTRAINT")) {
      throw cursor.unreadable("expected COLUMN");
    }
    cursor.accept("COLUMN");
    if (cursor.isWord("IF") && cursor.isWord(cursor.position() + 1, "EXISTS")) {
      throw cursor.unreadable("expected a column");
    }
    Name column = cursor.name();
    end();
    return new Statement.DropColumn(cursor.whole(), table, column);
  }

  private void end() {
    if (!cursor.atEnd()) {
      throw cursor.unreadable("expected ;");
    }
  }
}
