package doctor.report;

import doctor.api.Location;
import doctor.api.Position;
import doctor.api.Region;
import doctor.api.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes SARIF's artifact locations, regions and physical locations (2.1.0 §3.4, §3.29, §3.30). */
final class SarifPlaces {

  /** The symbol of the workspace root: no path of the machine gets into a report. */
  static final String ROOT = "%SRCROOT%";

  /** Snippets and contexts longer than this are left out: a minified file is one line. */
  private static final int LONGEST_SNIPPET = 4_000;

  private static final int LINES_AROUND = 2;

  private SarifPlaces() {}

  /** Writes {@code artifactLocation}. */
  static void writeArtifact(String path, JsonWriter json) throws IOException {
    json.object("artifactLocation");
    if (path.startsWith("/")) { // an installed unit
      json.member("uri", "file://" + uri(path));
    } else {
      json.member("uri", uri(path)).member("uriBaseId", ROOT);
    }
    json.end();
  }

  /** Writes {@code physicalLocation} with region, snippet and context. */
  static void writePhysical(Location location, JsonWriter json) throws IOException {
    json.object("physicalLocation");
    writeArtifact(location.file().path(), json);
    json.object("region");
    writeRegion(location, json);
    writeSnippet(location, json);
    json.end();
    writeContext(location, json);
    json.end();
  }

  /** Writes {@code deletedRegion}. */
  static void writeDeleted(Location location, JsonWriter json) throws IOException {
    json.object("deletedRegion");
    writeRegion(location, json);
    json.end();
  }

  private static void writeRegion(Location location, JsonWriter json) throws IOException {
    Position start = location.start();
    Position end = location.end();
    json.member("startLine", start.line())
        .member("startColumn", start.column())
        .member("endLine", end.line())
        .member("endColumn", end.column());
  }

  private static void writeSnippet(Location location, JsonWriter json) throws IOException {
    if (location.region().length() <= LONGEST_SNIPPET) {
      json.object("snippet").member("text", location.text()).end();
    }
  }

  /**
   * A context must hold more than the region itself (§3.29.5); where there is no more, no context.
   */
  private static void writeContext(Location location, JsonWriter json) throws IOException {
    SourceFile file = location.file();
    int first = Math.max(1, location.start().line() - LINES_AROUND);
    int last = Math.min(file.lineCount(), location.end().line() + LINES_AROUND);
    Location context = file.at(file.line(first).start(), file.line(last).end());
    Region whole = context.region();
    if (whole.length() > location.region().length()
        && whole.contains(location.region())
        && whole.length() <= LONGEST_SNIPPET) {
      json.object("contextRegion");
      writeRegion(context, json);
      writeSnippet(context, json);
      json.end();
    }
  }

  /**
   * The path as a relative URI: all but unreserved characters and {@code /} is escaped as UTF-8.
   */
  static String uri(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isUnreserved(c) || c == '/') {
        out.append(c);
      } else {
        out.append('%').append(hexDigit(c >> 4)).append(hexDigit(c & 0xf));
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private static char hexDigit(int value) {
    return Character.toUpperCase(Character.forDigit(value, 16));
  }
}
