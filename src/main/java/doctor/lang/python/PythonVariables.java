package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What names and attributes may hold. */
final class PythonVariables {

  private final PythonCode code;
  private final PythonValues values;

  PythonVariables(PythonCode code, PythonValues values) {
    this.code = code;
    this.values = values;
  }

  /** What a name or a chain of names stands for. */
  Value name(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    StringBuilder written = new StringBuilder();
    for (int at = start; at < end; at++) {
      if (!tokens.isWord(at) && !tokens.is(at, ".")) {
        return Value.UNKNOWN;
      }
      written.append(tokens.text(at));
    }
    return named(scope, written.toString());
  }

  /** What a name stands for that is given as a text. */
  Value named(Scope scope, String name) {
    if (name.equals("None") || name.equals("True") || name.equals("False")) {
      return Value.UNKNOWN;
    }
    return name.indexOf('.') < 0 ? plain(scope, name) : attribute(scope, name);
  }

  private Value plain(Scope scope, String name) {
    PythonFunction function = scope.file().functionAt(scope.at());
    Value bound = scope.bound().get(name);
    List<PythonFile.Assignment> local = local(scope, function, name);
    if (!local.isEmpty()) {
      Value start = bound != null ? bound : parameter(function, name);
      Value flowed = flow(scope, local, start);
      if (flowed != null) {
        return flowed;
      }
    }
    if (bound != null) {
      return bound;
    }
    Value parameter = parameter(function, name);
    return parameter != null ? parameter : global(scope.file(), name);
  }

  private List<PythonFile.Assignment> local(
      Scope scope, @Nullable PythonFunction function, String name) {
    List<PythonFile.Assignment> found = new ArrayList<>();
    for (PythonFile.Assignment one : assigned(scope.file(), name)) {
      // Inside of its own value, as in x = x + "y", an assignment has not happened yet.
      if (one.end() <= scope.at() && isAround(scope.file().functionAt(one.at()), function)) {
        found.add(one);
      }
    }
    return found;
  }

  private static boolean isAround(
      @Nullable PythonFunction outer, @Nullable PythonFunction function) {
    for (PythonFunction f = function; f != null; f = f.outer()) {
      if (f.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private List<PythonFile.Assignment> assigned(PythonFile file, String name) {
    List<PythonFile.Assignment> all = file.assignments.getOrDefault(name, List.of());
    return values.look(all.size()) ? all : List.of();
  }

  /** What stands in a block around the place has happened, what stands in another one may have. */
  private @Nullable Value flow(
      Scope scope, List<PythonFile.Assignment> assignments, @Nullable Value start) {
    @Nullable Value current = start;
    for (PythonFile.Assignment one : assignments) {
      if (!values.look(1)) {
        return Value.UNKNOWN;
      }
      boolean certain = scope.file().shares(one.at(), scope.at());
      Map<String, Value> bound = new HashMap<>(scope.bound());
      if (current != null) {
        bound.put(one.target(), current);
      }
      Value value =
          values.value(new Scope(scope.file(), one.start(), bound), one.start(), one.end());
      Value after = one.append() && current != null ? current.plus(value) : value;
      current = certain || current == null ? after : current.or(after);
    }
    return current;
  }

  private @Nullable Value parameter(@Nullable PythonFunction function, String name) {
    for (PythonFunction f = function; f != null; f = f.outer()) {
      int index = f.parameter(name);
      if (index >= 0) {
        return argument(f, index);
      }
    }
    return null;
  }

  private Value argument(PythonFunction function, int index) {
    PythonFunction.Parameter parameter = function.parameters().get(index);
    if (parameter.name().startsWith("tmp_path") || parameter.name().equals("tmpdir")) {
      return Value.TEMPORARY;
    }
    @Nullable Value all = null;
    if (parameter.start() < parameter.end()) {
      Scope there = new Scope(function.file(), parameter.start(), Map.of());
      all = values.value(there, parameter.start(), parameter.end());
    }
    boolean method = !function.type().isEmpty() && function.parameter("self") == 0;
    for (PythonCode.Call call : code.callsOf(function)) {
      Range given =
          values.argument(call.file(), call.name(), parameter.name(), method ? index - 1 : index);
      if (given != null) {
        Scope there = new Scope(call.file(), call.name(), Map.of());
        Value one = values.value(there, given.start(), given.end());
        all = all == null ? one : all.or(one);
      }
    }
    return all == null ? Value.UNKNOWN : all;
  }

  private Value global(PythonFile file, String name) {
    @Nullable Value all = null;
    for (PythonFile.Assignment one : code.global(file, name)) {
      if (!values.look(1)) {
        return Value.UNKNOWN;
      }
      Scope there = new Scope(file, one.start(), Map.of());
      Value value = values.value(there, one.start(), one.end());
      all = all == null ? value : one.append() ? all.plus(value) : all.or(value);
    }
    if (all != null) {
      return all;
    }
    String imported = file.imported(name);
    if (imported == null || imported.indexOf('.') < 0) {
      return Value.UNKNOWN;
    }
    int dot = imported.lastIndexOf('.');
    PythonFile module = code.module(imported.substring(0, dot));
    return module == null
        ? Value.UNKNOWN
        : values.named(
            new Scope(module, module.tokens().size(), Map.of()), imported.substring(dot + 1));
  }

  /** {@code self.path}, {@code settings.DB_PATH}, {@code args.db}. */
  private Value attribute(Scope scope, String name) {
    PythonFile file = scope.file();
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    String base = name.substring(0, dot);
    String imported = file.imported(base);
    PythonFile module = code.module(imported != null ? imported : base);
    boolean isModule = imported != null && module != null && !module.equals(file);
    if (isModule && module != null && !code.global(module, last).isEmpty()) {
      return global(module, last);
    }
    PythonFunction function = file.functionAt(scope.at());
    @Nullable Value all = null;
    for (PythonFile.Assignment one : assigned(file, name)) {
      if (!values.look(1)) {
        return Value.UNKNOWN;
      }
      PythonFunction there = file.functionAt(one.at());
      boolean same = function == null || there == null || there.type().equals(function.type());
      if (same && !one.append()) {
        Value value = values.value(new Scope(file, one.start(), Map.of()), one.start(), one.end());
        all = all == null ? value : all.or(value);
      }
    }
    return all == null ? Value.UNKNOWN : all;
  }
}
