package doctor.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a call of {@code services-spec} gives: values by option, and paths.
 *
 * <p>A correct call in the usual spelling is read here, by {@link #plain}; anything else is left to
 * picocli, which knows every spelling, and the words for every mistake to {@link Mistake}. That
 * saves 12 apps a sixth: picocli reads no annotations here, and still loads 400 classes (run {@code
 * doctor.fleet.Speed}, calling with {@code -f=concise}, a spelling only picocli reads). A test
 * holds that both agree on every option there is.
 */
final class Given {

  private static final Set<String> FLAGS =
      Set.of(
          "--quiet",
          "--verbose",
          "--no-config",
          "--no-suppressions",
          "--accept-new",
          "--fix",
          "--unsafe-fixes",
          "--diff",
          "--staged",
          "--statistics");

  private static final Set<String> SINGLE =
      Set.of(
          "--fail-on",
          "--root",
          "--color",
          "--config",
          "--baseline",
          "--write-baseline",
          "--since");

  private static final Set<String> REPEATABLE =
      Set.of("--format", "--rule", "--only", "--plugin", "--unit-dir");

  private static final Map<String, String> SHORT =
      Map.of("-f", "--format", "-q", "--quiet", "-v", "--verbose");

  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> paths = new ArrayList<>();

  private Given() {}

  /** What picocli has read. */
  static Given of(ParseResult parsed) {
    Given given = new Given();
    for (OptionSpec option : parsed.matchedOptionsSet()) {
      given.values(option.longestName()).addAll(option.originalStringValues());
    }
    given.paths.addAll(parsed.matchedPositionalValue(0, List.of()));
    return given;
  }

  /**
   * What a call in the usual spelling gives: {@code --name value}, {@code --name=value}, {@code -x
   * value}, paths; null where there is anything else.
   *
   * @param arguments those of the program, the first of which names the command
   */
  static @Nullable Given plain(String[] arguments) {
    if (arguments.length == 0 || !arguments[0].equals(Arguments.SERVICES_SPEC)) {
      return null;
    }
    Given given = new Given();
    for (int at = 1; at < arguments.length; at++) {
      String argument = arguments[at];
      if (!argument.startsWith("-")) {
        given.paths.add(argument);
        continue;
      }
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      String written = equals < 0 ? argument : argument.substring(0, equals);
      String name = SHORT.getOrDefault(written, written);
      if (FLAGS.contains(name) && equals < 0 && given.values(name).isEmpty()) {
        given.values(name).add("");
        continue;
      }
      String value = equals < 0 ? next(arguments, ++at) : argument.substring(equals + 1);
      boolean once = SINGLE.contains(name) && given.values(name).isEmpty();
      if (value == null || !(once || REPEATABLE.contains(name))) {
        return null;
      }
      given.values(name).add(value);
    }
    return given;
  }

  // Quotes are picocli's to take off, and a value that looks like an option is its to judge.
  private static @Nullable String next(String[] arguments, int at) {
    boolean usable =
        at < arguments.length && !arguments[at].startsWith("-") && !arguments[at].startsWith("\"");
    return usable ? arguments[at] : null;
  }

  private List<String> values(String name) {
    List<String> known = values.get(name);
    if (known == null) {
      known = new ArrayList<>();
      values.put(name, known);
    }
    return known;
  }

  /** The paths, in the order given. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  /** Every value of a repeatable option. */
  List<String> all(String name) {
    return List.copyOf(values(name));
  }

  /** The value of an option, or null. */
  @Nullable String one(String name) {
    List<String> given = values(name);
    return given.isEmpty() ? null : given.get(0);
  }

  /** The value of an option, or what stands for none. */
  String one(String name, String otherwise) {
    String given = one(name);
    return given == null ? otherwise : given;
  }

  /** Whether a flag is given. */
  boolean has(String name) {
    return values.containsKey(name) && !values(name).isEmpty();
  }
}
