package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What each call of a function gives its parameters: what one call gives belongs together. */
final class PythonCallers {

  /** More calls are not told apart. */
  private static final int MOST = 256;

  private final PythonCode code;
  private final PythonValues values;

  PythonCallers(PythonCode code, PythonValues values) {
    this.code = code;
    this.values = values;
  }

  /** A scope for each wanted call of the function around a token. */
  List<Scope> scopes(PythonFile file, int token, Predicate<String> wanted) {
    PythonFunction function = file.functionAt(token);
    List<PythonCode.Call> calls = function == null ? List.of() : code.callsOf(function);
    List<Scope> scopes = new ArrayList<>();
    if (function == null || calls.size() > MOST) {
      return scopes;
    }
    for (PythonCode.Call call : calls) {
      if (wanted.test(call.file().tokens().inside(call.name() + 1))) {
        scopes.add(new Scope(file, token, bound(function, call)));
      }
    }
    return scopes;
  }

  private Map<String, Value> bound(PythonFunction function, PythonCode.Call call) {
    Map<String, Value> bound = new HashMap<>();
    int self = function.isMethod() ? 1 : 0;
    for (int i = self; i < function.parameters().size(); i++) {
      PythonFunction.Parameter parameter = function.parameters().get(i);
      Range given = values.argument(call.file(), call.name(), parameter.name(), i - self);
      if (given != null && !parameter.rest()) {
        bound.put(parameter.name(), values.value(call.file(), given.start(), given.end()));
      } else if (parameter.start() < parameter.end()) {
        bound.put(
            parameter.name(), values.value(function.file(), parameter.start(), parameter.end()));
      }
    }
    return bound;
  }
}
