package doctor.lang.sql;

import java.util.List;

/** Parses ALTER TABLE in the four forms that SQLite has, and in one more that libSQL has. */
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
    if (isRedefinition()) {
      return redefine(table);
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

  /** {@code ALTER COLUMN a TO a TEXT}, as Drizzle writes it for Turso. */
  private boolean isRedefinition() {
    int column = cursor.position() + 1;
    return cursor.isWord("ALTER")
        && cursor.isWord(column, "COLUMN")
        && cursor.isWord(column + 2, "TO");
  }

  /** What is in the column stays there: the new definition is one for rows to come. */
  private Statement redefine(TableName table) {
    int first = cursor.position();
    cursor.accept("ALTER", "COLUMN");
    Name column = cursor.name();
    cursor.expect("TO");
    Name to = new ColumnParser(cursor, problems).column().name();
    end();
    problems.add(
        new Problem(
            cursor.region(first, first + 1), "ALTER COLUMN is no SQLite: only libSQL has it"));
    return to.key().equals(column.key())
        ? new Statement.Harmless(cursor.whole())
        : new Statement.RenameColumn(cursor.whole(), table, column, to);
  }

  private void end() {
    if (!cursor.atEnd()) {
      throw cursor.unreadable("expected ;");
    }
  }
}
