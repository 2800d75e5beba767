package doctor.lang.sql;

import doctor.api.Region;
import doctor.lang.sql.Statement.Conflict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of CREATE TABLE or ADD COLUMN.
 *
 * @param name its name
 * @param type the words of its type in lower case, with {@code ()} where it has brackets; empty
 *     where there is none
 * @param collation how its values are compared, in lower case
 * @param notNull whether null is refused
 * @param nullConflict what happens to rows with null where it is refused
 * @param key what it is by itself to the rows of the table
 * @param keyConflict what happens to rows that break that
 * @param defaultValue its default
 * @param constant the literal that it is, as {@link Literal} writes it; null where it is none
 * @param generated whether it is computed from other columns
 * @param checked whether it has a CHECK
 * @param allowed the one literal that a CHECK lets it be, or null
 * @param foreignKeys those that it has by itself
 * @param region name to the last constraint
 */
record ColumnDefinition(
    Name name,
    String type,
    String collation,
    boolean notNull,
    Conflict nullConflict,
    KeyKind key,
    Conflict keyConflict,
    Default defaultValue,
    @Nullable String constant,
    Generated generated,
    boolean checked,
    @Nullable String allowed,
    List<ForeignKey> foreignKeys,
    Region region) {

  /** Whether a row has to bring a value for it; the row id is made where none comes. */
  boolean needsValue() {
    boolean filled = defaultValue == Default.CONSTANT || defaultValue == Default.COMPUTED;
    return notNull && !filled && key != KeyKind.ROW_ID && generated == Generated.NOT;
  }

  /** Whether a primary key of this one type is another name for the row id. */
  static boolean isRowIdType(String type) {
    return type.equals("integer");
  }

  /** The same column as part of another key, and refusing null or not. */
  ColumnDefinition with(KeyKind another, boolean refusesNull) {
    return new ColumnDefinition(
        name,
        type,
        collation,
        refusesNull,
        nullConflict,
        another,
        keyConflict,
        defaultValue,
        constant,
        generated,
        checked,
        allowed,
        foreignKeys,
        region);
  }

  /** The same column where a CHECK lets it be one literal alone. */
  ColumnDefinition allowing(String literal) {
    return new ColumnDefinition(
        name,
        type,
        collation,
        notNull,
        nullConflict,
        key,
        keyConflict,
        defaultValue,
        constant,
        generated,
        checked,
        literal,
        foreignKeys,
        region);
  }

  /** What a column is by itself to the rows of its table. */
  enum KeyKind {
    /** Nothing. */
    NONE,
    /** It tells them apart. */
    UNIQUE,
    /** The primary key. */
    PRIMARY,
    /** Another name for the row id. */
    ROW_ID
  }

  /** Whether a column is computed from others, and when. */
  enum Generated {
    /** It holds values of its own. */
    NOT,
    /** When it is read. */
    VIRTUAL,
    /** When the row is written. */
    STORED
  }

  /** What stands after DEFAULT. */
  enum Default {
    /** No DEFAULT. */
    NONE,
    /** DEFAULT NULL. */
    NULL,
    /** A literal. */
    CONSTANT,
    /** CURRENT_TIMESTAMP and its kin, or an expression in brackets: refused for filled tables. */
    COMPUTED
  }
}
