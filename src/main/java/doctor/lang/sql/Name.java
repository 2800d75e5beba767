package doctor.lang.sql;

import doctor.api.Region;
import java.util.Locale;

/**
 * A name as it is written in a statement.
 *
 * @param text without quotes
 * @param quote the quote it was written in ({@code "}, {@code `} or {@code [}), or NUL for none
 * @param region quotes included
 */
public record Name(String text, char quote, Region region) {

  /** What SQLite compares: names are the same whatever their case. */
  public String key() {
    return key(text);
  }

  /** The comparable form of any name. */
  static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
