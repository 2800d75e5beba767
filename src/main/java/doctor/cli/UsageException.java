package doctor.cli;

/**
 * The program was called or configured in a way it cannot follow; the message is one clear line.
 */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
