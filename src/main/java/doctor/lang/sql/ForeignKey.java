package doctor.lang.sql;

import doctor.api.Region;
import java.util.List;

/**
 * A foreign key.
 *
 * @param columns the columns of the table that has it
 * @param parent the table it points to
 * @param onDelete what happens to a row here when the row there is deleted
 * @param region its characters
 */
record ForeignKey(List<Name> columns, Name parent, OnDelete onDelete, Region region) {

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
