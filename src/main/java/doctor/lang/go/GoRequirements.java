package doctor.lang.go;

import doctor.api.AppFiles;
import doctor.api.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

/** Which versions of other modules an app is built with, as far as a {@code go.mod} says so. */
public final class GoRequirements {

  private final AppFiles files;
  private final Map<String, String> texts = new HashMap<>();

  /** What the files of an app, and those above it, require. */
  public GoRequirements(AppFiles files) {
    this.files = files;
  }

  /** Whether a file is built with this version of a module or a later one of the same major. */
  public boolean isAtLeast(GoFile file, String module, int major, int minor) {
    String version = version(goMod(file.folder()), module);
    if (!version.startsWith("v" + major + ".")) {
      return false;
    }
    int from = version.indexOf('.') + 1;
    int to = from;
    while (to < version.length() && to < from + 9 && Character.isDigit(version.charAt(to))) {
      to++;
    }
    return to > from && Integer.parseInt(version.substring(from, to)) >= minor;
  }

  /** The nearest {@code go.mod} at a folder or above; empty where there is none. */
  private String goMod(String folder) {
    String known = texts.get(folder);
    if (known == null) {
      String path = folder.isEmpty() ? "go.mod" : folder + "/go.mod";
      SourceFile file = files.exists(path) ? files.read(path) : null;
      String above = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      known = file != null ? file.text() : folder.isEmpty() ? "" : goMod(above);
      texts.put(folder, known);
    }
    return known;
  }

  /** The version of a module that is required, or put in place of that; empty for none. */
  private static String version(String text, String module) {
    String found = "";
    for (int at = text.indexOf(module); at >= 0; at = text.indexOf(module, at + 1)) {
      int end = text.indexOf('\n', at);
      String line = text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
      StringTokenizer words = new StringTokenizer(line);
      String first = next(words);
      boolean alone = first.equals("require") || first.equals("replace");
      if ((alone ? next(words) : first).equals(module)) {
        if (line.contains("=>")) {
          return replacement(words, module);
        }
        found = next(words);
      }
    }
    return found;
  }

  /** {@code => path version}: of another path, nothing is known. */
  private static String replacement(StringTokenizer words, String module) {
    String word = next(words);
    while (!word.equals("=>") && words.hasMoreTokens()) {
      word = next(words);
    }
    return next(words).equals(module) ? next(words) : "";
  }

  private static String next(StringTokenizer words) {
    return words.hasMoreTokens() ? words.nextToken() : "";
  }
}
