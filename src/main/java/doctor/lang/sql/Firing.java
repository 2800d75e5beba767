package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.lang.sql.Effect.Child.Action;
import doctor.lang.sql.Trigger.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What triggers do to other rows where one statement changes some. What keeps a column up to date,
 * a time or a count, is the app's own doing and not told.
 */
final class Firing {

  private final Schema schema;
  private final Location statement;
  private final List<Effect> effects = new ArrayList<>();
  private final Set<MadeTrigger> fired = new HashSet<>();
  private final Set<Table> losing = new HashSet<>();

  /** The columns of a view that the statement itself gives new values; null for all. */
  private @Nullable Set<String> handedOn = new HashSet<>();

  /** The triggers of one statement. */
  Firing(Schema schema, Location statement) {
    this.schema = schema;
    this.statement = statement;
  }

  /** What they do, in order. */
  List<Effect> effects() {
    return effects;
  }

  /** Runs what waits for the change of some rows. */
  void fire(Table table, Event event, Iterable<Column> written) {
    if (schema.triggers().isEmpty()) {
      return;
    }
    if (event == Event.DELETE) {
      losing.add(table);
    }
    for (MadeTrigger made : schema.triggers().on(table, event, written)) {
      run(made, table);
    }
  }

  /** Runs what stands in for a change of what a view shows. */
  void fireInstead(View view, Event event, Iterable<Name> written) {
    if (event == Event.INSERT) {
      handedOn = null; // a row has them all
    } else if (handedOn != null) {
      for (Name name : written) {
        handedOn.add(name.key());
      }
    }
    for (MadeTrigger made : view.instead().values()) {
      if (made.trigger().isFor(event, written)) {
        run(made, null);
      }
    }
  }

  /**
   * Runs a trigger, once for a statement.
   *
   * @param table whose rows change, null where it is a view
   */
  private void run(MadeTrigger made, @Nullable Table table) {
    if (fired.add(made) && schema.effort().spend(1 + made.trigger().body().size())) {
      for (Statement each : made.statements()) {
        run(each, made, table);
      }
    }
  }

  private void run(Statement each, MadeTrigger made, @Nullable Table table) {
    if (each instanceof Statement.Delete delete) {
      Table other = schema.find(made.now(delete.table()));
      if (other != null && !other.virtual) {
        tell(made, other, Action.DELETED, delete.region());
        fire(other, Event.DELETE, List.of());
      }
    } else if (each instanceof Statement.Update update) {
      Table other = schema.find(made.now(update.table()));
      boolean others = other != table || update.where() == null;
      if (other != null && others && !other.virtual) {
        overwrite(made, other, update, other == table);
      }
    } else if (each instanceof Statement.Insert insert) {
      Table other = schema.find(made.now(insert.table()));
      boolean old = other != table || made.trigger().event() == Event.UPDATE;
      if (other != null && old && !other.virtual) {
        insert(made, other, insert);
      }
    }
  }

  /**
   * Columns of every row, or of some, get other values.
   *
   * @param own whether they are of the table that the trigger is on: then it is every row
   */
  private void overwrite(MadeTrigger made, Table other, Statement.Update update, boolean own) {
    Set<Column> written = new HashSet<>();
    boolean lost = false;
    for (Statement.Assignment assignment : update.assignments()) {
      for (Name name : assignment.columns()) {
        Column column = made.column(other, name);
        if (column != null) {
          written.add(column);
          boolean anew =
              Computed.literal(assignment.value(), made.source()) != null
                  || (own && isOfRow(assignment.value()))
                  || (made.trigger().instead() && isHandedOn(assignment.value()));
          lost |= anew && isOnlyHere(column);
        }
      }
    }
    if (lost) {
      tell(made, other, Action.OVERWRITTEN, update.region());
    }
    fire(other, Event.UPDATE, written);
  }

  /** Whether a value is one of the row that changes: {@code OLD.title}. */
  private static boolean isOfRow(Expression value) {
    Name row = value.column() == null ? null : value.column().table();
    return row != null && (row.key().equals("new") || row.key().equals("old"));
  }

  /** Whether a trigger of a view writes to the table what the statement says: {@code NEW.title}. */
  private boolean isHandedOn(Expression value) {
    Reference column = value.column();
    Name row = column == null ? null : column.table();
    return column != null
        && row != null
        && row.key().equals("new")
        && (handedOn == null || handedOn.contains(column.column().key()));
  }

  private boolean isOnlyHere(Column column) {
    return isOnlyHere(column, losing);
  }

  private static boolean isOnlyHere(Column column, Set<Table> losing) {
    return !column.isEmpty() && Fates.of(column, losing).kind() != Fate.Kind.KEPT;
  }

  /** A row that replaces another and does not bring all columns empties the others. */
  private void insert(MadeTrigger made, Table other, Statement.Insert insert) {
    List<Name> brought = insert.columns();
    if (insert.conflict() == Statement.Conflict.REPLACE
        && brought != null
        && losesRest(made, other, brought)) {
      tell(made, other, Action.OVERWRITTEN, insert.region());
    }
    fire(other, Event.INSERT, List.of());
  }

  /** Whether rows lose something where others take their place that bring only some columns. */
  private boolean losesRest(MadeTrigger made, Table table, List<Name> brought) {
    Set<Column> coming = new HashSet<>();
    for (Name name : brought) {
      Column column = made.column(table, name);
      if (column != null) {
        coming.add(column);
      }
    }
    Set<Atom> kept = new HashSet<>();
    List<Column> emptied = new ArrayList<>();
    for (Column column : table.columns()) {
      if (coming.contains(column)) {
        kept.addAll(column.contents().keySet());
      } else {
        emptied.add(column);
      }
    }
    Set<Table> gone = new HashSet<>(losing);
    gone.add(table);
    emptied.removeIf(
        column -> kept.containsAll(column.contents().keySet()) || !isOnlyHere(column, gone));
    return !emptied.isEmpty();
  }

  private void tell(MadeTrigger made, Table other, Action action, Region region) {
    Set<Table> gone = new HashSet<>(losing);
    gone.add(other);
    if (other.isFilled() && !Fates.isSpare(other, gone)) {
      effects.add(
          new Effect.Fired(
              statement,
              made.trigger().name().text(),
              other.nameBefore.text(),
              action,
              made.at(region),
              made.trigger().instead()));
    }
  }

  /** What triggers leave out, or write over, of the rows that a statement brings to a table. */
  void sieve(Table table, Event event, Iterable<Column> written) {
    if (schema.triggers().isEmpty()) {
      return;
    }
    for (MadeTrigger made : schema.triggers().on(table, event, written)) {
      if (!schema.effort().spend(1 + made.trigger().body().size())) {
        return;
      }
      for (Statement each : made.statements()) {
        if (each instanceof Statement.Delete delete
            && schema.find(made.now(delete.table())) == table) {
          Cut cut = cut(made);
          table.columns().forEach(column -> column.overwrite(Set.of(), cut));
        } else if (each instanceof Statement.Update update
            && schema.find(made.now(update.table())) == table) {
          writeOver(made, table, update);
        }
      }
    }
  }

  private static void writeOver(MadeTrigger made, Table table, Statement.Update update) {
    Cut cut = new Cut(Cut.Kind.UPDATE, made.at(update.region()));
    for (Statement.Assignment assignment : update.assignments()) {
      for (Name name : assignment.columns()) {
        Column column = made.column(table, name);
        if (column != null) {
          column.overwrite(Set.of(), cut);
          table.overwrite(column);
        }
      }
    }
  }

  /** What lets only some rows through to a table, or null. */
  static @Nullable Cut cut(Schema schema, Table table, Event event, Iterable<Column> written) {
    if (!schema.triggers().isEmpty()) {
      for (MadeTrigger made : schema.triggers().on(table, event, written)) {
        if (made.trigger().before() && made.trigger().ignores()) {
          return cut(made);
        }
      }
    }
    return null;
  }

  private static Cut cut(MadeTrigger made) {
    return new Cut(Cut.Kind.TRIGGER, made.at(made.trigger().name().region()));
  }
}
