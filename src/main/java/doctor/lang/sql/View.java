package doctor.lang.sql;

import doctor.api.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows, whenever it is read.
 *
 * @param columns what its columns are called; empty where the query says so
 * @param query where they come from, or null where that could not be read
 * @param source the file that makes it
 */
record View(List<Name> columns, @Nullable Query query, SourceFile source) {}
