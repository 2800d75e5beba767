package doctor.engine;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Calls code of plugins on threads of their own, so that what never comes back costs its own
 * findings only. Such a thread is left behind: Java cannot end it, and it keeps no process alive.
 */
final class Patience {

  /** How long a rule may look at one app, in ms: many times what the slowest machine needs. */
  static final int USUAL = 30_000;

  private final int limit;

  Patience(int milliseconds) {
    this.limit = milliseconds;
  }

  /** Thrown where a call has not come back in time. */
  static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostException(int milliseconds) {
      super("has not come back within " + milliseconds + " ms", null, false, false);
    }
  }

  /** What became of a call. */
  private static final class Outcome<T> {
    private @Nullable T value;
    private @Nullable Throwable thrown;
    private boolean done;
  }

  /** Whether some code belongs to a plugin. */
  static boolean isForeign(Object code) {
    return code.getClass().getClassLoader() != Patience.class.getClassLoader();
  }

  /**
   * The result of a call.
   *
   * @throws LostException if it has not come back in time
   * @throws Throwable what the call has thrown
   */
  <T> T call(Callable<T> call) throws Throwable {
    Outcome<T> outcome = new Outcome<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                outcome.value = call.call();
                outcome.done = true;
              } catch (Throwable e) { // thrown again by whoever waits
                outcome.thrown = e;
              }
            },
            "plugin");
    thread.setDaemon(true);
    thread.start();
    thread.join(limit);
    if (thread.isAlive()) {
      thread.interrupt();
      throw new LostException(limit);
    }
    Throwable thrown = outcome.thrown;
    T value = outcome.value;
    if (thrown != null) {
      throw thrown;
    }
    if (!outcome.done || value == null) {
      throw new NullPointerException("null was returned");
    }
    return value;
  }
}
