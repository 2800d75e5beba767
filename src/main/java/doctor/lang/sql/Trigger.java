package doctor.lang.sql;

import java.util.List;

/**
 * What CREATE TRIGGER says.
 *
 * @param temporary whether it is gone with the connection
 * @param before whether it runs before the row changes, and can keep it from that
 * @param instead whether it stands in for a change of what a view shows
 * @param columns the columns of {@code UPDATE OF}; empty for all
 * @param body its statements, not parsed until it may run
 * @param keeps whether it may keep what the row held: it writes OLD elsewhere, or says RAISE
 * @param ignores whether it says RAISE(IGNORE), which passes one row over
 */
record Trigger(
    Name name,
    boolean temporary,
    boolean before,
    boolean instead,
    Event event,
    List<Name> columns,
    Name table,
    List<RawStatement> body,
    boolean keeps,
    boolean ignores) {

  /** What it waits for. */
  enum Event {
    /** A row goes. */
    DELETE,
    /** A row comes. */
    INSERT,
    /** A row changes. */
    UPDATE
  }

  /** Whether it runs where columns of these names are written. */
  boolean isFor(Event happening, Iterable<Name> written) {
    boolean asked = columns.isEmpty();
    for (Name name : written) {
      for (Name each : columns) {
        asked |= each.key().equals(name.key());
      }
    }
    return event == happening && asked;
  }
}
