package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What options of the command line are where they are not given: argparse's {@code
 * add_argument("--db", default="app.db")}, and the decorators of click.
 */
final class PythonOptions {

  private static final List<String> DECORATORS = List.of("option", "argument");

  private final PythonCode code;
  private final PythonValues values;
  private @Nullable Map<String, List<PythonCode.Call>> declared;

  PythonOptions(PythonCode code, PythonValues values) {
    this.code = code;
    this.values = values;
  }

  /** The default of {@code args.name}, where the command line is parsed into that; or null. */
  @Nullable Value parsed(
      PythonFile file, @Nullable PythonFunction function, String base, String name) {
    List<PythonCode.Call> options = declared().getOrDefault(name, List.of());
    PythonFile parsing =
        options.isEmpty()
            ? null
            : new PythonCommandLine(code, values).parsing(file, function, base);
    @Nullable Value found = null;
    for (PythonCode.Call option : parsing == null ? List.<PythonCode.Call>of() : options) {
      // Another program of the app may have an option of that name.
      boolean fits = option.file().equals(parsing) || options.size() == 1;
      found = fits && found == null ? byDefault(option.file(), option.name()) : found;
    }
    return found;
  }

  /** The options of all command lines of the app by their names. */
  private Map<String, List<PythonCode.Call>> declared() {
    Map<String, List<PythonCode.Call>> known = declared;
    if (known == null) {
      known = new HashMap<>();
      for (PythonCode.Call call : code.calls("add_argument")) {
        String name = name(call.file(), call.name());
        known.computeIfAbsent(name, key -> new ArrayList<>()).add(call);
      }
      declared = known;
    }
    return known;
  }

  /** The default that a decorator of a function gives a parameter, or null. */
  @Nullable Value decorated(PythonFunction function, String parameter) {
    PythonFile file = function.file();
    Tokens tokens = file.tokens();
    int def = function.start();
    while (def >= 0 && !tokens.is(def, "def")) {
      def--;
    }
    for (String decorator : DECORATORS) {
      for (int call : file.callsOf(decorator)) {
        if (name(file, call).equals(parameter) && file.isDecorating(call, def)) {
          return byDefault(file, call);
        }
      }
    }
    return null;
  }

  /** The name by which an option is known to the program; empty where it is not written down. */
  private String name(PythonFile file, int call) {
    Tokens tokens = file.tokens();
    Range dest = values.argument(file, call, "dest", -1);
    if (dest != null) {
      return name(text(tokens, dest.start()));
    }
    for (Range argument : values.arguments(file, call)) {
      String text = text(tokens, argument.start());
      // Of the names of an option, one with two dashes is the one that counts.
      boolean counts = text.startsWith("--") || !text.startsWith("-");
      if (counts && !text.isEmpty() && argument.end() == argument.start() + 1) {
        return name(text);
      }
    }
    return "";
  }

  private @Nullable Value byDefault(PythonFile file, int call) {
    Range given = values.argument(file, call, "default", -1);
    return given == null
        ? null
        : values.value(new Scope(file, given.start(), Map.of()), given.start(), given.end());
  }

  private static String text(Tokens tokens, int at) {
    return tokens.isKind(at, TokenKind.STRING) ? PythonLiterals.text(tokens.text(at)) : "";
  }

  private static String name(String option) {
    int start = 0;
    while (start < option.length() && option.charAt(start) == '-') {
      start++;
    }
    return option.substring(start).replace('-', '_');
  }
}
