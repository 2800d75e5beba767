package doctor.lang.sql;

import doctor.api.Region;
import org.jspecify.annotations.Nullable;

/**
 * A column of CREATE TABLE or ADD COLUMN.
 *
 * @param name its name
 * @param type the words of its type in lower case, empty where there is none
 * @param notNull whether null is refused
 * @param primaryKey whether it alone is the primary key
 * @param unique whether it alone is unique
 * @param defaultValue its default
 * @param generated whether it is computed from other columns
 * @param checked whether it has a CHECK
 * @param region name to the last constraint
 */
record ColumnDefinition(
    Name name,
    String type,
    boolean notNull,
    boolean primaryKey,
    boolean unique,
    Default defaultValue,
    boolean generated,
    boolean checked,
    @Nullable ForeignKey foreignKey,
    Region region) {

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
