package doctor.lang.sql;

import doctor.lang.sql.Effect.Child;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether foreign keys are enforced at one moment of a migration, and whom that concerns. They may
 * be, unless the migration turns them off outside of a transaction: inside of one, {@code PRAGMA
 * foreign_keys} does nothing.
 */
final class KeyEnforcement {

  private final Schema schema;
  private boolean inTransaction;
  private boolean off;

  /**
   * Keys as a migration finds them.
   *
   * @param wrapped whether the runner has opened a transaction
   */
  KeyEnforcement(Schema schema, boolean wrapped) {
    this.schema = schema;
    this.inTransaction = wrapped;
  }

  void transaction(boolean begins) {
    inTransaction = begins;
  }

  void turn(boolean on) {
    if (!inTransaction) {
      off = !on;
    }
  }

  /** Whether foreign keys may be enforced now. */
  boolean mayBeOn() {
    return !off;
  }

  /** Tables with rows of their own to lose when rows of this one are deleted. */
  List<Table> children(Table parent) {
    List<Table> children = new ArrayList<>();
    if (off) {
      return children;
    }
    for (Table child : schema.children(parent)) {
      if (child != parent && child.isFilled() && !Fates.isSpare(child)) {
        children.add(child);
      }
    }
    return children;
  }

  /** What happens to the rows of such tables, one for each foreign key. */
  static List<Child> describe(Table parent, List<Table> children) {
    List<Child> result = new ArrayList<>();
    for (Table child : children) {
      for (ForeignKey key : child.foreignKeys) {
        if (key.parent().key().equals(parent.name.key())) {
          Child.Action action =
              switch (key.onDelete()) {
                case CASCADE -> Child.Action.DELETED;
                case SET_NULL, SET_DEFAULT -> Child.Action.OVERWRITTEN;
                case REFUSE -> Child.Action.REFUSED;
              };
          result.add(
              new Child(child.nameBefore.text(), action, child.made.file().at(key.region())));
        }
      }
    }
    return result;
  }
}
