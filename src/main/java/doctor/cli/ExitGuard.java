package doctor.cli;

import org.jspecify.annotations.Nullable;

/**
 * While plugins are loaded: one that ends the process does not decide what the call answers. What
 * it says is said, and the exit code is that of an internal error. Only {@code Runtime.halt} and a
 * crash of the JVM itself get past it.
 */
final class ExitGuard {

  private final Console console;
  private final Thread hook = new Thread(this::run, "exit-guard");

  private ExitGuard(Console console) {
    this.console = console;
  }

  /** A guard that stands until it is closed. */
  static ExitGuard on(Console console) {
    ExitGuard guard = new ExitGuard(console);
    Runtime.getRuntime().addShutdownHook(guard.hook);
    return guard;
  }

  private void run() {
    StackTraceElement caller = callerOfExit();
    // Without one it was a signal, whose exit code stands.
    if (caller != null) {
      console.say("internal error: the run was ended by " + caller + " before it was over");
      Runtime.getRuntime().halt(ExitCode.INTERNAL.code());
    }
  }

  private static @Nullable StackTraceElement callerOfExit() {
    for (StackTraceElement[] trace : Thread.getAllStackTraces().values()) {
      boolean exits = false;
      for (StackTraceElement frame : trace) {
        // A signal calls java.lang.Shutdown by itself.
        boolean exit =
            frame.getMethodName().equals("exit")
                && (frame.getClassName().equals("java.lang.Runtime")
                    || frame.getClassName().equals("java.lang.System"));
        if (exits && !exit) {
          return frame;
        }
        exits |= exit;
      }
    }
    return null;
  }

  /** Lets the process end as it likes again. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook has the last word.
    }
  }
}
