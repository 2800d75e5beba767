package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls that are given a variable to change: {@code addParameters(&dsn)}, {@code withWal(query)}.
 * What they do to it is not followed; that they may do something has to be known.
 */
final class GoHandovers {

  private static final Set<String> LEAVING =
      Set.of("append", "cap", "clear", "copy", "delete", "len", "make", "new", "print", "println");

  private record Asked(GoFile file, int function, String name, boolean asItIs) {}

  private final GoCode code;
  private final GoValues values;

  /** The first place where a function hands a variable over: the same is asked for each reading. */
  private final Map<Asked, Integer> first = new HashMap<>();

  GoHandovers(GoCode code, GoValues values) {
    this.code = code;
    this.values = values;
  }

  /** Whether a local variable was handed over by its address before a place. */
  boolean byAddress(Scope scope, String name) {
    GoFunction function = scope.function();
    return function != null
        && scope.file().isAddressed(name)
        && first(scope.file(), function.declared(), name, /* asItIs= */ false) < scope.at();
  }

  /** Whether a map or a list, which need no address, was handed over before a place. */
  boolean inAnyWay(Scope scope, String name) {
    GoFunction function = scope.function();
    return function != null
        && name.indexOf('.') < 0
        && first(scope.file(), function.declared(), name, /* asItIs= */ true) < scope.at();
  }

  private int first(GoFile file, GoFunction function, String name, boolean asItIs) {
    Asked asked = new Asked(file, function.open(), name, asItIs);
    Integer known = first.get(asked);
    if (known == null) {
      known = find(file, function, name, asItIs);
      first.put(asked, known);
    }
    return known;
  }

  private int find(GoFile file, GoFunction function, String name, boolean asItIs) {
    Tokens tokens = file.tokens();
    values.look((function.close() - function.open()) / 16);
    for (int at = function.open(); at < function.close(); at++) {
      if (tokens.is(at, name) && (tokens.is(at + 1, ")") || tokens.is(at + 1, ","))) {
        boolean address = tokens.is(at - 1, "&");
        int before = address ? at - 2 : at - 1;
        boolean argument = tokens.is(before, "(") || tokens.is(before, ",");
        if (argument && (address || asItIs) && mayChange(file, tokens.enclosing(at), at, address)) {
          return at;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /**
   * Whether what stands in a bracket is given to a function of the app, or to one in a variable.
   */
  private boolean mayChange(GoFile file, int open, int argument, boolean address) {
    Tokens tokens = file.tokens();
    int name = open - 1;
    if (!tokens.is(open, "(") || !tokens.isWord(name) || GoKeywords.isKeyword(tokens, name)) {
      return false;
    }
    if (code.callee(file, name) != null) {
      return true;
    }
    String module = tokens.is(name - 1, ".") ? imported(file, name - 2) : "";
    if ("maps".equals(module)) {
      return tokens.is(name, "Copy") && argument == open + 1;
    }
    boolean variable = module != null && module.isEmpty() && !LEAVING.contains(tokens.text(name));
    return variable && !address && !tokens.is(name - 1, ".");
  }

  private static @Nullable String imported(GoFile file, int name) {
    Tokens tokens = file.tokens();
    return tokens.isWord(name) ? file.imported(tokens.text(name)) : null;
  }
}
