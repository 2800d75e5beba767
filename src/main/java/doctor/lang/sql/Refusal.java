package doctor.lang.sql;

import doctor.lang.sql.ColumnDefinition.Default;
import doctor.lang.sql.ColumnDefinition.Generated;
import org.jspecify.annotations.Nullable;

/** Why SQLite refuses to add a column (https://sqlite.org/lang_altertable.html#altertabaddcol). */
public enum Refusal {
  /** Also for a table without rows. */
  PRIMARY_KEY("it is a PRIMARY KEY", "make a new table with it, and copy the rows", true),
  /** Also for a table without rows. */
  UNIQUE("it is UNIQUE", "add it without UNIQUE, and create a unique index on it", true),
  /** The rows that are there would have to be written anew. */
  STORED("it is STORED", "make it VIRTUAL", false),
  /** The rows that are there have no value for it. */
  NOT_NULL(
      "it is NOT NULL without a default", "give it a constant default, or let it be null", false),
  /** A default for the rows that are there is written down once. */
  COMPUTED("its default is not a constant", "give it a constant default, or let it be null", false),
  /** Only while foreign keys are on. */
  REFERENCES(
      "it REFERENCES a table and has a default, while foreign keys are on",
      "let its default be null",
      false);

  private final String reason;
  private final String cure;
  private final boolean always;

  Refusal(String reason, String cure, boolean always) {
    this.reason = reason;
    this.cure = cure;
    this.always = always;
  }

  /**
   * Why such a column is refused, or null.
   *
   * @param keys whether foreign keys may be on
   */
  static @Nullable Refusal of(ColumnDefinition column, boolean keys) {
    Refusal byKey =
        switch (column.key()) {
          case PRIMARY, ROW_ID -> PRIMARY_KEY;
          case UNIQUE -> UNIQUE;
          case NONE -> null;
        };
    if (byKey != null) {
      return byKey;
    }
    if (column.generated() != Generated.NOT) {
      return column.generated() == Generated.STORED ? STORED : null;
    }
    Default value = column.defaultValue();
    if (value == Default.COMPUTED) {
      return COMPUTED;
    }
    if (value == Default.CONSTANT) {
      return keys && !column.foreignKeys().isEmpty() ? REFERENCES : null;
    }
    return column.notNull() ? NOT_NULL : null;
  }

  /** Why, said of the column. */
  public String reason() {
    return reason;
  }

  /** What to do instead. */
  public String cure() {
    return cure;
  }

  /** Whether it is refused for a table without rows too. */
  public boolean always() {
    return always;
  }
}
