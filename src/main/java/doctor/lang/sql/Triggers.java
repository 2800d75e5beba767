package doctor.lang.sql;

import doctor.api.SourceFile;
import doctor.lang.sql.Trigger.Event;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The triggers of a schema. They follow their table, and go with it. */
final class Triggers {

  private final Map<Table, List<MadeTrigger>> byTable = new LinkedHashMap<>();

  /** Whether there is none. */
  boolean isEmpty() {
    return byTable.isEmpty();
  }

  void add(Table table, Trigger trigger, SourceFile source) {
    remove(trigger.name());
    byTable.computeIfAbsent(table, key -> new ArrayList<>()).add(new MadeTrigger(trigger, source));
  }

  void remove(Name name) {
    byTable.values().forEach(each -> each.removeIf(made -> isCalled(made, name)));
  }

  private static boolean isCalled(MadeTrigger made, Name name) {
    return made.trigger().name().key().equals(name.key());
  }

  void removeAll(Table table) {
    byTable.remove(table);
  }

  void removeTemporary() {
    for (Iterator<List<MadeTrigger>> each = byTable.values().iterator(); each.hasNext(); ) {
      List<MadeTrigger> made = each.next();
      made.removeIf(one -> one.trigger().temporary());
      if (made.isEmpty()) {
        each.remove();
      }
    }
  }

  /** What runs where rows of a table change. */
  List<MadeTrigger> on(Table table, Event event, Iterable<Column> written) {
    List<MadeTrigger> all = byTable.getOrDefault(table, List.of());
    List<MadeTrigger> asked = new ArrayList<>();
    for (MadeTrigger made : all) {
      if (made.trigger().isFor(event, written)) {
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
