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

  /** The one of two settings that decides: on before unknown before anything that is written. */
  static Setting better(Setting one, Setting other) {
    return rank(other) > rank(one) ? other : one;
  }

  private static int rank(Setting setting) {
    return switch (setting.state()) {
      case ON -> 5;
      case UNKNOWN -> 4;
      case IN_TRANSACTION -> 3;
      case OTHER_VALUE -> 2;
      case NOT_NEEDED, UNSEEN, WRITTEN, OTHER_DIALECT, READ_ONLY_IGNORED -> 1;
      case ABSENT -> 0;
    };
  }

  /** What the name says and what is run afterwards. */
  static Setting together(Setting named, Setting run) {
    return switch (run.state()) {
      case ON, UNKNOWN -> named.state() == State.NOT_NEEDED ? named : run;
      case IN_TRANSACTION ->
          switch (named.state()) {
            case ABSENT, WRITTEN -> run;
            default -> named;
          };
      // Whatever the parameters are that cannot be told, the statement comes after them.
      case OTHER_VALUE ->
          switch (named.state()) {
            case ABSENT, WRITTEN, UNKNOWN -> run;
            default -> named;
          };
      default -> named;
    };
  }
}
