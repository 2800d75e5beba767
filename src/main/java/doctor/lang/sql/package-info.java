/**
 * Reads SQLite migrations: text to statements, statements to facts, and a series of migrations to
 * what each statement does to the data that was there before it. Nothing is ever executed, and
 * nothing is judged.
 */
@NullMarked
package doctor.lang.sql;

import org.jspecify.annotations.NullMarked;
