package doctor.lang.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of helper functions that open SQLite the accepted way.
 *
 * @param names as configured; a {@code *} at the end stands for any rest
 */
record AcceptedOpeners(List<String> names) {

  /** What the names begin with. */
  List<String> beginnings() {
    List<String> beginnings = new ArrayList<>();
    for (String name : names) {
      beginnings.add(beginning(name));
    }
    return beginnings;
  }

  private static String beginning(String name) {
    return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
  }

  /** Whether a function of this name is one of them. */
  boolean contain(String function) {
    for (String name : names) {
      boolean open = name.endsWith("*");
      if (open ? function.startsWith(beginning(name)) : function.equals(name)) {
        return true;
      }
    }
    return false;
  }
}
