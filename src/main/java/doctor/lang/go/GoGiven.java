package doctor.lang.go;

import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What calls of a function give for the parameters that an expression in it is made of, as in
 * {@code db.Exec(rebind(query))}: whatever is made of them, it is made of that.
 */
final class GoGiven {

  /** More calls are not looked at. */
  private static final int MOST_CALLS = 256;

  /** More names are not followed. */
  private static final int MOST_NAMES = 16;

  private final GoCode code;
  private final GoValues values;

  GoGiven(GoCode code, GoValues values) {
    this.code = code;
    this.values = values;
  }

  List<Value> of(GoFile file, int start, int end, Predicate<String> wanted) {
    GoFunction innermost = file.functionAt(start);
    List<Value> found = new ArrayList<>();
    if (innermost == null || innermost.declared().parameters().isEmpty()) {
      return found;
    }
    GoFunction function = innermost.declared();
    Set<String> names = names(function, start, end);
    names.removeIf(name -> function.parameter(name) < 0);
    List<GoCode.Call> calls = names.isEmpty() ? List.of() : code.callsOf(function);
    for (GoCode.Call call : calls.size() > MOST_CALLS ? List.<GoCode.Call>of() : calls) {
      if (wanted.test(call.file().tokens().inside(call.name() + 1))) {
        for (String name : names) {
          found.add(values.argument(call.file(), call.name(), function.parameter(name)));
        }
      }
    }
    return found;
  }

  /** The variables in an expression, and in what those are given. */
  private static Set<String> names(GoFunction function, int start, int end) {
    Set<String> names = new TreeSet<>();
    List<Assignment> open = new ArrayList<>();
    add(function, start, end, names, open);
    for (int i = 0; i < open.size() && names.size() < MOST_NAMES; i++) {
      add(function, open.get(i).start(), open.get(i).end(), names, open);
    }
    return names;
  }

  private static void add(
      GoFunction function, int start, int end, Set<String> names, List<Assignment> open) {
    Tokens tokens = function.file().tokens();
    for (int at = start; at < end; at++) {
      boolean variable = tokens.isWord(at) && !tokens.is(at - 1, ".") && !tokens.is(at + 1, "(");
      if (variable && names.size() < MOST_NAMES && names.add(tokens.text(at))) {
        open.addAll(function.file().assignments(tokens.text(at), function));
      }
    }
  }
}
