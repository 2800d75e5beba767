package doctor.lang.sql;

import org.jspecify.annotations.Nullable;

/**
 * A table, index, view or trigger as a statement names it.
 *
 * @param schema {@code main}, {@code temp} or an attached database, or null where none is written
 * @param name its own name
 */
public record TableName(@Nullable Name schema, Name name) {

  /** Whether it is said to lie in the temporary database. */
  boolean isTemporary() {
    return schema != null && schema.key().equals("temp");
  }

  /** Whether it is said to lie in a database other than the app's own and the temporary one. */
  boolean isForeign() {
    return schema != null && !isTemporary() && !schema.key().equals("main");
  }

  @Override
  public String toString() {
    return name.text();
  }
}
