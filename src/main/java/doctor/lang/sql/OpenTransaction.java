package doctor.lang.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that is open at one moment of a migration, if one is, and the savepoints in it:
 * the first of those opens one as well.
 */
final class OpenTransaction {

  private final List<Mark> marks = new ArrayList<>();

  /** How many of the marks are savepoints of a name. */
  private final Map<String, Integer> named = new HashMap<>();

  /**
   * A place to which a rollback may go back.
   *
   * @param name of the savepoint, by key; null where a transaction begins
   * @param place what the caller calls it
   */
  private record Mark(@Nullable String name, int place) {}

  boolean isOpen() {
    return !marks.isEmpty();
  }

  /** Where it began. */
  int start() {
    return marks.get(0).place;
  }

  /** BEGIN: one inside of another fails, and the other goes on. */
  void begin(int place) {
    if (marks.isEmpty()) {
      marks.add(new Mark(null, place));
    }
  }

  /** COMMIT, or ROLLBACK of all of it. */
  void end() {
    forget(0);
  }

  /** SAVEPOINT. */
  void set(Name savepoint, int place) {
    marks.add(new Mark(savepoint.key(), place));
    named.merge(savepoint.key(), 1, Integer::sum);
  }

  /**
   * RELEASE of the last savepoint of a name, with those behind it: its place, or -1 where there is
   * none and the statement fails.
   */
  int release(Name savepoint) {
    // All of them need not be asked where none is called so.
    int last = named.getOrDefault(savepoint.key(), 0) == 0 ? -1 : marks.size() - 1;
    while (last >= 0 && !savepoint.key().equals(marks.get(last).name)) {
      last--;
    }
    int place = last < 0 ? -1 : marks.get(last).place;
    if (last >= 0) {
      forget(last);
    }
    return place;
  }

  private void forget(int first) {
    List<Mark> gone = marks.subList(first, marks.size());
    for (Mark mark : gone) {
      if (mark.name != null) {
        named.merge(mark.name, -1, Integer::sum);
      }
    }
    gone.clear();
  }
}
