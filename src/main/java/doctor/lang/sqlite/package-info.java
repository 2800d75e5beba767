/**
 * Where programs open SQLite: drivers and what they make of a data source name, functions that
 * open, and the settings that are in force afterwards.
 */
@NullMarked
package doctor.lang.sqlite;

import org.jspecify.annotations.NullMarked;
