package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.SourceFile;

/**
 * Files whose lines are commands, such as those that build an image or start a service. They are
 * not read as scripts are; but what they set is not left out of account.
 */
final class Recipes {

  private Recipes() {}

  /** Whether a file of this name holds commands. */
  static boolean isRecipe(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "Makefile", "GNUmakefile", "makefile", "mk" -> true;
      case "Dockerfile", "Containerfile", "dockerfile", "yml", "yaml" -> true;
      case "Justfile", "justfile", "Procfile", "service" -> true;
      default -> name.startsWith("Dockerfile.");
    };
  }

  /** Whether one of an app puts a database in WAL mode: which, is not known. */
  static boolean setWal(App app) {
    for (String path : app.files().paths()) {
      SourceFile file = isRecipe(path) ? app.files().read(path) : null;
      if (file != null && setsWal(file.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean setsWal(String text) {
    int at = PragmaStatements.mentions(text, "journal_mode") ? 0 : text.length();
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).strip();
      if (!line.startsWith("#") && PragmaStatements.mentionsWal(line)) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }
}
