package doctor.lang.sql;

import doctor.lang.sql.Statement.Conflict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong where rows arrive by INSERT … SELECT: they lack a value, or have them mixed up.
 */
final class Arrivals {

  private final Table table;
  private final List<Column> targets;
  private final List<Output> outputs;
  private final Course course;

  /**
   * The rows of one statement.
   *
   * @param targets the columns they go to, in the order of the outputs
   */
  Arrivals(Table table, List<Column> targets, List<Output> outputs, Course course) {
    this.table = table;
    this.targets = targets;
    this.outputs = outputs;
    this.course = course;
  }

  void judge(Statement.Insert insert) {
    Table from = from();
    if (from == null) {
      return;
    }
    Column missing = Constraints.missing(table, targets);
    boolean ignores = insert.conflict() == Conflict.IGNORE;
    if (missing != null && !ignores && !missing.leavesNullOut) {
      course.add(
          new Effect.ValueMissing(
              course.at(insert.head()),
              from.nameBefore.text(),
              table.name.text(),
              missing.name.text()));
    }
    List<Effect.Misplaced.Move> moves = misplaced(from, insert.columns() == null);
    if (!moves.isEmpty()) {
      course.add(new Effect.Misplaced(course.at(insert.head()), table.name.text(), moves));
    }
  }

  /** A table that rows come from, if there are any, or null. */
  private @Nullable Table from() {
    Table asked = null; // most of them are of one table, and it looks through its columns
    for (Output output : outputs) {
      Column origin = output.column();
      if (origin != null && origin.table != asked) {
        asked = origin.table;
        if (asked.isFilled()) {
          return asked;
        }
      }
    }
    return null;
  }

  /**
   * Columns that do not go to the one of their name, although there is one, and it gets another.
   *
   * @param byPlace whether the statement does not name the columns it fills
   */
  private List<Effect.Misplaced.Move> misplaced(Table from, boolean byPlace) {
    Map<String, Column> strangers = new LinkedHashMap<>();
    for (int i = 0; i < outputs.size() && i < targets.size(); i++) {
      Column origin = outputs.get(i).column();
      Name target = targets.get(i).name;
      if (origin == null
          || origin.table != from
          || origin.name.text().equals(target.text())
          || origin.name.key().equals(target.key())) {
        continue;
      }
      // Who gives a column the other's name with AS means it.
      if (!outputs.get(i).key().equals(target.key())) {
        strangers.put(target.key(), origin);
      }
    }
    List<Effect.Misplaced.Move> moves = new ArrayList<>();
    for (Map.Entry<String, Column> each : strangers.entrySet()) {
      String own = each.getValue().name.key();
      if (strangers.containsKey(own) && (byPlace || isRound(each.getKey(), strangers))) {
        moves.add(new Effect.Misplaced.Move(each.getValue().name.text(), each.getKey()));
      }
    }
    return moves;
  }

  /**
   * Whether columns take each other's place: what comes here has its own place taken, and so on.
   */
  private static boolean isRound(String start, Map<String, Column> strangers) {
    Column next = strangers.get(start);
    for (int steps = 0; next != null && steps < strangers.size(); steps++) {
      if (next.name.key().equals(start)) {
        return true;
      }
      next = strangers.get(next.name.key());
    }
    return false;
  }
}
