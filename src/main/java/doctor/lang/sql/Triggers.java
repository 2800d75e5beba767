package doctor.lang.sql;

import doctor.api.SourceFile;
import doctor.lang.sql.Trigger.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The triggers of a schema. They follow their table, and go with it. */
final class Triggers {

  /** For each table its triggers by their names. */
  private final Map<Table, Map<String, MadeTrigger>> byTable = new LinkedHashMap<>();

  /** For the name of each trigger its table. */
  private final Map<String, Table> tables = new HashMap<>();

  /** Whether there is none. */
  boolean isEmpty() {
    return tables.isEmpty();
  }

  void add(Table table, Trigger trigger, SourceFile source) {
    remove(trigger.name());
    String key = trigger.name().key();
    tables.put(key, table);
    byTable
        .computeIfAbsent(table, none -> new LinkedHashMap<>())
        .put(key, new MadeTrigger(trigger, source));
  }

  void remove(Name name) {
    Table table = tables.remove(name.key());
    if (table != null) {
      of(table).remove(name.key());
    }
  }

  private Map<String, MadeTrigger> of(Table table) {
    return byTable.getOrDefault(table, Map.of());
  }

  void removeAll(Table table) {
    tables.keySet().removeAll(of(table).keySet());
    byTable.remove(table);
  }

  /** Notes that a table has another name, which SQLite writes into the triggers that name it. */
  void follow(Name from, Name to) {
    byTable.values().forEach(made -> made.values().forEach(each -> each.follow(from, to)));
  }

  /** Notes that a column has another name. */
  void follow(Table table, Name from, Name to) {
    byTable.values().forEach(made -> made.values().forEach(each -> each.follow(table, from, to)));
  }

  void removeTemporary() {
    for (Map<String, MadeTrigger> made : byTable.values()) {
      for (Iterator<MadeTrigger> each = made.values().iterator(); each.hasNext(); ) {
        Trigger trigger = each.next().trigger();
        if (trigger.temporary()) {
          each.remove();
          tables.remove(trigger.name().key());
        }
      }
    }
  }

  /** What runs where rows of a table change. */
  List<MadeTrigger> on(Table table, Event event, Iterable<Column> written) {
    List<MadeTrigger> asked = new ArrayList<>();
    for (MadeTrigger made : of(table).values()) {
      if (made.isFor(table, event, written)) {
        asked.add(made);
      }
    }
    return asked;
  }

  /** Whether something may keep what rows held that go, or are written over. */
  boolean mayKeep(Table table, Event event, Iterable<Column> written) {
    for (MadeTrigger made : on(table, event, written)) {
      if (made.trigger().keeps()) {
        return true;
      }
    }
    return false;
  }
}
