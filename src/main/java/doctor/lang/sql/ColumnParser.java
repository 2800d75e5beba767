package doctor.lang.sql;

import doctor.lang.sql.ColumnDefinition.Default;
import doctor.lang.sql.ColumnDefinition.Generated;
import doctor.lang.sql.ColumnDefinition.KeyKind;
import doctor.lang.sql.Statement.Conflict;
import doctor.lang.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses one column with its constraints: one of CREATE TABLE, or that of ADD COLUMN. */
final class ColumnParser {

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
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private String collation = UniqueSet.BINARY;
  private boolean notNull;
  private Conflict nullConflict = Conflict.UNSAID;
  private KeyKind key = KeyKind.NONE;
  private Conflict keyConflict = Conflict.UNSAID;
  private Default value = Default.NONE;
  private @Nullable String constant = Literal.NULL;
  private Generated generated = Generated.NOT;
  private boolean checked;
  private @Nullable String allowed;

  /** A parser that moves {@code cursor}; what is no SQLite but can be read goes to problems. */
  ColumnParser(Cursor cursor, List<Problem> problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /** Parses the column. */
  ColumnDefinition column() {
    int start = cursor.position();
    Name name = cursor.name();
    String type = type();
    while (!cursor.atEnd() && !cursor.isSymbol(',') && !cursor.isSymbol(')')) {
      if (!valueConstraint(name) && !keyConstraint(name, type) && !passedOver()) {
        throw cursor.unreadable("expected a column constraint");
      }
    }
    return new ColumnDefinition(
        name,
        type,
        collation,
        notNull,
        nullConflict,
        key,
        keyConflict,
        value,
        constant,
        generated,
        checked,
        allowed,
        foreignKeys,
        cursor.region(start, cursor.position() - 1));
  }

  private boolean valueConstraint(Name name) {
    int first = cursor.position();
    if (cursor.accept("NOT", "NULL")) {
      notNull = true;
      nullConflict = StatementParser.onConflict(cursor);
    } else if (cursor.accept("CHECK")) {
      checked = true;
      AllowedValue alone = AllowedValue.at(cursor);
      allowed = alone != null && alone.column().equals(name.key()) ? alone.literal() : allowed;
      cursor.skipBrackets();
    } else if (cursor.accept("DEFAULT")) {
      value = defaultValue();
      constant = Literal.at(cursor, new Span(first + 1, cursor.position()));
    } else if (cursor.accept("COLLATE")) {
      collation = cursor.name().key();
    } else if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
      cursor.skipBrackets();
      generated = cursor.accept("STORED") ? Generated.STORED : Generated.VIRTUAL;
      cursor.accept("VIRTUAL");
    } else {
      return false;
    }
    return true;
  }

  private boolean keyConstraint(Name name, String type) {
    int first = cursor.position();
    if (cursor.accept("PRIMARY", "KEY")) {
      boolean descending = !cursor.accept("ASC") && cursor.accept("DESC");
      key = ColumnDefinition.isRowIdType(type) && !descending ? KeyKind.ROW_ID : KeyKind.PRIMARY;
      keyConflict();
      cursor.accept("AUTOINCREMENT");
    } else if (cursor.accept("UNIQUE")) {
      key = key == KeyKind.NONE ? KeyKind.UNIQUE : key;
      keyConflict();
    } else if (cursor.accept("REFERENCES")) {
      foreignKeys.add(new ForeignKeyParser(cursor).reference(List.of(name), first));
    } else {
      return false;
    }
    return true;
  }

  /** Two keys on one column may not disagree, but one of them may say nothing. */
  private void keyConflict() {
    Conflict said = StatementParser.onConflict(cursor);
    keyConflict = said == Conflict.UNSAID ? keyConflict : said;
  }

  /** Constraints without consequence here: a name, NULL. */
  private boolean passedOver() {
    if (cursor.accept("CONSTRAINT")) {
      cursor.name();
      return true;
    }
    if (cursor.accept("NULL")) {
      StatementParser.onConflict(cursor);
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
      type.append("()");
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
}
