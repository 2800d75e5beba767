package doctor.lang.sql;

import doctor.lang.sql.Statement.Savepoint;
import doctor.lang.sql.Statement.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves out what a migration takes back itself: what stands between BEGIN and ROLLBACK. */
final class Rollbacks {

  private final List<Statement> kept = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  /** How many of the marks are savepoints of a name. */
  private final Map<String, Integer> open = new HashMap<>();

  private Rollbacks() {}

  /**
   * A place to which a rollback may go back.
   *
   * @param name of the savepoint, by key; null where a transaction begins
   * @param size how many statements stand before it
   */
  private record Mark(@Nullable String name, int size) {}

  /**
   * The statements of which the effect stays.
   *
   * @param wrapped whether the runner is known to have opened a transaction
   */
  static List<Statement> without(List<Statement> statements, boolean wrapped) {
    Rollbacks rollbacks = new Rollbacks();
    if (wrapped) {
      rollbacks.marks.add(new Mark(null, 0));
    }
    for (Statement statement : statements) {
      rollbacks.pass(statement);
    }
    return rollbacks.kept;
  }

  private void pass(Statement statement) {
    if (statement instanceof Transaction transaction) {
      pass(transaction);
    } else if (statement instanceof Savepoint savepoint) {
      pass(savepoint);
    }
    kept.add(statement);
  }

  private void pass(Transaction transaction) {
    switch (transaction.turn()) {
      case BEGIN -> {
        // One inside of another fails, and the other goes on.
        if (marks.isEmpty()) {
          marks.add(new Mark(null, kept.size()));
        }
      }
      case COMMIT -> forget(0);
      case ROLLBACK -> {
        if (!marks.isEmpty()) {
          takeBack(marks.get(0));
          forget(0);
        }
      }
    }
  }

  private void pass(Savepoint savepoint) {
    String name = savepoint.name().key();
    if (savepoint.step() == Savepoint.Step.SET) {
      marks.add(new Mark(name, kept.size()));
      open.merge(name, 1, Integer::sum);
      return;
    }
    // Without one of that name the statement fails; all of them need not be asked.
    int last = open.getOrDefault(name, 0) == 0 ? -1 : marks.size() - 1;
    while (last >= 0 && !name.equals(marks.get(last).name())) {
      last--;
    }
    if (last >= 0 && savepoint.step() == Savepoint.Step.ROLLBACK) {
      takeBack(marks.get(last));
      forget(last + 1);
      // What stays of it is not looked at again.
      marks.set(last, new Mark(name, kept.size()));
    } else if (last >= 0) {
      forget(last);
    }
  }

  private void forget(int first) {
    List<Mark> gone = marks.subList(first, marks.size());
    for (Mark mark : gone) {
      if (mark.name() != null) {
        open.merge(mark.name(), -1, Integer::sum);
      }
    }
    gone.clear();
  }

  private void takeBack(Mark mark) {
    kept.subList(mark.size(), kept.size()).removeIf(Rollbacks::isTakenBack);
  }

  /** What is said to the connection, or to other databases, stays; and so does what is unread. */
  private static boolean isTakenBack(Statement statement) {
    return !(statement instanceof Statement.Pragma
        || statement instanceof Statement.Outside
        || statement instanceof Statement.Unreadable
        || statement instanceof Transaction);
  }
}
