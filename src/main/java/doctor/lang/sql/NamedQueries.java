package doctor.lang.sql;

/**
 * Files of queries that a program runs one by one, each under its name: {@code -- name: DeleteUser
 * :exec} (sqlc, "Query annotations"). They are numbered like migrations at times, and are none.
 */
final class NamedQueries {

  private static final String NAME = "-- name:";

  private NamedQueries() {}

  /** Whether a text names a query by a line of its own, with what it gives behind a colon. */
  static boolean areIn(String text) {
    for (int at = text.indexOf(NAME); at >= 0; at = text.indexOf(NAME, at + 1)) {
      boolean begins = at == 0 || text.charAt(at - 1) == '\n';
      int end = text.indexOf('\n', at);
      String named = text.substring(at + NAME.length(), end < 0 ? text.length() : end).strip();
      int space = named.indexOf(' ');
      if (begins && space > 0 && named.substring(space).strip().startsWith(":")) {
        return true;
      }
    }
    return false;
  }
}
