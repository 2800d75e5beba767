/** Tests of the facts about SQLite. */
@NullMarked
package doctor.lang.sqlite;

import org.jspecify.annotations.NullMarked;
