package doctor.lang.sql;

import doctor.api.Region;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two states of a migration by what they say to the database. */
public final class MigrationText {

  private MigrationText() {}

  /**
   * Whether a path is that of a migration that runs once, forwards. Flyway's repeatable ones
   * ({@code R__name.sql}) are there to be edited, and so is what takes back another file.
   *
   * @param app the folder of the app
   * @param files the paths of the app's files
   */
  public static boolean runsOnce(String path, String app, List<String> files) {
    return !runningOnce(List.of(path), app, files).isEmpty();
  }

  /** Those of some paths that run once, forwards. */
  public static List<String> runningOnce(List<String> paths, String app, List<String> files) {
    List<String> once = new ArrayList<>();
    for (String path : paths) {
      int name = path.lastIndexOf('/') + 1;
      boolean repeatable = path.startsWith("R__", name) || path.startsWith("r__", name);
      if (!repeatable && MigrationName.of(path, app) != null) {
        once.add(path);
      }
    }
    return BackwardFiles.without(once, files);
  }

  /** What runners know a migration by: the file's name, or the folder's where each has its own. */
  public static String name(String path) {
    MigrationName name = MigrationName.of(path, "");
    return name == null ? path.substring(path.lastIndexOf('/') + 1) : name.name();
  }

  /**
   * Where what runs forwards in one text first says something else than in another; comments and
   * blanks say nothing.
   *
   * @return the first other token of {@code now}, empty at its end where something was taken away
   *     there; null where both say the same
   */
  public static @Nullable Region difference(String before, String now) {
    Forwards old = new Forwards(before);
    Forwards current = new Forwards(now);
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

  /** The tokens of the parts that run forwards. */
  private static final class Forwards {

    private final String text;
    private final Iterator<Region> parts;
    private @Nullable Tokenizer part;

    Forwards(String text) {
      this.text = text;
      this.parts = Sections.of(text).parts().iterator();
    }

    @Nullable Token next() {
      Token token = part == null ? null : part.next();
      while (token == null && parts.hasNext()) {
        Region next = parts.next();
        part = new Tokenizer(text, next.start(), next.end());
        token = part.next();
      }
      return token;
    }
  }
}
