package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Trigger.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trigger of a schema, from the file that makes it. */
final class MadeTrigger {

  private final Trigger trigger;
  private final SourceFile source;
  private final FollowedNames tables = new FollowedNames();
  private final Map<Table, FollowedNames> columns = new HashMap<>();
  private @Nullable List<Statement> statements;

  MadeTrigger(Trigger trigger, SourceFile source) {
    this.trigger = trigger;
    this.source = source;
  }

  Trigger trigger() {
    return trigger;
  }

  SourceFile source() {
    return source;
  }

  Location at(Region region) {
    return source.at(region);
  }

  /** What it does, in order. */
  List<Statement> statements() {
    if (statements == null) {
      statements = new ArrayList<>();
      for (RawStatement raw : trigger.body()) {
        statements.add(StatementParser.parse(source.text(), raw, new ArrayList<>()));
      }
    }
    return statements;
  }

  /** Notes that a table has another name. */
  void follow(Name from, Name to) {
    tables.follow(from, to);
  }

  /** Notes that a column of a table has another name. */
  void follow(Table table, Name from, Name to) {
    columns.computeIfAbsent(table, none -> new FollowedNames()).follow(from, to);
  }

  /** A table that it names, by its name of now. */
  TableName now(TableName name) {
    return new TableName(name.schema(), tables.now(name.name()));
  }

  /** A column that it names, or null where there is none. */
  @Nullable Column column(Table table, Name name) {
    FollowedNames followed = columns.get(table);
    return table.column((followed == null ? name : followed.now(name)).key());
  }

  /** Whether it runs where columns of its table are written. */
  boolean isFor(Table table, Event event, Iterable<Column> written) {
    boolean asked = trigger.columns().isEmpty();
    for (Column column : written) {
      for (Name each : trigger.columns()) {
        asked |= column(table, each) == column;
      }
    }
    return trigger.event() == event && asked;
  }
}
