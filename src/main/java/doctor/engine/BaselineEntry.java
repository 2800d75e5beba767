package doctor.engine;

/**
 * A finding that is known.
 *
 * @param identity what it is recognised by
 * @param message what its rule said of it, for people
 */
public record BaselineEntry(Identity identity, String message) {

  /** Id of its rule. */
  public String rule() {
    return identity.rule();
  }

  /** The file it was found in, relative to the workspace root. */
  public String path() {
    return identity.path();
  }
}
