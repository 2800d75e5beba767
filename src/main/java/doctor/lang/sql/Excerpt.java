package doctor.lang.sql;

import doctor.api.Location;

/** A piece of SQL made fit for a message. */
public final class Excerpt {

  private static final int LONGEST = 60;

  private Excerpt() {}

  /** The characters of a place on one line, cut off where they are many. */
  public static String of(Location location) {
    String text = location.file().text();
    int end = location.region().end();
    StringBuilder line = new StringBuilder();
    boolean blank = false;
    for (int i = location.region().start(); i < end; i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        blank = !line.isEmpty();
        continue;
      }
      if (blank) {
        line.append(' ');
        blank = false;
      }
      if (line.length() >= LONGEST) {
        return line.append('…').toString();
      }
      line.append(c);
    }
    return line.toString();
  }
}
