package doctor.lang.sql;

import doctor.api.Region;
import doctor.lang.sql.ColumnDefinition.Default;
import doctor.lang.sql.ForeignKey.OnDelete;
import doctor.lang.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parses the column list of CREATE TABLE, and the one column of ADD COLUMN. */
final class CreateTableParser {

  private static final Set<String> CONSTRAINTS =
      Set.of(
          "CONSTRAINT",
          "PRIMARY",
          "NOT",
          "NULL",
          "UNIQUE",
          "CHECK",
          "DEFAULT",
          "COLLATE",
          "REFERENCES",
          "GENERATED",
          "AS",
          "ON");

  private static final Set<String> FOREIGN_TYPES =
      Set.of(
          "SERIAL",
          "BIGSERIAL",
          "SMALLSERIAL",
          "AUTO_INCREMENT",
          "UNSIGNED_AUTO_INCREMENT",
          "IDENTITY");

  private final Cursor cursor;
  private final List<Problem> problems;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<List<Name>> uniqueSets = new ArrayList<>();
  private boolean checked;

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
        columns.add(column());
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
        columns,
        foreignKeys,
        uniqueSets,
        checked);
  }

  private void options() {
    while (!cursor.atEnd()) {
      if (!cursor.accept("WITHOUT", "ROWID") && !cursor.accept("STRICT") && !cursor.accept(',')) {
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
      if (cursor.accept("PRIMARY", "KEY") || isUniqueConstraint()) {
        uniqueSets.add(cursor.columnNames());
        skipConflict();
      } else if (cursor.isWord("CHECK") && cursor.isSymbol(cursor.position() + 1, '(')) {
        cursor.moveTo(cursor.position() + 1);
        cursor.skipBrackets();
        checked = true;
      } else if (cursor.accept("FOREIGN", "KEY")) {
        int first = cursor.position() - 2;
        List<Name> own = cursor.columnNames();
        cursor.expect("REFERENCES");
        foreignKeys.add(reference(own, first));
      } else {
        if (!any) {
          cursor.moveTo(start);
        }
        return any;
      }
      any = true;
    }
  }

  private boolean isUniqueConstraint() {
    if (cursor.isWord("UNIQUE") && cursor.isSymbol(cursor.position() + 1, '(')) {
      return cursor.accept("UNIQUE");
    }
    return false;
  }

  /** Parses one column with its constraints. */
  ColumnDefinition column() {
    int start = cursor.position();
    Name name = cursor.name();
    String type = type();
    boolean notNull = false;
    boolean primaryKey = false;
    boolean unique = false;
    boolean generated = false;
    boolean hasCheck = false;
    Default value = Default.NONE;
    ForeignKey foreignKey = null;
    while (!cursor.atEnd() && !cursor.isSymbol(',') && !cursor.isSymbol(')')) {
      int at = cursor.position();
      if (cursor.accept("NOT", "NULL")) {
        notNull = true;
        skipConflict();
      } else if (cursor.accept("PRIMARY", "KEY")) {
        primaryKey = true;
        if (!cursor.accept("ASC")) {
          cursor.accept("DESC");
        }
        skipConflict();
        cursor.accept("AUTOINCREMENT");
      } else if (cursor.accept("UNIQUE")) {
        unique = true;
        skipConflict();
      } else if (cursor.accept("CHECK")) {
        hasCheck = true;
        checked = true;
        cursor.skipBrackets();
      } else if (cursor.accept("DEFAULT")) {
        value = defaultValue();
      } else if (cursor.accept("REFERENCES")) {
        foreignKey = reference(List.of(name), at);
        foreignKeys.add(foreignKey);
      } else if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
        generated = true;
        cursor.skipBrackets();
        if (!cursor.accept("STORED")) {
          cursor.accept("VIRTUAL");
        }
      } else if (!passedOver()) {
        throw cursor.unreadable("expected a column constraint");
      }
    }
    return new ColumnDefinition(
        name,
        type,
        notNull,
        primaryKey,
        unique,
        value,
        generated,
        hasCheck,
        foreignKey,
        cursor.region(start, cursor.position() - 1));
  }

  /** Constraints without consequence here: a name, NULL, COLLATE. */
  private boolean passedOver() {
    if (cursor.accept("CONSTRAINT") || cursor.accept("COLLATE")) {
      cursor.name();
      return true;
    }
    if (cursor.accept("NULL")) {
      skipConflict();
      return true;
    }
    return false;
  }

  private String type() {
    StringBuilder type = new StringBuilder();
    while (cursor.isName(cursor.position())) {
      String word = cursor.word(cursor.position());
      if (CONSTRAINTS.contains(word)) {
        break;
      }
      if (FOREIGN_TYPES.contains(word)) {
        problems.add(
            new Problem(
                cursor.region(cursor.position(), cursor.position()),
                word + " is no SQLite: there it is only an unknown type"));
      }
      type.append(type.isEmpty() ? "" : " ").append(cursor.name().text().toLowerCase(Locale.ROOT));
    }
    if (cursor.isSymbol('(')) {
      cursor.skipBrackets();
    }
    return type.toString();
  }

  private Default defaultValue() {
    if (cursor.isSymbol('(')) {
      return defaultInBrackets();
    }
    if (!cursor.accept('-')) {
      cursor.accept('+');
    }
    if (cursor.atEnd()) {
      throw cursor.unreadable("expected a default");
    }
    String word = cursor.word(cursor.position());
    cursor.moveTo(cursor.position() + 1);
    if (cursor.isSymbol('(') && !word.isEmpty()) {
      throw cursor.unreadable("expected brackets around a computed default");
    }
    return switch (word) {
      case "NULL" -> Default.NULL;
      case "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME" -> Default.COMPUTED;
      default -> Default.CONSTANT;
    };
  }

  /** To SQLite a literal stays one in brackets, with a sign before it too. */
  private Default defaultInBrackets() {
    int first = cursor.position();
    cursor.skipBrackets();
    int last = cursor.position() - 1;
    while (cursor.isSymbol(first, '(') || cursor.isSymbol(first, '-')) {
      first++;
    }
    while (cursor.isSymbol(last, ')')) {
      last--;
    }
    if (first != last) {
      return Default.COMPUTED;
    }
    if (cursor.isWord(first, "NULL")) {
      return Default.NULL;
    }
    boolean literal =
        cursor.token(first).kind() == Kind.LITERAL
            || cursor.token(first).kind() == Kind.NUMBER
            || cursor.isWord(first, "TRUE")
            || cursor.isWord(first, "FALSE");
    return literal ? Default.CONSTANT : Default.COMPUTED;
  }

  private ForeignKey reference(List<Name> own, int first) {
    Name parent = cursor.tableName().name();
    if (cursor.isSymbol('(')) {
      cursor.skipBrackets();
    }
    OnDelete onDelete = OnDelete.REFUSE;
    while (true) {
      if (cursor.accept("ON", "DELETE")) {
        onDelete = action();
      } else if (cursor.accept("ON", "UPDATE")) {
        action();
      } else if (cursor.accept("MATCH")) {
        cursor.name();
      } else if (cursor.isWord(cursor.position() + 1, "DEFERRABLE") && cursor.accept("NOT")) {
        cursor.accept("DEFERRABLE");
      } else if (!cursor.accept("DEFERRABLE") && !initially()) {
        return new ForeignKey(own, parent, onDelete, cursor.region(first, cursor.position() - 1));
      }
    }
  }

  private boolean initially() {
    return cursor.accept("INITIALLY", "DEFERRED") || cursor.accept("INITIALLY", "IMMEDIATE");
  }

  private OnDelete action() {
    if (cursor.accept("CASCADE")) {
      return OnDelete.CASCADE;
    }
    if (cursor.accept("SET", "NULL")) {
      return OnDelete.SET_NULL;
    }
    if (cursor.accept("SET", "DEFAULT")) {
      return OnDelete.SET_DEFAULT;
    }
    if (cursor.accept("RESTRICT") || cursor.accept("NO", "ACTION")) {
      return OnDelete.REFUSE;
    }
    throw cursor.unreadable("expected an action");
  }

  private void skipConflict() {
    if (cursor.accept("ON", "CONFLICT")) {
      cursor.name();
    }
  }
}
