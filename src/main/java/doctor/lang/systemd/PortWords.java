package doctor.lang.systemd;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command that tell its program where to listen: behind flags that most programs
 * share, or in the manner of a server that many use.
 */
final class PortWords {

  private static final Set<String> PORT_FLAGS =
      Set.of(
          "port",
          "http-port",
          "listen-port",
          "server.port", // Streamlit's and Spring Boot's
          "Dserver.port");
  private static final Set<String> ADDRESS_FLAGS =
      Set.of(
          "addr",
          "address",
          "bind",
          "http",
          "http-addr",
          "listen",
          "listen-addr",
          "listen-address");

  // Their flags speak of another program's port, or of another machine's.
  private static final Set<String> CARRIERS =
      Set.of("ssh", "autossh", "docker", "podman", "docker-compose", "kubectl", "socat", "curl");

  private static final Set<String> CONTAINERS = Set.of("docker", "podman");

  private static final Set<String> LAUNCHERS =
      Set.of("bun", "node", "npx", "pipenv", "poetry", "uv");

  /** Options that take the next word as their value, where a port has no flag of its own. */
  private static final Set<String> VALUED =
      Set.of(
          "-b",
          "--bind",
          "-d",
          "--directory",
          "-p",
          "--protocol",
          "--pythonpath",
          "--settings",
          "-v",
          "--verbosity");

  private PortWords() {}

  /** Those words, none where there are none, null where they are none of the program's own. */
  static @Nullable List<CommandLine.Word> of(List<CommandLine.Word> words) {
    String name = words.get(0).fileName();
    if (CARRIERS.contains(name)) {
      return CONTAINERS.contains(name) ? PublishedPorts.of(words) : null;
    }
    List<CommandLine.Word> found = new ArrayList<>();
    int program = program(words);
    String shortFlag = shortFlag(words.get(program).fileName());
    for (int i = 1; i < words.size(); i++) {
      CommandLine.Word value = flagValue(words, i);
      if (value == null && shortFlag != null && i > program) {
        value = shortFlagValue(words, i, shortFlag);
      }
      if (value != null) {
        found.add(value);
      }
    }
    CommandLine.Word argument = argument(words, program);
    if (argument != null) {
      found.add(argument);
    }
    return found;
  }

  /** Where the program stands that an interpreter or a package manager starts; else 0. */
  private static int program(List<CommandLine.Word> words) {
    int at = 0;
    while (at + 1 < words.size() && isLauncher(words.get(at).fileName())) {
      at++;
      while (at + 1 < words.size()
          && (words.get(at).text().startsWith("-") || words.get(at).text().equals("run"))) {
        at++;
      }
    }
    return at;
  }

  private static boolean isLauncher(String name) {
    return name.startsWith("python") || LAUNCHERS.contains(name);
  }

  /** The flag of one letter by which a server is told; that of others means anything. */
  private static @Nullable String shortFlag(String program) {
    return switch (program) {
      case "gunicorn", "hypercorn" -> "-b";
      case "daphne", "flask", "http-server", "next", "puma" -> "-p";
      case "php" -> "-S";
      default -> null;
    };
  }

  /** The port without a flag: {@code -m http.server 8500}, {@code manage.py runserver :8500}. */
  private static CommandLine.@Nullable Word argument(List<CommandLine.Word> words, int program) {
    int at = program + 1;
    switch (words.get(program).fileName()) {
      case "http.server" -> {}
      case "manage.py", "django-admin" -> {
        if (at >= words.size() || !words.get(at).text().equals("runserver")) {
          return null;
        }
        at++;
      }
      default -> {
        return null;
      }
    }
    while (at < words.size() && words.get(at).text().startsWith("-")) {
      at += VALUED.contains(words.get(at).text()) ? 2 : 1;
    }
    return at < words.size() ? words.get(at) : null;
  }

  /** The value of the flag at a word: the rest of it behind {@code =}, or the next word. */
  private static CommandLine.@Nullable Word flagValue(List<CommandLine.Word> words, int at) {
    String text = words.get(at).text();
    if (!text.startsWith("-")) {
      return null;
    }
    int equals = text.indexOf('=');
    String flag =
        text.substring(text.startsWith("--") ? 2 : 1, equals < 0 ? text.length() : equals);
    if (!PORT_FLAGS.contains(flag) && !ADDRESS_FLAGS.contains(flag)) {
      return null;
    }
    return equals >= 0 ? words.get(at).part(equals + 1, text.length()) : next(words, at);
  }

  /** The value of {@code -b 127.0.0.1:8500} or {@code -b127.0.0.1:8500}. */
  private static CommandLine.@Nullable Word shortFlagValue(
      List<CommandLine.Word> words, int at, String flag) {
    CommandLine.Word word = words.get(at);
    if (!word.text().startsWith(flag)) {
      return null;
    }
    return word.text().length() > flag.length()
        ? word.part(flag.length(), word.text().length())
        : next(words, at);
  }

  private static CommandLine.@Nullable Word next(List<CommandLine.Word> words, int at) {
    return at + 1 < words.size() ? words.get(at + 1) : null;
  }
}
