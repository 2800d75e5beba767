package doctor.lang.sql;

import doctor.lang.sql.Statement.Savepoint;
import doctor.lang.sql.Statement.Transaction;
import java.util.ArrayList;
import java.util.List;

/** Leaves out what a migration takes back itself: what stands between BEGIN and ROLLBACK. */
final class Rollbacks {

  private final List<Statement> kept = new ArrayList<>();

  /** Its places are how many statements stand before them. */
  private final OpenTransaction transaction = new OpenTransaction();

  private Rollbacks() {}

  /**
   * The statements of which the effect stays.
   *
   * @param wrapped whether the runner is known to have opened a transaction
   */
  static List<Statement> without(List<Statement> statements, boolean wrapped) {
    Rollbacks rollbacks = new Rollbacks();
    if (wrapped) {
      rollbacks.transaction.begin(0);
    }
    for (Statement statement : statements) {
      rollbacks.pass(statement);
    }
    return rollbacks.kept;
  }

  private void pass(Statement statement) {
    if (statement instanceof Transaction turn) {
      pass(turn);
    } else if (statement instanceof Savepoint savepoint) {
      pass(savepoint);
    }
    kept.add(statement);
  }

  private void pass(Transaction turn) {
    switch (turn.turn()) {
      case BEGIN -> transaction.begin(kept.size());
      case COMMIT -> transaction.end();
      case ROLLBACK -> {
        if (transaction.isOpen()) {
          takeBack(transaction.start());
        }
        transaction.end();
      }
    }
  }

  private void pass(Savepoint savepoint) {
    switch (savepoint.step()) {
      case SET -> transaction.set(savepoint.name(), kept.size());
      case RELEASE -> transaction.release(savepoint.name());
      case ROLLBACK -> {
        int place = transaction.release(savepoint.name());
        if (place >= 0) {
          takeBack(place);
          // What stays of it is not looked at again.
          transaction.set(savepoint.name(), kept.size());
        }
      }
    }
  }

  private void takeBack(int place) {
    kept.subList(place, kept.size()).removeIf(Rollbacks::isTakenBack);
  }

  /** What is said to the connection, or to other databases, stays; and so does what is unread. */
  private static boolean isTakenBack(Statement statement) {
    return !(statement instanceof Statement.Pragma
        || statement instanceof Statement.Outside
        || statement instanceof Statement.Unreadable
        || statement instanceof Savepoint
        || statement instanceof Transaction);
  }
}
