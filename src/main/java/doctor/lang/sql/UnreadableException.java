package doctor.lang.sql;

import doctor.api.Region;

/** Thrown inside the parsers at the first token that cannot stand where it stands. */
final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Region region;

  /** The characters that could not be read, and what is wrong with them. */
  UnreadableException(Region region, String problem) {
    // Caught one level up and never shown: a stack trace would only cost time.
    super(problem, null, false, false);
    this.region = region;
  }

  Region region() {
    return region;
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
