package doctor.lang.sql;

import doctor.lang.service.TestFolders;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the path of a migration tells without opening it.
 *
 * @param path relative to the workspace root
 * @param stream the folder whose migrations run one after another
 * @param name what they are ordered by: the file's name, or the folder's where each has its own
 * @param number the digits that the name begins with, empty where there are none
 * @param tool the runner that the name tells of
 */
public record MigrationName(
    String path, String stream, String name, String number, MigrationTool tool) {

  private static final String MIGRATION = "migrat";

  /** Folders of SQL that is run by hand or by a program's own code. */
  private static final Set<String> OTHERS =
      Set.of(
          "demo",
          "doc",
          "docs",
          "example",
          "examples",
          "queries",
          "query",
          "report",
          "reports",
          "sample",
          "samples",
          "seed",
          "seeds");

  /**
   * What a path tells, or null where it is no migration that runs forwards.
   *
   * @param app the folder of the app, whose own name says nothing about what lies in it
   */
  static @Nullable MigrationName of(String path, String app) {
    if (!path.endsWith(".sql") && !path.endsWith(".SQL")) {
      return null;
    }
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String file = path.substring(slash + 1).toLowerCase(Locale.ROOT);
    if (isBackwards(file)) {
      return null;
    }
    if (file.equals("up.sql") || file.equals("migration.sql")) {
      int parent = folder.lastIndexOf('/');
      String stream = parent < 0 ? "" : folder.substring(0, parent);
      String name = folder.substring(parent + 1);
      MigrationTool tool = file.equals("up.sql") ? MigrationTool.DIESEL : MigrationTool.PRISMA;
      return new MigrationName(path, stream, name, number(name), tool);
    }
    String below = folder.startsWith(app) ? folder.substring(app.length()) : folder;
    if (!liesInMigrations(below) && (!isNumbered(file) || liesAmongOthers(below))) {
      return null;
    }
    String name = path.substring(slash + 1);
    return new MigrationName(path, folder, name, number(name), tool(file));
  }

  /** By itself; what only a partner tells, {@link BackwardFiles} does. */
  private static boolean isBackwards(String file) {
    return file.equals("down.sql")
        || file.contains(".down.")
        || (file.length() > 1 && file.charAt(0) == 'u' && flywayVersionEnd(file) > 0);
  }

  private static MigrationTool tool(String file) {
    if (file.contains(".up.")) {
      return MigrationTool.UP_DOWN;
    }
    boolean versioned = "vrb".indexOf(file.charAt(0)) >= 0 && flywayVersionEnd(file) > 0;
    return versioned ? MigrationTool.FLYWAY : MigrationTool.PLAIN;
  }

  /** Where the version of {@code V1.2__name.sql} ends, or 0 where the name is none of Flyway's. */
  private static int flywayVersionEnd(String file) {
    int end = 1;
    while (end < file.length()
        && (isDigit(file.charAt(end))
            || file.charAt(end) == '.'
            || isSingleUnderscore(file, end))) {
      end++;
    }
    boolean repeatable = file.charAt(0) == 'r' && end == 1;
    return (end > 1 || repeatable) && file.startsWith("__", end) ? end : 0;
  }

  private static boolean isSingleUnderscore(String file, int at) {
    return file.charAt(at) == '_' && at + 1 < file.length() && isDigit(file.charAt(at + 1));
  }

  /** Whether one of the folders is called after migrations: {@code migrations}, {@code drizzle}. */
  private static boolean liesInMigrations(String folder) {
    String lower = "/" + folder.toLowerCase(Locale.ROOT) + "/";
    int at = lower.indexOf(MIGRATION);
    while (at >= 0) {
      // "immigration" is about people.
      if (!lower.startsWith("im", at - 2) && !lower.startsWith("/e", at - 2)) {
        return true;
      }
      at = lower.indexOf(MIGRATION, at + 1);
    }
    return lower.contains("/drizzle/");
  }

  /** Whether one of the folders says that its numbered files are something else. */
  private static boolean liesAmongOthers(String folder) {
    String lower = folder.toLowerCase(Locale.ROOT);
    for (String one : lower.split("/", -1)) {
      if (OTHERS.contains(one)) {
        return true;
      }
    }
    return TestFolders.hold(lower.substring(lower.startsWith("/") ? 1 : 0) + "/");
  }

  /** {@code 001_name.sql}, {@code migration_1.sql}, {@code V1__name.sql}, {@code x.up.sql}. */
  private static boolean isNumbered(String file) {
    int digits = number(file).length();
    boolean counted = digits >= 3 && (file.charAt(digits) == '_' || isHyphen(file, digits));
    return counted
        || isNumberedMigration(file)
        || file.contains(".up.")
        || tool(file) == MigrationTool.FLYWAY;
  }

  /** A hyphen behind a year begins a date, or else the year is what the file is about. */
  private static boolean isHyphen(String file, int digits) {
    boolean year = digits == 4 && (file.startsWith("19") || file.startsWith("20"));
    return file.charAt(digits) == '-' && (!year || isDigit(file.charAt(digits + 1)));
  }

  /**
   * {@code migration_001.sql}, {@code migrate-from-0.1-to-0.2.sql}; without a number it may be a
   * query.
   */
  private static boolean isNumberedMigration(String file) {
    int end = file.startsWith("migration") ? 9 : file.startsWith("migrate") ? 7 : 0;
    if (end == 0 || (file.charAt(end) != '_' && file.charAt(end) != '-')) {
      return false;
    }
    for (int i = end; i < file.length(); i++) {
      if (isDigit(file.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it only lies beside migrations, as something to test them with: {@code
   * migrate/testdata/old.sql}.
   *
   * @param below its path relative to the app
   */
  boolean isTestData(String below) {
    int slash = below.lastIndexOf('/') + 1;
    String folder = "/" + below.substring(0, slash);
    boolean data = folder.contains("/testdata/") || folder.contains("/fixtures/");
    boolean folderAMigration = tool == MigrationTool.DIESEL || tool == MigrationTool.PRISMA;
    return data
        && !folderAMigration
        && !isNumbered(below.substring(slash).toLowerCase(Locale.ROOT));
  }

  private static String number(String name) {
    int end = 0;
    while (end < name.length() && isDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Orders migrations as their runners do: Flyway's by version, and the repeatable ones last. */
  static int compare(MigrationName left, MigrationName right) {
    int byTurn = Integer.compare(left.turn(), right.turn());
    if (byTurn != 0) {
      return byTurn;
    }
    int byVersion = compare(left.flywayVersion(), right.flywayVersion());
    return byVersion != 0 ? byVersion : compare(left.name, right.name);
  }

  private int turn() {
    if (tool != MigrationTool.FLYWAY) {
      return 0;
    }
    return Character.toLowerCase(name.charAt(0)) == 'r' ? 2 : 1;
  }

  /** The parts between full stops, {@code 1.2} as well for {@code V1_2}; empty where none are. */
  private String flywayVersion() {
    return tool == MigrationTool.FLYWAY
        ? name.substring(1, flywayVersionEnd(name.toLowerCase(Locale.ROOT))).replace('_', '.')
        : "";
  }

  /** Numbers by their value, everything else by its characters. */
  private static int compare(String left, String right) {
    int l = 0;
    int r = 0;
    while (l < left.length() && r < right.length()) {
      if (isDigit(left.charAt(l)) && isDigit(right.charAt(r))) {
        int leftEnd = digitsEnd(left, l);
        int rightEnd = digitsEnd(right, r);
        int byValue = compareNumbers(left.substring(l, leftEnd), right.substring(r, rightEnd));
        if (byValue != 0) {
          return byValue;
        }
        l = leftEnd;
        r = rightEnd;
      } else if (left.charAt(l) != right.charAt(r)) {
        return Character.compare(left.charAt(l), right.charAt(r));
      } else {
        l++;
        r++;
      }
    }
    int byRest = Integer.compare(left.length() - l, right.length() - r);
    return byRest != 0 ? byRest : left.compareTo(right);
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int compareNumbers(String left, String right) {
    String l = withoutZeros(left);
    String r = withoutZeros(right);
    int byLength = Integer.compare(l.length(), r.length());
    return byLength != 0 ? byLength : l.compareTo(r);
  }

  private static String withoutZeros(String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.substring(zeros);
  }
}
