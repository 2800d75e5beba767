package doctor.engine;

import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives each finding an identity that outlives edits elsewhere in the file, other indentation and
 * other line ends.
 */
final class Fingerprints {

  /** How much of the text and of its lines counts: enough to tell, and linear on a long line. */
  private static final int MAX_TEXT = 4_000;

  private static final int MAX_AROUND = 200;

  private final Map<Identity, Integer> seen = new HashMap<>();

  /** The identity of the next finding; findings must come in the order of the report. */
  Identity next(Finding finding) {
    Location location = finding.location();
    Region region = location.region();
    String text = location.file().text();
    int end = Math.min(region.end(), region.start() + MAX_TEXT);
    long bare = hash(bare(text, region.start(), end, true), 0x9e3779b97f4a7c15L);
    Region lines = lines(location.file(), region);
    StringBuilder around =
        bare(text, lines.start(), Math.min(lines.end(), end + MAX_AROUND), false);
    long exact = hash(around, bare);
    Identity first = new Identity(finding.rule().id(), location.file().path(), exact, bare, 1);
    int occurrence = seen.merge(first, 1, Integer::sum);
    return occurrence == 1
        ? first
        : new Identity(first.rule(), first.path(), exact, bare, occurrence);
  }

  private static Region lines(SourceFile file, Region region) {
    int first = file.line(file.positionAt(region.start()).line()).start();
    int last = file.line(file.positionAt(region.end()).line()).end();
    return new Region(Math.max(first, region.start() - MAX_AROUND), Math.max(region.end(), last));
  }

  private static StringBuilder bare(String text, int start, int end, boolean withoutQuotes) {
    StringBuilder bare = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean quote = c == '"' || c == '\'';
      if (!Character.isWhitespace(c) && !(quote && withoutQuotes)) {
        bare.append(c);
      }
    }
    return bare;
  }

  // FNV-1a with a final mix: an identity, no secret. A MessageDigest would ask the
  // security providers: saves 12 apps 7 % (use one and run doctor.fleet.Speed).
  static long hash(CharSequence text, long seed) {
    long hash = seed ^ 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
