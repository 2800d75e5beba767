package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What calls of a function give for the parameters that an expression in it is made of, as in
 * {@code conn.execute(adapted(sql))}: whatever is made of them, it is made of that.
 */
final class PythonGiven {

  /** More calls that are wanted are not looked at. */
  private static final int MOST_CALLS = 256;

  /** As many of them are as much work as one call. */
  private static final int CHARACTERS = 64;

  /** More names are not followed. */
  private static final int MOST_NAMES = 16;

  private final PythonCode code;
  private final PythonValues values;

  PythonGiven(PythonCode code, PythonValues values) {
    this.code = code;
    this.values = values;
  }

  List<Value> of(PythonFile file, int start, int end, Predicate<String> wanted) {
    PythonFunction function = file.functionAt(start);
    List<Value> found = new ArrayList<>();
    if (function == null || function.parameters().isEmpty()) {
      return found;
    }
    Set<String> names = names(function, start, end);
    names.removeIf(name -> function.parameter(name) < (function.isMethod() ? 1 : 0));
    int looked = 0;
    List<PythonCode.Call> calls = names.isEmpty() ? List.of() : code.callsOf(function);
    for (PythonCode.Call call : calls) {
      String given = call.file().tokens().inside(call.name() + 1);
      if (looked == MOST_CALLS || !values.look(1 + given.length() / CHARACTERS)) {
        found.add(Value.UNKNOWN);
        return found;
      }
      if (wanted.test(given)) {
        looked++;
        for (String name : names) {
          int place = function.parameter(name) - (function.isMethod() ? 1 : 0);
          Range one = values.argument(call.file(), call.name(), name, place);
          found.add(
              one == null ? Value.UNKNOWN : values.value(call.file(), one.start(), one.end()));
        }
      }
    }
    return found;
  }

  /** The variables in an expression, and in what those are given. */
  private static Set<String> names(PythonFunction function, int start, int end) {
    Set<String> names = new TreeSet<>();
    List<PythonFile.Assignment> open = new ArrayList<>();
    add(function, start, end, names, open);
    for (int i = 0; i < open.size() && names.size() < MOST_NAMES; i++) {
      add(function, open.get(i).start(), open.get(i).end(), names, open);
    }
    return names;
  }

  private static void add(
      PythonFunction function,
      int start,
      int end,
      Set<String> names,
      List<PythonFile.Assignment> open) {
    Tokens tokens = function.file().tokens();
    for (int at = start; at < end; at++) {
      String name = tokens.text(at);
      boolean variable = tokens.isWord(at) && !tokens.is(at - 1, ".") && !tokens.is(at + 1, "(");
      if (variable && names.size() < MOST_NAMES && names.add(name)) {
        for (PythonFile.Assignment one :
            function.file().assignments.getOrDefault(name, List.of())) {
          if (function.contains(one.at())) {
            open.add(one);
          }
        }
      }
    }
  }
}
