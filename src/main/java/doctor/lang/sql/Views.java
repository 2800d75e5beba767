package doctor.lang.sql;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The views of a schema; a temporary one hides what else has its name. */
final class Views {

  private final Map<String, View> ordinary = new HashMap<>();
  private final Map<String, View> temporary = new HashMap<>();

  /** The view that a statement names, or null. */
  @Nullable View find(TableName name) {
    if (name.isForeign()) {
      return null;
    }
    String key = name.name().key();
    View hiding = temporary.get(key);
    if (name.isTemporary() || (hiding != null && name.schema() == null)) {
      return hiding;
    }
    return ordinary.get(key);
  }

  /** Whether a view of that name is where a new one would be. */
  boolean isThere(Name name, boolean inTemporary) {
    return (inTemporary ? temporary : ordinary).containsKey(name.key());
  }

  void add(Name name, View view) {
    (view.temporary() ? temporary : ordinary).put(name.key(), view);
  }

  void remove(TableName name) {
    View view = find(name);
    if (view != null) {
      (view.temporary() ? temporary : ordinary).remove(name.name().key());
    }
  }

  /** Takes a trigger away, whichever view it stands on. */
  void removeTrigger(Name name) {
    ordinary.values().forEach(view -> view.instead().remove(name.key()));
    temporary.values().forEach(view -> view.instead().remove(name.key()));
  }

  /** Temporary views and triggers are gone with the connection. */
  void removeTemporary() {
    temporary.clear();
    for (View view : ordinary.values()) {
      view.instead().values().removeIf(made -> made.trigger().temporary());
    }
  }

  /** Notes that a table has another name, which SQLite writes into the views that show it. */
  void follow(Name from, Name to) {
    ordinary.values().forEach(view -> view.follow(from, to));
    temporary.values().forEach(view -> view.follow(from, to));
  }
}
