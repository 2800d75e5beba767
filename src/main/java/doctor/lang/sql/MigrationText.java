package doctor.lang.sql;

import doctor.api.Region;
import org.jspecify.annotations.Nullable;

/** Compares two states of a migration by what they say to the database. */
public final class MigrationText {

  private MigrationText() {}

  /**
   * Whether a path is that of a migration that runs once, forwards. Flyway's repeatable ones
   * ({@code R__name.sql}) are there to be edited.
   */
  public static boolean runsOnce(String path) {
    return MigrationName.of(path) != null
        && !path.startsWith("R__", path.lastIndexOf('/') + 1)
        && !path.startsWith("r__", path.lastIndexOf('/') + 1);
  }

  /**
   * Where one text first says something else than another; comments and blanks say nothing.
   *
   * @return the first other token of {@code now}, empty at its end where something was taken away
   *     there; null where both say the same
   */
  public static @Nullable Region difference(String before, String now) {
    Tokenizer old = new Tokenizer(before, 0, before.length());
    Tokenizer current = new Tokenizer(now, 0, now.length());
    int end = 0;
    while (true) {
      Token was = old.next();
      Token is = current.next();
      if (is == null) {
        return was == null ? null : new Region(end, end);
      }
      end = is.end();
      int length = is.end() - is.start();
      boolean same =
          was != null
              && was.end() - was.start() == length
              && before.regionMatches(was.start(), now, is.start(), length);
      if (!same) {
        return new Region(is.start(), is.end());
      }
    }
  }
}
