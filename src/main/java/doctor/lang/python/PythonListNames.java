package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile.Assignment;
import doctor.lang.python.PythonFile.Kind;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists that names, parameters and attributes stand for. */
final class PythonListNames {

  private final PythonCode code;
  private final PythonVariables variables;
  private final PythonValues values;
  private final PythonLists lists;

  PythonListNames(
      PythonCode code, PythonVariables variables, PythonValues values, PythonLists lists) {
    this.code = code;
    this.variables = variables;
    this.values = values;
    this.lists = lists;
  }

  /** The elements of the list that a name or a chain of names stands for. */
  List<Value> named(Scope scope, String name) {
    if (name.indexOf('.') >= 0) {
      return attribute(scope, name);
    }
    PythonFile file = scope.file();
    PythonFunction function = file.functionAt(scope.at());
    List<Value> all = new ArrayList<>();
    boolean isParameter = parameter(all, function, name);
    List<Assignment> local = variables.local(scope, function, name);
    for (Assignment one : local) {
      boolean certain = file.shares(one.at(), scope.at());
      if (!certain) {
        lists.mix();
      }
      if (certain && !one.append()) {
        all.clear();
      }
      all.addAll(assigned(file, one));
    }
    if (local.isEmpty() && !isParameter) {
      global(all, file, name);
    }
    appended(all, scope, name);
    return all.isEmpty() ? PythonLists.UNKNOWN : all;
  }

  private List<Value> assigned(PythonFile file, Assignment one) {
    boolean whole = one.kind() == Kind.SET || one.append();
    Scope there = new Scope(file, one.start(), Map.of());
    return whole ? lists.elements(there, one.start(), one.end()) : PythonLists.UNKNOWN;
  }

  /** Adds what the callers give for a parameter; tells whether it is one. */
  private boolean parameter(List<Value> all, @Nullable PythonFunction function, String name) {
    for (PythonFunction f = function; f != null; f = f.outer()) {
      int index = f.parameter(name);
      if (index >= 0) {
        arguments(all, f, index);
        return true;
      }
    }
    return false;
  }

  private void arguments(List<Value> all, PythonFunction function, int index) {
    PythonFunction.Parameter parameter = function.parameters().get(index);
    int place = function.isMethod() ? index - 1 : index;
    lists.mix();
    if (parameter.start() < parameter.end()) {
      Scope there = new Scope(function.file(), parameter.start(), Map.of());
      all.addAll(lists.elements(there, parameter.start(), parameter.end()));
    }
    for (PythonCode.Call call : code.callsOf(function)) {
      if (parameter.rest()) {
        rest(all, call, place);
        continue;
      }
      Range given = values.argument(call.file(), call.name(), parameter.name(), place);
      if (given != null) {
        Scope there = new Scope(call.file(), given.start(), Map.of());
        all.addAll(lists.elements(there, given.start(), given.end()));
      }
    }
  }

  /** Adds what a call gives for {@code *parameter}. */
  private void rest(List<Value> all, PythonCode.Call call, int place) {
    int position = 0;
    for (Range given : values.arguments(call.file(), call.name())) {
      boolean named = call.file().tokens().is(given.start() + 1, "=");
      if (!named && position++ >= place) {
        lists.add(all, new Scope(call.file(), given.start(), Map.of()), given);
      }
    }
  }

  private void global(List<Value> all, PythonFile file, String name) {
    List<Assignment> assignments = code.global(file, name);
    if (assignments.size() > 1) {
      lists.mix();
    }
    for (Assignment one : assignments) {
      all.addAll(assigned(file, one));
    }
    PythonFile module = assignments.isEmpty() ? variables.origin(file, name) : null;
    if (module != null) {
      String imported = file.imports.getOrDefault(name, name);
      Scope there = new Scope(module, module.tokens().size(), Map.of());
      String last = imported.substring(imported.lastIndexOf('.') + 1);
      all.addAll(lists.imported(there, last));
    }
  }

  private List<Value> attribute(Scope scope, String name) {
    List<Value> all = new ArrayList<>();
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    PythonFile module = variables.module(scope.file(), name.substring(0, dot), last);
    if (module != null) {
      global(all, module, last);
      return all;
    }
    List<PythonVariables.Attribute> attributes = variables.attributes(scope, name);
    if (attributes.size() > 1) {
      lists.mix();
    }
    for (PythonVariables.Attribute one : attributes) {
      all.addAll(assigned(one.file(), one.assignment()));
    }
    return all.isEmpty() ? PythonLists.UNKNOWN : all;
  }

  /** Adds what {@code name.append(x)} and {@code name.extend(list)} added until here. */
  private void appended(List<Value> all, Scope scope, String name) {
    for (String method : List.of("append", "extend")) {
      for (int call : scope.file().callsOf(method)) {
        List<Range> arguments = values.arguments(scope.file(), call);
        boolean same = scope.file().tokens().is(call - 2, name) && arguments.size() == 1;
        if (same && call < scope.at() && scope.file().chainStart(call) == call - 2) {
          lists.mix();
          Range given = arguments.get(0);
          Scope there = new Scope(scope.file(), given.start(), scope.bound());
          if (method.equals("append")) {
            all.add(values.value(there, given.start(), given.end()));
          } else {
            all.addAll(lists.elements(there, given.start(), given.end()));
          }
        }
      }
    }
  }
}
