package doctor.engine.git;

/** Git could not be asked, or does not know; the message is one line for people. */
public final class GitException extends Exception {

  private static final long serialVersionUID = 1L;

  GitException(String message) {
    super(message);
  }
}
