package doctor.cli;

import doctor.engine.ConfigException;
import doctor.engine.RuleSet;
import java.io.IOException;
import java.nio.file.Path;

/** The program: arguments in, an exit code out. Never throws, never ends the process. */
final class Doctor {

  private final Console console;
  private final Path folder;

  /**
   * The program in some surroundings.
   *
   * @param folder the current folder, absolute
   */
  Doctor(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
  }

  /** Runs one call. */
  int run(String... arguments) {
    if (!namesPlugin(arguments)) {
      return answer(arguments);
    }
    ExitGuard guard = ExitGuard.on(console);
    try {
      return answer(arguments);
    } finally {
      guard.close();
    }
  }

  private static boolean namesPlugin(String[] arguments) {
    for (String argument : arguments) {
      if (argument.startsWith("--plugin")) {
        return true;
      }
    }
    return false;
  }

  private int answer(String[] arguments) {
    try {
      return dispatch(arguments).code();
    } catch (UsageException | RuleSet.PluginException e) {
      console.say(String.valueOf(e.getMessage()));
      return ExitCode.USAGE.code();
    } catch (ConfigException e) {
      for (String problem : e.problems()) {
        console.say(problem);
      }
      return ExitCode.USAGE.code();
    } catch (UnwrittenException e) {
      console.say(String.valueOf(e.getMessage()));
      return ExitCode.INTERNAL.code();
    } catch (IOException e) {
      console.say("input or output failed: " + e.getMessage());
      return ExitCode.INTERNAL.code();
    } catch (RuntimeException | Error e) {
      StackTraceElement[] trace = e.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      console.say("internal error: " + e + place + "; please report this");
      return ExitCode.INTERNAL.code();
    }
  }

  private ExitCode dispatch(String[] arguments)
      throws IOException, UsageException, ConfigException, RuleSet.PluginException {
    Given plain = Given.plain(arguments);
    return plain == null
        ? new Commands(console, folder).run(arguments)
        : new ServicesSpecCommand(console, folder).run(new LintOptions(plain));
  }
}
