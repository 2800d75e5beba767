package doctor.lang.sql;

import doctor.api.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows, whenever it is read.
 *
 * @param columns what its columns are called; empty where the query says so
 * @param query where they come from, or null where that could not be read
 * @param source the file that makes it
 * @param temporary whether it is gone with the connection
 * @param tables what tables are called by now that had another name when it was made, by that name
 * @param instead the triggers that run where something is written to it, by their names; they go
 *     with it
 */
record View(
    List<Name> columns,
    @Nullable Query query,
    SourceFile source,
    boolean temporary,
    Map<String, Name> tables,
    Map<String, MadeTrigger> instead) {

  /** The same view after a table was renamed. */
  View renamed(Name from, Name to) {
    Map<String, Name> renamed = new HashMap<>(tables);
    renamed.replaceAll((before, now) -> now.key().equals(from.key()) ? to : now);
    renamed.putIfAbsent(from.key(), to);
    return new View(columns, query, source, temporary, renamed, instead);
  }

  /** A table that it shows, by its name of now. */
  TableName now(TableName name) {
    Name now = tables.get(name.name().key());
    return now == null ? name : new TableName(name.schema(), now);
  }
}
