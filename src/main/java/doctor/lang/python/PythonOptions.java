package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What options of the command line are where they are not given: argparse's {@code
 * add_argument("--db", default="app.db")}, and the decorators of click.
 */
final class PythonOptions {

  private static final List<String> DECORATORS = List.of("option", "argument");

  private final PythonValues values;

  PythonOptions(PythonValues values) {
    this.values = values;
  }

  /** The default of {@code args.name} behind {@code args = parser.parse_args()}, or null. */
  @Nullable Value parsed(PythonFile file, String base, String name) {
    boolean parses = false;
    for (PythonFile.Assignment one : file.assignments.getOrDefault(base, List.of())) {
      parses |= one.kind() == PythonFile.Kind.SET && isParsing(file, one);
    }
    for (int call : parses ? file.callsOf("add_argument") : List.<Integer>of()) {
      Value known = isNamed(file, call, name) ? byDefault(file, call) : null;
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  private static boolean isParsing(PythonFile file, PythonFile.Assignment one) {
    Tokens tokens = file.tokens();
    int open = tokens.partner(one.end() - 1);
    return tokens.is(open - 1, "parse_args");
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
        if (call < def && isNamed(file, call, parameter) && isDecorating(file, call, def)) {
          return byDefault(file, call);
        }
      }
    }
    return null;
  }

  /** Whether nothing but decorators stand between a call and the function. */
  private static boolean isDecorating(PythonFile file, int call, int def) {
    Tokens tokens = file.tokens();
    if (!tokens.is(file.chainStart(call) - 1, "@")) {
      return false;
    }
    int at = tokens.partner(call + 1) + 1;
    while (at > 0 && tokens.isKind(at, TokenKind.LINE_END) && tokens.is(at + 1, "@")) {
      at = PythonExpressions.end(tokens, at + 1);
    }
    return at > 0
        && tokens.isKind(at, TokenKind.LINE_END)
        && (at + 1 == def || (tokens.is(at + 1, "async") && at + 2 == def));
  }

  /** Whether an option is known by this name to the program. */
  private boolean isNamed(PythonFile file, int call, String wanted) {
    Tokens tokens = file.tokens();
    Range dest = values.argument(file, call, "dest", -1);
    if (dest != null) {
      return name(text(tokens, dest.start())).equals(wanted);
    }
    for (Range argument : values.arguments(file, call)) {
      String text = text(tokens, argument.start());
      // Of the names of an option, one with two dashes is the one that counts.
      boolean counts = text.startsWith("--") || !text.startsWith("-");
      if (counts && !text.isEmpty() && argument.end() == argument.start() + 1) {
        return name(text).equals(wanted);
      }
    }
    return false;
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
