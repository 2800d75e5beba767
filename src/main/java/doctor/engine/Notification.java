package doctor.engine;

import doctor.api.Severity;

/**
 * Something about the run itself, not about the code: a crashed rule, an unreadable file (SARIF
 * 2.1.0 §3.58).
 *
 * @param level ERROR means that results may be missing
 * @param message one line
 * @param ruleId the rule it is about, or empty
 * @param path the file it is about, relative to the workspace root, or empty
 */
public record Notification(Severity level, String message, String ruleId, String path) {}
