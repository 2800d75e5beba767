package doctor.cli;

import doctor.report.OneLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The streams and the environment of a call, as values, so that a test is a call like any other.
 *
 * @param out standard output: the report, and nothing else
 * @param err standard error: everything else
 * @param environment environment variables
 * @param isTerminal whether standard output is a terminal
 * @param columns width of the terminal, 0 where unknown
 */
record Console(
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    boolean isTerminal,
    int columns) {

  /**
   * A writer on standard output. Text is UTF-8 whatever the locale: reports must not depend on it.
   */
  Writer reportWriter() {
    return new Utf8Writer(new WhileRead(out));
  }

  /** Says one line on standard error, whatever names and messages hold. */
  void say(String line) {
    tell("doctor: " + OneLine.of(line) + "\n");
  }

  /** Writes a text to standard error as it is. */
  void tell(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // Nobody is left to tell.
    }
  }

  /** Whether to colour, for a value of {@code --color}. */
  boolean colours(String option) {
    return switch (option) {
      case "always" -> true;
      case "never" -> false;
      default -> coloursByItself();
    };
  }

  // no-color.org: set and not empty; bixense.com/clicolors: CLICOLOR_FORCE other than 0.
  private boolean coloursByItself() {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return isTerminal && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
