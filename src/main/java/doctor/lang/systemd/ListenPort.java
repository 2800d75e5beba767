package doctor.lang.systemd;

import doctor.api.Location;
import doctor.lang.systemd.UnitFile.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A port that a unit tells its program to listen on, by one of the usual flags ({@code --port
 * 8500}, {@code -bind=127.0.0.1:8500}), in the manner of a well-known server or, where neither is
 * there, by {@code PORT} and its like in its environment, or as {@code env} changes that.
 *
 * @param location the word that says so
 */
public record ListenPort(int number, Location location) {

  /** Variables by which programs are told where to listen; of others nobody can tell. */
  private static final List<String> VARIABLES =
      List.of(
          "PORT",
          "HTTP_PORT",
          "LISTEN_PORT",
          "LISTEN_ADDR",
          "LISTEN_ADDRESS",
          "BIND_ADDR",
          "HTTP_ADDR",
          "FLASK_RUN_PORT",
          "STREAMLIT_SERVER_PORT",
          "UVICORN_PORT");

  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh");

  /**
   * The ports of a unit, in the order of its words; empty where it names none, null where one of
   * them cannot be known.
   *
   * @param name the unit that is started
   */
  public static @Nullable List<ListenPort> of(Unit unit, UnitName name) {
    Map<String, CommandLine.Word> environment = environment(unit);
    List<ListenPort> ports = new ArrayList<>();
    Map<String, CommandLine.Word> last = environment;
    for (CommandLine command : unit.execStart()) {
      EnvCommand run = EnvCommand.of(scripts(command.words()), environment);
      if (run == null) {
        return null;
      }
      last = run.environment();
      List<CommandLine.Word> values = PortWords.of(scripts(run.words()));
      if (values == null) {
        return null;
      }
      for (CommandLine.Word value : values) {
        CommandLine.Word filled = filled(value, environment);
        if (!filled.text().equals(filled(value, last).text())) {
          // systemd fills it in before env, a shell behind it.
          return null;
        }
        String text = Specifiers.expand(filled.text(), name, null);
        if (text == null || !addPorts(text, filled.location(), ports)) {
          return null;
        }
      }
    }
    return ports.isEmpty() ? byVariables(last) : ports;
  }

  private static List<ListenPort> byVariables(Map<String, CommandLine.Word> environment) {
    List<ListenPort> ports = new ArrayList<>();
    for (String variable : VARIABLES) {
      CommandLine.Word word = environment.get(variable);
      if (word != null && port(word.text()) > 0) {
        ports.add(new ListenPort(port(word.text()), word.location()));
      }
    }
    return ports;
  }

  /** Adds the ports of one address or of several with commas between; false where one is open. */
  private static boolean addPorts(String addresses, Location place, List<ListenPort> ports) {
    int start = 0;
    for (int comma = 0; comma >= 0; start = comma + 1) {
      comma = addresses.indexOf(',', start);
      int number = port(addresses.substring(start, comma < 0 ? addresses.length() : comma));
      if (number < 0) {
        return false;
      }
      if (number > 0) {
        ports.add(new ListenPort(number, place));
      }
    }
    return true;
  }

  /**
   * The port of {@code 8500}, {@code :8500}, {@code host:8500}; 0 for none, -1 for not knowable.
   */
  private static int port(String value) {
    if (value.indexOf('$') >= 0 || value.indexOf('{') >= 0) {
      return -1;
    }
    String digits = value.substring(value.lastIndexOf(':') + 1);
    if (digits.isEmpty() || digits.length() > 5 || isAddressAlone(value)) {
      return 0;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(digits);
  }

  /** Whether it is an IPv6 address: {@code ::1}. Only {@code [::1]:8500} has a port as well. */
  private static boolean isAddressAlone(String value) {
    int last = value.lastIndexOf(':');
    for (int i = 0; i < last; i++) {
      if (value.charAt(i) != ':' && Character.digit(value.charAt(i), 16) < 0) {
        return false;
      }
    }
    return value.indexOf(':') < last;
  }

  /** A word with its variable filled in, which is then placed where the variable is set. */
  private static CommandLine.Word filled(
      CommandLine.Word word, Map<String, CommandLine.Word> environment) {
    String text = word.text();
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return word;
    }
    boolean braces = text.startsWith("${", dollar) && text.endsWith("}");
    String name = text.substring(dollar + (braces ? 2 : 1), text.length() - (braces ? 1 : 0));
    CommandLine.Word value = environment.get(name);
    return value == null
        ? word
        : new CommandLine.Word(text.substring(0, dollar) + value.text(), value.location());
  }

  // A file of variables overrides those of the unit, and nobody here can read it.
  private static Map<String, CommandLine.Word> environment(Unit unit) {
    Map<String, CommandLine.Word> environment = new HashMap<>();
    if (!unit.list("Service", "EnvironmentFile").isEmpty()) {
      return environment;
    }
    for (Setting setting : unit.list("Service", "Environment")) {
      for (CommandLine.Word word : CommandLine.words(setting.value())) {
        int equals = word.text().indexOf('=');
        if (equals > 0) {
          environment.put(
              word.text().substring(0, equals), word.part(equals + 1, word.text().length()));
        }
      }
    }
    unset(unit, environment);
    return environment;
  }

  /** Takes out what the unit unsets last of all: by its name, or only where it has this value. */
  private static void unset(Unit unit, Map<String, CommandLine.Word> environment) {
    for (Setting setting : unit.list("Service", "UnsetEnvironment")) {
      for (CommandLine.Word word : CommandLine.words(setting.value())) {
        String text = word.text();
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        CommandLine.Word value = environment.get(name);
        if (value != null && (equals < 0 || text.equals(name + "=" + value.text()))) {
          environment.remove(name);
        }
      }
    }
  }

  /** The words, those of a script given to a shell instead of the script. */
  private static List<CommandLine.Word> scripts(List<CommandLine.Word> words) {
    if (words.size() < 3
        || !SHELLS.contains(words.get(0).fileName())
        || !words.get(1).text().startsWith("-")
        || !words.get(1).text().endsWith("c")) {
      return words;
    }
    List<CommandLine.Word> split = new ArrayList<>();
    CommandLine.Word script = words.get(2);
    String text = script.text();
    int textStart = script.textStart();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) <= ' ' || "'\"".indexOf(text.charAt(i)) >= 0) {
        if (i > start && !(split.isEmpty() && text.substring(start, i).equals("exec"))) {
          split.add(script.part(start, i, textStart));
        }
        start = i + 1;
      }
    }
    return split.isEmpty() ? words : split;
  }
}
