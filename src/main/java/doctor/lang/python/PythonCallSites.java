package doctor.lang.python;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where each function of an app is called. */
final class PythonCallSites {

  private final PythonCode code;
  private final IdentityHashMap<PythonFunction, List<PythonCode.Call>> known =
      new IdentityHashMap<>();

  PythonCallSites(PythonCode code) {
    this.code = code;
  }

  /**
   * The calls of a function; a constructor is called by the name of its class, or by the
   * constructor of one that extends it.
   */
  List<PythonCode.Call> of(PythonFunction function) {
    List<PythonCode.Call> found = known.get(function);
    if (found == null) {
      found = function.name().equals("__init__") ? ofConstructor(function) : ofFunction(function);
      known.put(function, found);
    }
    return found;
  }

  private List<PythonCode.Call> ofConstructor(PythonFunction function) {
    List<PythonCode.Call> found = new ArrayList<>(code.calls(function.type()));
    for (PythonCode.Call call : code.calls("__init__")) {
      if (PythonSupers.isOfSuper(call.file(), call.name())
          && function.equals(code.callee(call.file(), call.name()))) {
        found.add(call);
      }
    }
    return found;
  }

  private List<PythonCode.Call> ofFunction(PythonFunction function) {
    List<PythonCode.Call> found = new ArrayList<>();
    if (!code.isOnly(function)) {
      return found;
    }
    for (PythonCode.Call call : code.calls(function.name())) {
      if (function.equals(code.callee(call.file(), call.name()))) {
        found.add(call);
      }
    }
    for (PythonFile file : code.filesWithAny(List.of(function.name()))) {
      addRenamed(file, function, found);
    }
    return found;
  }

  /** {@code from module import function as f}. */
  private void addRenamed(PythonFile file, PythonFunction function, List<PythonCode.Call> found) {
    String last = "." + function.name();
    for (Map.Entry<String, String> one : file.imports.entrySet()) {
      boolean renamed = one.getValue().endsWith(last) && !one.getKey().equals(function.name());
      for (int call : renamed ? file.callsOf(one.getKey()) : List.<Integer>of()) {
        if (function.equals(code.callee(file, call))) {
          found.add(new PythonCode.Call(file, call));
        }
      }
    }
  }
}
