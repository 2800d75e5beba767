package doctor.engine;

import doctor.api.FileChangedException;
import doctor.api.Severity;
import java.util.Comparator;

/**
 * Something about the run itself, not about the code: a crashed rule, an unreadable file (SARIF
 * 2.1.0 §3.58).
 *
 * @param level ERROR means that results may be missing
 * @param message one line
 * @param ruleId the rule it is about, or empty
 * @param path the file it is about, relative to the workspace root, or empty
 */
public record Notification(Severity level, String message, String ruleId, String path) {

  static final Comparator<Notification> ORDER =
      (a, b) -> {
        int order = a.path.compareTo(b.path);
        order = order != 0 ? order : a.ruleId.compareTo(b.ruleId);
        return order != 0 ? order : a.message.compareTo(b.message);
      };

  /** What is said of a rule that has not come back. */
  static Notification lost(String ruleId, String path, Patience.LostException cause) {
    String message = "rule " + ruleId + " " + cause.getMessage() + " and was left out";
    return new Notification(Severity.ERROR, message, ruleId, path);
  }

  /** What is said of a file that a rule wanted to point at, and that is another one by now. */
  static Notification changed(String ruleId, FileChangedException cause) {
    String message = cause.getMessage() + ", so rule " + ruleId + " was left out; run doctor again";
    return new Notification(Severity.ERROR, message, ruleId, cause.path());
  }

  /**
   * What is said where code of ours or of a plugin threw: one line, with the place it came from.
   */
  static Notification crash(String what, String ruleId, String path, Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    String message = what + " crashed: " + cause + place + "; please report this";
    return new Notification(Severity.ERROR, message.replace('\n', ' '), ruleId, path);
  }
}
