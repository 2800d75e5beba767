package doctor.lang.go;

import doctor.lang.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression stands.
 *
 * @param file its file
 * @param function the innermost function around it, or null
 * @param at the token before which assignments count
 * @param bound what parameters were given
 * @param pinned what variables hold at this very place, whatever was assigned before
 * @param lists the same for variables that hold lists
 */
record Scope(
    GoFile file,
    @Nullable GoFunction function,
    int at,
    Map<String, Value> bound,
    Map<String, Value> pinned,
    Map<String, List<GoLists.Entry>> lists) {

  /** A place in a file, with nothing bound. */
  static Scope at(GoFile file, int token) {
    return new Scope(file, file.functionAt(token), token, Map.of(), Map.of(), Map.of());
  }

  /** The beginning of a return value, with parameters bound. */
  static Scope in(GoFunction function, int token, GoParameters.Bound bound) {
    return new Scope(function.file(), function, token, bound.values(), Map.of(), bound.lists());
  }

  /** Whether a name at a place is a parameter or a variable of the function around it. */
  static boolean isShadowed(GoFile file, int at, String name) {
    Scope scope = Scope.at(file, at);
    for (GoFunction f = scope.function(); f != null; f = f.outer()) {
      if (f.parameter(name) >= 0) {
        return true;
      }
    }
    GoFunction function = scope.function();
    if (function != null) {
      for (Assignment one : file.assignments(name, function.declared())) {
        if (one.kind() == Assignment.Kind.DEFINE) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same function at another place. */
  Scope moved(int token) {
    return new Scope(file, file.functionAt(token), token, bound, pinned, lists);
  }

  /** Another place; what is bound stays so in the same function. */
  Scope elsewhere(GoFile other, int token) {
    boolean same = other.equals(file) && function != null && function.declared().contains(token);
    return same ? moved(token) : at(other, token);
  }

  /** With a variable that is known to hold something. */
  Scope with(String name, @Nullable Value value) {
    if (value == null) {
      return this;
    }
    Map<String, Value> more = new HashMap<>(pinned);
    more.put(name, value);
    return new Scope(file, function, at, bound, more, lists);
  }

  /** With a variable that is known to hold a list. */
  Scope with(String name, List<GoLists.Entry> entries) {
    Map<String, List<GoLists.Entry>> more = new HashMap<>(lists);
    more.put(name, entries);
    return new Scope(file, function, at, bound, pinned, more);
  }
}
