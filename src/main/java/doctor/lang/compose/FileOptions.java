package doctor.lang.compose;

import doctor.api.App;
import doctor.api.SourceFile;
import java.util.HashSet;
import java.util.Set;

/** The YAML files that scripts, units and instructions of an app give to {@code docker compose}. */
final class FileOptions {

  private static final Set<String> ENDINGS =
      Set.of("sh", "bash", "md", "service", "env", "yml", "yaml", "py", "Makefile", "justfile");

  private FileOptions() {}

  /** The names behind {@code -f}, {@code --file} and {@code COMPOSE_FILE=}, without folders. */
  static Set<String> of(App app) {
    Set<String> names = new HashSet<>();
    for (String path : app.files().paths()) {
      String name = ComposeFiles.name(path);
      if (ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
        SourceFile file = app.files().read(path);
        if (file != null) {
          collect(file.text(), names);
        }
      }
    }
    return names;
  }

  private static void collect(String text, Set<String> names) {
    int from = 0;
    for (int at = text.indexOf(".y", from); at >= 0; at = text.indexOf(".y", at + 2)) {
      boolean isShort = text.startsWith(".yml", at);
      if (!isShort && !text.startsWith(".yaml", at)) {
        continue;
      }
      int start = at;
      while (start > from && isOfPath(text.charAt(start - 1))) {
        start--;
      }
      if (isOption(text, start)) {
        String path = text.substring(start, at + (isShort ? 4 : 5));
        names.add(ComposeFiles.name(path));
      }
      from = at;
    }
  }

  private static boolean isOption(String text, int end) {
    int at = end;
    while (at > 0 && " \t\"',=".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at < end
        && (text.startsWith("-f", at - 2)
            || text.startsWith("--file", at - 6)
            || text.startsWith("COMPOSE_FILE", at - 12));
  }

  private static boolean isOfPath(char c) {
    return Character.isLetterOrDigit(c) || "_-./${}".indexOf(c) >= 0;
  }
}
