package doctor.lang.sqlite;

/** How a driver wants settings to be written in a data source name. */
public enum Dialect {
  /** {@code _journal_mode=WAL}, {@code _fk=1}: mattn/go-sqlite3. */
  UNDERSCORE,
  /** {@code _pragma=journal_mode(WAL)}: modernc.org/sqlite and what is built on it. */
  PRAGMA,
  /** As {@link #PRAGMA}, but only behind {@code file:}: ncruces/go-sqlite3. */
  PRAGMA_IN_URI,
  /** Whichever of the first two is built in: bun's sqliteshim. */
  EITHER,
  /** A plain name or SQLite's own URI; settings need a statement. */
  NONE;

  /** How the setting is asked for in this dialect, or empty where no parameter does it. */
  public String parameter(Pragma pragma) {
    boolean journal = pragma == Pragma.JOURNAL_MODE;
    return switch (this) {
      case UNDERSCORE, EITHER -> journal ? "_journal_mode=WAL" : "_foreign_keys=on";
      case PRAGMA, PRAGMA_IN_URI ->
          journal ? "_pragma=journal_mode(WAL)" : "_pragma=foreign_keys(1)";
      case NONE -> "";
    };
  }

  /** Whether a part of a program, as written, asks for a busy timeout in this dialect. */
  boolean waits(String written) {
    return switch (this) {
      case UNDERSCORE -> written.contains("_timeout=");
      case PRAGMA, PRAGMA_IN_URI -> written.contains("_pragma=busy_timeout");
      case EITHER, NONE -> false;
    };
  }

  /** What was expected in place of a parameter that the driver ignores. */
  public String expected(Pragma pragma, String ignored) {
    String parameter = parameter(pragma);
    if (parameter.isEmpty()) {
      return "the statement PRAGMA " + pragma.statement();
    }
    boolean known = this == PRAGMA_IN_URI && ignored.startsWith("_pragma=");
    return known ? "file: before the name" : parameter;
  }
}
