package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.SourceFile;
import doctor.lang.sqlite.Setting.State;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of SQL in an app that set something as wanted. Which of them are run is told by their
 * place, as with migrations, or by who names them.
 */
final class SqlFiles {

  private final App app;
  private final Map<Pragma, Map<String, State>> found = new EnumMap<>(Pragma.class);

  SqlFiles(App app) {
    this.app = app;
    for (String path : app.files().paths()) {
      SourceFile file = path.endsWith(".sql") ? app.files().read(path) : null;
      for (Pragma pragma : Pragma.values()) {
        if (file != null && PragmaStatements.read(file.text(), pragma).state() == State.ON) {
          found.computeIfAbsent(pragma, key -> new TreeMap<>()).put(path, run(path));
        }
      }
    }
  }

  /**
   * Whether a file sets a setting: {@link State#ON} if one does that is run, {@link State#UNKNOWN}
   * if one does that may be run, for whichever database.
   *
   * @param followed files of which it is known for which database they are run
   */
  State state(Pragma pragma, Set<String> followed) {
    State all = State.ABSENT;
    for (Map.Entry<String, State> file : found.getOrDefault(pragma, Map.of()).entrySet()) {
      State one = file.getValue();
      boolean elsewhere = one == State.ON || !followed.contains(file.getKey());
      all = elsewhere && one.compareTo(all) < 0 ? one : all;
    }
    return all;
  }

  private State run(String path) {
    String below = path.substring(Math.min(path.length(), app.folder().length()));
    boolean document = isDocument(below);
    if ((!document && isOfSchema(below.toLowerCase(Locale.ROOT)))
        || isNamed(path, SqlFiles::isProgram)) {
      return State.ON;
    }
    return document && !isNamed(path, SqlFiles::isScript) ? State.ABSENT : State.UNKNOWN;
  }

  /** Whether a place is that of a migration or of what a database begins with. */
  private static boolean isOfSchema(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean versioned = name.startsWith("v") && isDigit(name.charAt(1));
    return path.contains("migrat")
        || path.contains("schema")
        || isDigit(name.charAt(0))
        || versioned;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a place is that of something for people to read. */
  private static boolean isDocument(String path) {
    boolean inFolder = false;
    for (String folder : path.split("/", -1)) {
      inFolder |=
          switch (folder) {
            case "doc", "docs", "documentation", "notes", "example", "examples", "runbooks" -> true;
            default -> false;
          };
    }
    return inFolder || path.endsWith(".md.sql");
  }

  private boolean isNamed(String path, Predicate<String> isWhere) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (String one : app.files().paths()) {
      SourceFile file = isWhere.test(one) ? app.files().read(one) : null;
      if (file != null && file.text().contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProgram(String path) {
    return switch (Language.of(path)) {
      case GO, PYTHON, C -> true;
      case SHELL, SQL, NONE -> false;
    };
  }

  /** Scripts are followed, as far as they can be, to the databases they run a file on. */
  private static boolean isScript(String path) {
    return Language.SHELL.isOf(path) || UnreadFiles.isRecipe(path);
  }
}
