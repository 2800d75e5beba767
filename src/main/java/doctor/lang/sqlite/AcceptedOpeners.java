package doctor.lang.sqlite;

import java.util.List;

/**
 * Names of helper functions that open SQLite the accepted way.
 *
 * @param names as configured; a {@code *} at the end stands for any rest
 */
record AcceptedOpeners(List<String> names) {

  /** Whether a function of this name is one of them. */
  boolean contain(String function) {
    for (String name : names) {
      boolean open = name.endsWith("*");
      String beginning = open ? name.substring(0, name.length() - 1) : name;
      if (open ? function.startsWith(beginning) : function.equals(beginning)) {
        return true;
      }
    }
    return false;
  }
}
