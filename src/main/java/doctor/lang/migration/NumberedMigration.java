package doctor.lang.migration;

import doctor.api.App;
import doctor.lang.sql.MigrationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A migration that runs forwards, by its name: {@code 001_init.sql}, {@code 001_init.up.sql},
 * {@code V1__init.sql}, or {@code up.sql} in a folder {@code 2024-01-02-030405_init}.
 *
 * @param path of the file, relative to the workspace root
 * @param name what it is ordered by: the name of the file, or of its folder
 * @param version the number it begins with, without leading zeros; a date or a dotted version as it
 *     is written; empty where there is none
 * @param stem the name up to the first dot behind the version: what {@code .up}, {@code .sqlite}
 *     variants of one migration share
 */
public record NumberedMigration(String path, String name, String version, String stem) {

  private static final int LONGEST_COUNT = 4;

  /** Folders with migrations, each with those that lie in it, sorted by name. */
  public static Map<String, List<NumberedMigration>> of(App app) {
    Map<String, List<NumberedMigration>> folders = new TreeMap<>();
    List<String> files = app.files().paths();
    for (String path : MigrationText.runningOnce(files, app.folder(), files)) {
      add(app.folder(), path, folders);
    }
    return folders;
  }

  private static void add(String app, String path, Map<String, List<NumberedMigration>> folders) {
    String folder = parent(path);
    String name = path.substring(folder.length() + 1);
    if (name.equals("up.sql") || name.equals("migration.sql")) {
      name = folder.substring(parent(folder).length() + 1);
      folder = parent(folder);
    }
    // Only the part below the app: the app itself may be called migrator.
    String below = folder.length() > app.length() ? folder.substring(app.length()) : "";
    if (below.contains("migrat")) {
      folders.computeIfAbsent(folder, key -> new ArrayList<>()).add(of(path, name));
    }
  }

  private static NumberedMigration of(String path, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int start = lower.startsWith("v") && versionEnd(lower, 1) > 1 ? 1 : 0;
    int end = versionEnd(lower, start);
    int dot = name.indexOf('.', end);
    String stem = dot < 0 ? name : name.substring(0, dot);
    return new NumberedMigration(path, name, version(name.substring(start, end)), stem);
  }

  /**
   * Where {@code 001}, {@code 1.2} or {@code 2024_01_02} ends; {@code from} where there is none.
   */
  private static int versionEnd(String name, int from) {
    int end = digitsEnd(name, from);
    if (end == from || (end < name.length() && "_-.".indexOf(name.charAt(end)) < 0)) {
      return from;
    }
    // 002_a_first.sql, 002_b_second.sql
    if (end + 2 < name.length()
        && name.charAt(end) == '_'
        && Character.isLetter(name.charAt(end + 1))
        && name.charAt(end + 2) == '_') {
      return end + 2;
    }
    boolean isYear =
        end - from == 4 && (name.startsWith("19", from) || name.startsWith("20", from));
    boolean isFlyway = from > 0;
    while (isYear || isFlyway) {
      int next = end < name.length() ? digitsEnd(name, end + 1) : end;
      boolean isPart =
          next > end + 1 && (next == name.length() || "_-.".indexOf(name.charAt(next)) >= 0);
      if (!isPart) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int digitsEnd(String name, int from) {
    int end = from;
    while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static String version(String written) {
    int zeros = 0;
    while (zeros < written.length() - 1
        && written.charAt(zeros) == '0'
        && Character.isDigit(written.charAt(zeros + 1))) {
      zeros++;
    }
    return written.substring(zeros);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The number that counts migrations, or -1 for a date, a time or a dotted version. */
  public int count() {
    int digits = digitsEnd(version, 0);
    boolean isLettered =
        digits + 2 == version.length() && Character.isLetter(version.charAt(digits + 1));
    return digits == 0 || digits > LONGEST_COUNT || (digits < version.length() && !isLettered)
        ? -1
        : Integer.parseInt(version.substring(0, digits));
  }

  /** Whether its name is in the form of a runner that goes by numbers: golang-migrate, Flyway. */
  public boolean isOrderedByNumber() {
    boolean flyway = name.startsWith("V") || name.startsWith("v");
    return name.contains(".up.") || (flyway && !version.isEmpty());
  }

  /**
   * The counts between two migrations of a folder with which no file begins, whatever it is written
   * in: a runner may well be given programs among its migrations.
   */
  public static List<Integer> missing(App app, String folder, int from, int to) {
    TreeSet<Integer> missing = new TreeSet<>();
    for (int count = from + 1; count < to; count++) {
      missing.add(count);
    }
    List<String> files = missing.isEmpty() ? List.of() : app.files().paths();
    List<String> programs = new ArrayList<>(files);
    programs.removeIf(path -> path.endsWith(".sql"));
    programs.addAll(MigrationText.runningOnce(files, app.folder(), files));
    for (String path : programs) {
      if (path.startsWith(folder + "/")) {
        missing.remove(of(path, path.substring(folder.length() + 1)).count());
      }
    }
    return List.copyOf(missing);
  }
}
