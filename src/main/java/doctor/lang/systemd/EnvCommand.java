package doctor.lang.systemd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command without {@code env} before it, and the environment that {@code env} gives it; likewise
 * for the assignments before a command of a shell.
 *
 * @param words the program and its arguments
 * @param environment its variables
 */
record EnvCommand(List<CommandLine.Word> words, Map<String, CommandLine.Word> environment) {

  /** What is run by these words in an environment, or null where that cannot be known. */
  static @Nullable EnvCommand of(
      List<CommandLine.Word> words, Map<String, CommandLine.Word> environment) {
    boolean env = words.get(0).fileName().equals("env");
    if (!env && assigned(words.get(0).text()) < 0) {
      return new EnvCommand(words, environment);
    }
    Map<String, CommandLine.Word> changed = new HashMap<>(environment);
    int at = env ? options(words, changed) : 0;
    while (at >= 0 && at < words.size() && assigned(words.get(at).text()) > 0) {
      CommandLine.Word word = words.get(at);
      int equals = assigned(word.text());
      changed.put(word.text().substring(0, equals), word.part(equals + 1, word.text().length()));
      at++;
    }
    return at < 0 || at >= words.size()
        ? null
        : new EnvCommand(words.subList(at, words.size()), changed);
  }

  /** Where the equals sign of {@code NAME=value} stands, or -1. */
  private static int assigned(String word) {
    int equals = word.indexOf('=');
    for (int i = 0; i < equals; i++) {
      char c = word.charAt(i);
      if (c != '_' && (c >= 128 || !Character.isLetterOrDigit(c))) {
        return -1;
      }
    }
    return equals > 0 ? equals : -1;
  }

  /** Goes through the options of {@code env}: the word behind them, or -1 where one is unusual. */
  private static int options(
      List<CommandLine.Word> words, Map<String, CommandLine.Word> environment) {
    int at = 1;
    while (at < words.size() && words.get(at).text().startsWith("-")) {
      String option = words.get(at).text();
      String next = at + 1 < words.size() ? words.get(at + 1).text() : "";
      switch (option) {
        case "-", "-i", "--ignore-environment" -> environment.clear();
        case "-u", "--unset" -> {
          environment.remove(next);
          at++;
        }
        case "-C", "--chdir" -> at++;
        case "--" -> {
          return at + 1;
        }
        default -> {
          if (option.startsWith("--unset=")) {
            environment.remove(option.substring("--unset=".length()));
          } else if (!option.startsWith("--chdir=")) {
            return -1;
          }
        }
      }
      at++;
    }
    return at;
  }
}
