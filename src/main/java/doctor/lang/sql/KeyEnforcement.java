package doctor.lang.sql;

import doctor.api.Location;
import doctor.lang.sql.Effect.Child;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether foreign keys are enforced at one moment of a migration, and whom that concerns. They may
 * be, unless the migration turns them off outside of a transaction: inside of one, {@code PRAGMA
 * foreign_keys} does nothing.
 */
final class KeyEnforcement {

  private final Schema schema;
  private final Set<Location> told = new HashSet<>();
  private final OpenTransaction transaction = new OpenTransaction();
  private boolean off;

  /** Keys as a migration finds them when its runner begins with it. */
  KeyEnforcement(Schema schema, MigrationFile file) {
    this.schema = schema;
    this.off = file.keysOff();
    if (file.wrapped()) {
      transaction.begin(0);
    }
  }

  void pass(Statement.Transaction turn) {
    if (turn.turn() == Statement.Transaction.Turn.BEGIN) {
      transaction.begin(0);
    } else {
      transaction.end();
    }
  }

  void pass(Statement.Savepoint savepoint) {
    switch (savepoint.step()) {
      case SET -> transaction.set(savepoint.name(), 0);
      case RELEASE -> transaction.release(savepoint.name());
      case ROLLBACK -> {
        // The savepoint stays.
      }
    }
  }

  void turn(boolean on) {
    if (!transaction.isOpen()) {
      off = !on;
    }
  }

  /** Whether foreign keys may be enforced now. */
  boolean mayBeOn() {
    return !off;
  }

  /**
   * What deleting rows of a table does to others, and so on to theirs: one for each foreign key.
   * Rows whose values are whole in a table that loses none are not told.
   *
   * @param all whether every row goes: those that point to others of the same table go anyway
   */
  List<Child> consequences(Table parent, boolean all) {
    if (off) {
      return List.of();
    }
    List<Hit> hits = hits(parent, all);
    Set<Table> losing = new HashSet<>();
    losing.add(parent);
    for (Hit hit : hits) {
      if (hit.action() != Child.Action.REFUSED) {
        losing.add(hit.child());
      }
    }
    List<Child> result = new ArrayList<>();
    for (Hit hit : hits) {
      Table child = hit.child();
      if (hit.action() == Child.Action.REFUSED || !Fates.isSpare(child, losing)) {
        Location key = child.placeOf(hit.key());
        result.add(new Child(child.nameBefore.text(), hit.action(), key));
      }
    }
    return result;
  }

  /** The tables of which rows go with those of another. */
  Set<Table> deleted(Table parent, boolean all) {
    Set<Table> deleted = new HashSet<>();
    for (Hit hit : off ? List.<Hit>of() : hits(parent, all)) {
      if (hit.action() == Child.Action.DELETED) {
        deleted.add(hit.child());
      }
    }
    return deleted;
  }

  /**
   * What the same migration was not told before: of a table that it has rebuilt and drops again.
   */
  List<Child> untold(List<Child> children) {
    List<Child> untold = new ArrayList<>();
    for (Child child : children) {
      if (told.add(child.key())) {
        untold.add(child);
      }
    }
    return untold;
  }

  /** A foreign key that points to rows which are deleted. */
  private record Hit(Table child, ForeignKey key, Child.Action action) {}

  private List<Hit> hits(Table parent, boolean all) {
    List<Hit> hits = new ArrayList<>();
    Set<Table> deleted = new HashSet<>();
    deleted.add(parent);
    Deque<Table> queue = new ArrayDeque<>();
    queue.add(parent);
    while (!queue.isEmpty()) {
      Table table = queue.remove();
      for (Table child : schema.children(table)) {
        boolean itself = child == parent && table == parent;
        boolean told = itself ? all : deleted.contains(child);
        if (!told && hasKey(table) && child.isFilled() && schema.effort().spend(1)) {
          List<Hit> own = hits(child, table);
          hits.addAll(own);
          if (isDeleted(own) && deleted.add(child)) {
            queue.add(child);
          }
        }
      }
    }
    return hits;
  }

  /** Nothing happens to those that point to a table in which nothing tells rows apart. */
  private static boolean hasKey(Table parent) {
    return parent.isOpen() || !parent.uniqueSets.isEmpty();
  }

  private static List<Hit> hits(Table child, Table parent) {
    List<Hit> hits = new ArrayList<>();
    for (ForeignKey key : child.foreignKeys()) {
      if (key.parent().key().equals(parent.name.key())) {
        hits.add(new Hit(child, key, action(key)));
      }
    }
    return hits;
  }

  private static Child.Action action(ForeignKey key) {
    return switch (key.onDelete()) {
      case CASCADE -> Child.Action.DELETED;
      case SET_NULL, SET_DEFAULT -> Child.Action.OVERWRITTEN;
      case REFUSE -> Child.Action.REFUSED;
    };
  }

  private static boolean isDeleted(List<Hit> hits) {
    for (Hit hit : hits) {
      if (hit.action() == Child.Action.DELETED) {
        return true;
      }
    }
    return false;
  }
}
