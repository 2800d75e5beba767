package doctor.report;

import java.io.IOException;

/**
 * Writes JSON piece by piece. Outer levels are spread over lines, inner ones stay on one, so that a
 * finding is a line and a diff of two reports is readable.
 */
final class JsonWriter {

  private final Appendable out;
  private final int spreadDepth;
  private final StringBuilder closers = new StringBuilder();
  private boolean empty = true;
  private char[] units = new char[256];

  /**
   * A writer of one document.
   *
   * @param spreadDepth containers nested deeper than this are written on one line
   */
  JsonWriter(Appendable out, int spreadDepth) {
    this.out = out;
    this.spreadDepth = spreadDepth;
  }

  /** Opens an object: the document itself or an element of an array. */
  JsonWriter object() throws IOException {
    separate();
    return open('{', '}');
  }

  /** Opens an object that is a member. */
  JsonWriter object(String name) throws IOException {
    name(name);
    return open('{', '}');
  }

  /** Opens an array that is the document itself. */
  JsonWriter array() throws IOException {
    separate();
    return open('[', ']');
  }

  /** Opens an array that is a member. */
  JsonWriter array(String name) throws IOException {
    name(name);
    return open('[', ']');
  }

  /** Closes what was opened last; behind the document comes a line end. */
  JsonWriter end() throws IOException {
    int last = closers.length() - 1;
    char closer = closers.charAt(last);
    boolean spread = !empty && closers.length() <= spreadDepth;
    closers.setLength(last);
    if (spread) {
      newLine();
    }
    out.append(closer);
    empty = false;
    if (last == 0) {
      out.append('\n');
    }
    return this;
  }

  /** Writes a member. */
  JsonWriter member(String name, String value) throws IOException {
    name(name);
    quoted(value);
    return this;
  }

  /** Writes a member. */
  JsonWriter member(String name, long value) throws IOException {
    name(name);
    out.append(Long.toString(value));
    return this;
  }

  /** Writes a member. */
  JsonWriter member(String name, boolean value) throws IOException {
    name(name);
    out.append(value ? "true" : "false");
    return this;
  }

  /** Writes members that are JSON already, names included. */
  JsonWriter membersInJson(String json) throws IOException {
    separate();
    out.append(json);
    return this;
  }

  /** Writes an element of an array. */
  JsonWriter element(String value) throws IOException {
    separate();
    quoted(value);
    return this;
  }

  private JsonWriter open(char opener, char closer) throws IOException {
    out.append(opener);
    closers.append(closer);
    empty = true;
    return this;
  }

  private void name(String name) throws IOException {
    separate();
    // The names are this program's own: nothing in them stands for something else.
    out.append('"').append(name).append("\": ");
  }

  private void separate() throws IOException {
    if (closers.isEmpty()) {
      return;
    }
    if (!empty) {
      out.append(',');
    }
    if (closers.length() <= spreadDepth) {
      newLine();
    } else if (!empty) {
      out.append(' ');
    }
    empty = false;
  }

  private void newLine() throws IOException {
    out.append('\n');
    for (int i = 0; i < closers.length(); i++) {
      out.append("  ");
    }
  }

  private void quoted(String value) throws IOException {
    int length = value.length();
    // An array, since a call for each character is what a cold start would feel.
    if (units.length < length) {
      units = new char[Math.max(length, 2 * units.length)];
    }
    value.getChars(0, length, units, 0);
    out.append('"');
    int written = 0;
    for (int i = 0; i < length; i++) {
      char c = units[i];
      boolean itself = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
      String escape = itself ? "" : escape(value, i);
      if (!escape.isEmpty()) {
        out.append(value.substring(written, i)).append(escape);
        written = i + 1;
      }
    }
    out.append(value.substring(written)).append('"');
  }

  /** The escape sequence for the unit at an index, or empty where it stands for itself. */
  private static String escape(String value, int index) {
    char c = value.charAt(index);
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      // Half a surrogate pair has no UTF-8 form: readers refuse it.
      default -> isLone(value, index) ? "\\ufffd" : isInvisible(c) ? unicode(c) : "";
    };
  }

  private static boolean isLone(String value, int index) {
    char c = value.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
  }

  private static boolean isInvisible(char c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
  }

  private static String unicode(char c) {
    String hex = Integer.toHexString(c);
    return "\\u" + "0".repeat(4 - hex.length()) + hex;
  }
}
