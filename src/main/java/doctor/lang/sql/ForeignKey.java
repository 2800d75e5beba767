package doctor.lang.sql;

import doctor.api.Region;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A foreign key.
 *
 * @param columns the columns of the table that has it
 * @param parent the table it points to
 * @param onDelete what happens to a row here when the row there is deleted
 * @param region its characters
 */
record ForeignKey(List<Name> columns, Name parent, OnDelete onDelete, Region region) {

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

  /** Whether a column is in the table that it points to, and tells its rows apart. */
  boolean mayPointTo(Column column) {
    return parent.key().equals(column.table.name.key())
        && columns.size() == 1
        && (column.rowId || column.table.isUnique(Set.of(column.name.key())));
  }

  /** The same foreign key after its parent was renamed. */
  ForeignKey pointingTo(Name renamed) {
    return new ForeignKey(columns, renamed, onDelete, region);
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
