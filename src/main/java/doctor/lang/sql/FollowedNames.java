package doctor.lang.sql;

import java.util.HashMap;
import java.util.Map;

/** What is called something else by now than when a view or a trigger that names it was made. */
final class FollowedNames {

  private final Map<String, Name> names = new HashMap<>();

  /** Notes that something has another name, which SQLite writes into what names it. */
  void follow(Name from, Name to) {
    names.replaceAll((before, now) -> now.key().equals(from.key()) ? to : now);
    names.putIfAbsent(from.key(), to);
  }

  /** The name of now. */
  Name now(Name name) {
    return names.getOrDefault(name.key(), name);
  }
}
