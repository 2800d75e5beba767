package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.SourceFile;
import java.util.function.Predicate;

/**
 * Files that may set WAL and are not read for it: such whose lines are commands, as those that
 * build an image or start a service, and programs in languages that are not known here. What they
 * set is not left out of account.
 */
final class UnreadFiles {

  private UnreadFiles() {}

  /** Whether a file of this name holds commands. */
  static boolean isRecipe(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return switch (ending(name)) {
      case "Makefile", "GNUmakefile", "makefile", "mk" -> true;
      case "Dockerfile", "Containerfile", "dockerfile", "yml", "yaml" -> true;
      case "Justfile", "justfile", "Procfile", "service" -> true;
      default -> name.startsWith("Dockerfile.");
    };
  }

  private static boolean isProgram(String path) {
    return switch (ending(path)) {
      case "js", "mjs", "cjs", "ts", "mts", "cts", "tsx", "jsx" -> true;
      case "rs", "rb", "php", "pl", "lua", "tcl", "ex", "exs", "nim", "zig", "dart" -> true;
      case "java", "kt", "scala", "clj", "cs", "fs", "swift", "m", "ml", "hs" -> true;
      default -> false;
    };
  }

  private static String ending(String path) {
    return path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
  }

  /** Whether one of an app puts a database in WAL mode: which, is not known. */
  static boolean setWal(App app) {
    for (String path : app.files().paths()) {
      boolean recipe = isRecipe(path);
      SourceFile file = recipe || isProgram(path) ? app.files().read(path) : null;
      if (file != null
          && someLine(
              file.text(), recipe ? PragmaStatements::mentionsWal : UnreadFiles::asksForWal)) {
        return true;
      }
    }
    return false;
  }

  /** Libraries have words of their own for it. */
  private static boolean asksForWal(String line) {
    boolean journal =
        PragmaStatements.mentions(line, "journal_mode")
            || PragmaStatements.mentions(line, "journalmode");
    return journal && PragmaStatements.mentions(line, "wal");
  }

  private static boolean someLine(String text, Predicate<String> test) {
    int at = PragmaStatements.mentions(text, "journal") ? 0 : text.length();
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).strip();
      if (!isComment(line) && test.test(line)) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  private static boolean isComment(String line) {
    return line.startsWith("#")
        || line.startsWith("//")
        || line.startsWith("*")
        || line.startsWith("--");
  }
}
