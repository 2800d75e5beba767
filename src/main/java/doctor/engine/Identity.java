package doctor.engine;

/**
 * What makes a finding the same as one of an earlier run: never a line number.
 *
 * @param rule id of the rule
 * @param path of the file, relative to the workspace root
 * @param exact hash of the text it is about and of the lines around that text, without blanks
 * @param bare hash of the text it is about, without blanks and quotes
 * @param occurrence counts, from 1, what is otherwise the same
 */
public record Identity(String rule, String path, long exact, long bare, int occurrence) {

  /** Lower-case hex; unique in a report. */
  public String fingerprint() {
    StringBuilder all = new StringBuilder(rule.length() + path.length() + 12);
    all.append(rule).append('\n').append(path).append('\n').append(occurrence);
    return hex(Fingerprints.hash(all, exact)) + hex(Fingerprints.hash(all, bare));
  }

  static String hex(long value) {
    String hex = Long.toHexString(value);
    return "0".repeat(16 - hex.length()) + hex;
  }
}
