package doctor.lang.sql;

import doctor.api.SourceFile;
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
 * @param tables what the tables are called by now
 * @param instead the triggers that run where something is written to it, by their names; they go
 *     with it
 */
record View(
    List<Name> columns,
    @Nullable Query query,
    SourceFile source,
    boolean temporary,
    FollowedNames tables,
    Map<String, MadeTrigger> instead) {

  /** Notes that a table has another name: SQLite writes it into the view and its triggers. */
  void follow(Name from, Name to) {
    tables.follow(from, to);
    instead.values().forEach(made -> made.follow(from, to));
  }

  /** A table that it shows, by its name of now. */
  TableName now(TableName name) {
    return new TableName(name.schema(), tables.now(name.name()));
  }
}
