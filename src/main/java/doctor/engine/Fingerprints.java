package doctor.engine;

import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.SourceFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives each finding an identity that outlives edits elsewhere in the file: rule, path and the text
 * it is about without white space, and a count where that is not enough. Never a line number.
 */
final class Fingerprints {

  private final Map<String, Integer> seen = new HashMap<>();

  /** The fingerprint of the next finding; findings must come in the order of the report. */
  String next(Finding finding) {
    Location location = finding.location();
    StringBuilder identity = new StringBuilder(finding.rule().id());
    identity.append('\n').append(location.file().path()).append('\n');
    appendBare(location.text(), identity);
    identity.append('\n');
    appendBare(lines(location), identity);
    int occurrence = seen.merge(identity.toString(), 1, Integer::sum);
    identity.append('\n').append(occurrence);
    return hex(hash(identity, 0xcbf29ce484222325L)) + hex(hash(identity, 0x9e3779b97f4a7c15L));
  }

  private static String lines(Location location) {
    SourceFile file = location.file();
    int first = location.start().line();
    return file.text().substring(file.line(first).start(), file.line(location.end().line()).end());
  }

  private static void appendBare(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
  }

  // FNV-1a with a final mix: an identity, no secret; a MessageDigest costs a cold start 20 ms.
  private static long hash(CharSequence text, long seed) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }

  private static String hex(long value) {
    String hex = Long.toHexString(value);
    return "0".repeat(16 - hex.length()) + hex;
  }
}
