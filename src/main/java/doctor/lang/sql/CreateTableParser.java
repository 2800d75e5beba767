package doctor.lang.sql;

import doctor.api.Region;
import doctor.lang.sql.ColumnDefinition.KeyKind;
import doctor.lang.sql.Statement.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the columns, constraints and options of CREATE TABLE. */
final class CreateTableParser {

  private final Cursor cursor;
  private final List<Problem> problems;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<UniqueConstraint> uniques = new ArrayList<>();
  private List<IndexedColumn> primaryKey = List.of();
  private boolean checked;
  private boolean withoutRowId;
  private boolean strict;

  /** A parser at the place of a cursor; what is no SQLite but can be read goes to problems. */
  CreateTableParser(Cursor cursor, List<Problem> problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /** Parses {@code (columns) options} behind the name of the table. */
  Statement.CreateTable table(TableName name, boolean temporary, boolean ifNotExists, Region head) {
    cursor.expect('(');
    do {
      if (!tableConstraint()) {
        column(new ColumnParser(cursor, problems).column());
      }
    } while (cursor.accept(','));
    cursor.expect(')');
    options();
    return new Statement.CreateTable(
        cursor.whole(),
        head,
        name,
        temporary,
        ifNotExists,
        keyedColumns(),
        foreignKeys,
        uniques,
        checked);
  }

  private void column(ColumnDefinition column) {
    columns.add(column);
    foreignKeys.addAll(column.foreignKeys());
    checked |= column.checked();
    if (column.key() != KeyKind.NONE) {
      List<IndexedColumn> alone = List.of(new IndexedColumn(column.name(), null));
      uniques.add(new UniqueConstraint(alone, column.keyConflict()));
    }
  }

  /** The columns, as the primary key and the options of the table make them. */
  private List<ColumnDefinition> keyedColumns() {
    List<ColumnDefinition> keyed = new ArrayList<>();
    for (ColumnDefinition column : columns) {
      boolean inKey = isInPrimaryKey(column);
      KeyKind key = column.key();
      if (inKey && primaryKey.size() == 1) {
        // Unlike that of a column, one of the table may say DESC:
        // https://sqlite.org/lang_createtable.html#rowid
        key = ColumnDefinition.isRowIdType(column.type()) ? KeyKind.ROW_ID : KeyKind.PRIMARY;
      }
      inKey |= key == KeyKind.PRIMARY || key == KeyKind.ROW_ID;
      key = withoutRowId && key == KeyKind.ROW_ID ? KeyKind.PRIMARY : key;
      keyed.add(column.with(key, column.notNull() || (inKey && (withoutRowId || strict))));
    }
    return keyed;
  }

  private boolean isInPrimaryKey(ColumnDefinition column) {
    for (IndexedColumn each : primaryKey) {
      if (each.name().key().equals(column.name().key())) {
        return true;
      }
    }
    return false;
  }

  private void options() {
    while (!cursor.atEnd()) {
      if (cursor.accept("WITHOUT", "ROWID")) {
        withoutRowId = true;
      } else if (cursor.accept("STRICT")) {
        strict = true;
      } else if (!cursor.accept(',')) {
        problems.add(
            new Problem(
                cursor.region(cursor.position(), cursor.position()),
                "not an option of a SQLite table: " + cursor.found(cursor.position())));
        return;
      }
    }
  }

  /** Parses a table constraint, if one stands here. Commas between constraints may be left out. */
  private boolean tableConstraint() {
    int start = cursor.position();
    boolean any = false;
    while (true) {
      if (cursor.isWord("CONSTRAINT")) {
        cursor.moveTo(cursor.position() + 2);
      }
      if (cursor.accept("PRIMARY", "KEY")) {
        primaryKey = cursor.indexedColumns();
        uniques.add(new UniqueConstraint(primaryKey, StatementParser.onConflict(cursor)));
      } else if (isUniqueConstraint()) {
        List<IndexedColumn> unique = cursor.indexedColumns();
        uniques.add(new UniqueConstraint(unique, StatementParser.onConflict(cursor)));
      } else if (cursor.isWord("CHECK") && cursor.isSymbol(cursor.position() + 1, '(')) {
        cursor.moveTo(cursor.position() + 1);
        allow(AllowedValue.at(cursor));
        cursor.skipBrackets();
        StatementParser.onConflict(cursor); // of no effect: https://sqlite.org/lang_conflict.html
        checked = true;
      } else if (cursor.accept("FOREIGN", "KEY")) {
        int first = cursor.position() - 2;
        List<Name> own = cursor.columnNames();
        cursor.expect("REFERENCES");
        foreignKeys.add(new ForeignKeyParser(cursor).reference(own, first));
      } else {
        if (!any) {
          cursor.moveTo(start);
        }
        return any;
      }
      any = true;
    }
  }

  private void allow(@Nullable AllowedValue alone) {
    if (alone != null) {
      columns.replaceAll(
          each -> each.name().key().equals(alone.column()) ? each.allowing(alone.literal()) : each);
    }
  }

  private boolean isUniqueConstraint() {
    if (cursor.isWord("UNIQUE") && cursor.isSymbol(cursor.position() + 1, '(')) {
      return cursor.accept("UNIQUE");
    }
    return false;
  }
}
