package doctor.lang.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column of a key or an index.
 *
 * @param collation how its values are compared, in lower case; null where as the column says
 */
record IndexedColumn(Name name, @Nullable String collation) {}
