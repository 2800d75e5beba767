package doctor.lang.sql;

import doctor.api.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A foreign key.
 *
 * @param columns the columns of the table that has it
 * @param parent the table it points to
 * @param there the columns of that table; none where it is the primary key
 * @param onDelete what happens to a row here when the row there is deleted
 * @param region its characters
 */
record ForeignKey(
    List<Name> columns, Name parent, List<Name> there, OnDelete onDelete, Region region) {

  /** Whether a column may have all that it points to: it is that, or has a whole copy of it. */
  boolean mayPointInto(Column column) {
    if (mayPointTo(column)) {
      return true;
    }
    for (Map.Entry<Atom, Holding> value : column.contents().entrySet()) {
      for (Column holder : value.getValue().isWhole() ? value.getKey().holders : Set.<Column>of()) {
        Holding there = holder.contents().get(value.getKey());
        if (there != null && there.isWhole() && mayPointTo(holder)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a column is what it points to, and tells the rows there apart. */
  boolean mayPointTo(Column column) {
    return parent.key().equals(column.table.name.key())
        && columns.size() == 1
        && (there.isEmpty() ? column.primaryKey : there.get(0).key().equals(column.name.key()))
        && (column.rowId || column.table.isUnique(Set.of(column.name.key())));
  }

  /** The same foreign key after its parent was renamed. */
  ForeignKey pointingTo(Name renamed) {
    return new ForeignKey(columns, renamed, there, onDelete, region);
  }

  /** The same foreign key after a column of its own table was renamed. */
  ForeignKey from(String column, Name renamed) {
    return new ForeignKey(renamed(columns, column, renamed), parent, there, onDelete, region);
  }

  /** The same foreign key after a column of its parent was renamed. */
  ForeignKey to(String column, Name renamed) {
    return new ForeignKey(columns, parent, renamed(there, column, renamed), onDelete, region);
  }

  private static List<Name> renamed(List<Name> names, String column, Name renamed) {
    List<Name> changed = new ArrayList<>();
    for (Name name : names) {
      changed.add(name.key().equals(column) ? renamed : name);
    }
    return changed;
  }

  /** The actions of ON DELETE. */
  enum OnDelete {
    /** NO ACTION, RESTRICT or nothing: the deletion fails. */
    REFUSE,
    /** The row goes too. */
    CASCADE,
    /** The columns become null. */
    SET_NULL,
    /** The columns fall back to their defaults. */
    SET_DEFAULT
  }
}
