package doctor.lang.sqlite;

import doctor.lang.sqlite.Setting.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens of which a function that a variable holds is given the handle, {@code for hook in hooks:
 * hook(conn)}. It may run what the app runs on no handle that can be told, or on one that a
 * function is given.
 */
final class Callbacks {

  private final List<Integer> places = new ArrayList<>();

  /** Notes the place of such an open among all. */
  void add(int place) {
    places.add(place);
  }

  /** Lets settings of theirs count as unknown that the code may set in this way. */
  void settle(List<SqliteOpen> opens, ProgramOpens program) {
    for (Pragma pragma : Pragma.values()) {
      List<Integer> absent = new ArrayList<>(places);
      absent.removeIf(place -> opens.get(place).setting(pragma).state() != State.ABSENT);
      if (!absent.isEmpty() && program.setsInCallback(pragma)) {
        absent.forEach(
            place -> opens.set(place, opens.get(place).with(pragma, Setting.of(State.UNKNOWN))));
      }
    }
  }
}
