package doctor.lang.sql;

import doctor.api.Region;
import doctor.lang.sql.ForeignKey.OnDelete;
import java.util.List;

/** Parses the foreign keys of columns and tables. */
final class ForeignKeyParser {

  private final Cursor cursor;

  /** A parser that moves {@code cursor}. */
  ForeignKeyParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Parses what stands behind REFERENCES.
   *
   * @param own the columns that refer
   * @param first the position where the constraint begins
   */
  ForeignKey reference(List<Name> own, int first) {
    Name parent = cursor.tableName().name();
    List<Name> there = cursor.isSymbol('(') ? cursor.columnNames() : List.of();
    OnDelete onDelete = OnDelete.REFUSE;
    while (true) {
      if (cursor.accept("ON", "DELETE")) {
        onDelete = action();
      } else if (cursor.accept("ON", "UPDATE")) {
        action();
      } else if (cursor.accept("MATCH")) {
        cursor.name();
      } else if (cursor.isWord(cursor.position() + 1, "DEFERRABLE") && cursor.accept("NOT")) {
        cursor.accept("DEFERRABLE");
      } else if (!cursor.accept("DEFERRABLE") && !initially()) {
        Region region = cursor.region(first, cursor.position() - 1);
        return new ForeignKey(own, parent, there, onDelete, region);
      }
    }
  }

  private boolean initially() {
    return cursor.accept("INITIALLY", "DEFERRED") || cursor.accept("INITIALLY", "IMMEDIATE");
  }

  private OnDelete action() {
    if (cursor.accept("CASCADE")) {
      return OnDelete.CASCADE;
    }
    if (cursor.accept("SET", "NULL")) {
      return OnDelete.SET_NULL;
    }
    if (cursor.accept("SET", "DEFAULT")) {
      return OnDelete.SET_DEFAULT;
    }
    if (cursor.accept("RESTRICT") || cursor.accept("NO", "ACTION")) {
      return OnDelete.REFUSE;
    }
    throw cursor.unreadable("expected an action");
  }
}
