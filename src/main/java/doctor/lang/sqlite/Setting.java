package doctor.lang.sqlite;

/**
 * What reading tells of a setting.
 *
 * @param state whether it is as wanted
 * @param written what was read, as far as the state is about something written; empty otherwise
 */
public record Setting(State state, String written) {

  /** Whether a setting is as wanted. */
  public enum State {
    /** As wanted. */
    ON,
    /** Nothing to ask for: in memory, temporary or read-only. */
    NOT_NEEDED,
    /** Nothing is known of the whole name: it comes from outside. */
    UNSEEN,
    /** The same of a name that cannot ask for it, of a file that the app itself makes. */
    WRITTEN,
    /** It depends on what only the running program knows. */
    UNKNOWN,
    /** Set in a transaction only, where SQLite does not change it. */
    IN_TRANSACTION,
    /** Asked for in the words of another driver, which this one ignores. */
    OTHER_DIALECT,
    /**
     * {@code mode=ro} in a name that the driver does not take for a URI: the parameter is what was
     * read, or the whole name where all of it is the name of a file.
     */
    READ_ONLY_IGNORED,
    /** Set to something else. */
    OTHER_VALUE,
    /** Not set. */
    ABSENT
  }

  /** A setting of which nothing is written. */
  public static Setting of(State state) {
    return new Setting(state, "");
  }

  /** Whether only the running program knows. */
  public boolean isUntold() {
    return state == State.UNSEEN || state == State.WRITTEN || state == State.UNKNOWN;
  }

  /** Whether reading found it not to be as wanted. */
  public boolean isMissing() {
    return state.compareTo(State.IN_TRANSACTION) >= 0;
  }
}
