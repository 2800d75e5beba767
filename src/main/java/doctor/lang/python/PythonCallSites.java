package doctor.lang.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where each function of an app is called: the calls of a name are told apart once for all. */
final class PythonCallSites {

  private static final String CONSTRUCTOR = "__init__";

  private final PythonCode code;
  private final Map<String, IdentityHashMap<PythonFunction, List<PythonCode.Call>>> known =
      new HashMap<>();

  PythonCallSites(PythonCode code) {
    this.code = code;
  }

  /**
   * The calls of a function; a constructor is called by the name of its class, or by the
   * constructor of one that extends it.
   */
  List<PythonCode.Call> of(PythonFunction function) {
    boolean constructs = function.name().equals(CONSTRUCTOR);
    if (!constructs && !function.isMember() && !code.isOnly(function)) {
      return List.of();
    }
    List<PythonCode.Call> found =
        ofName(function.name()).getOrDefault(function, List.<PythonCode.Call>of());
    if (!constructs) {
      return found;
    }
    List<PythonCode.Call> all = code.calls(function.type());
    if (found.isEmpty()) {
      return all;
    }
    all = new ArrayList<>(all);
    all.addAll(found);
    return all;
  }

  private IdentityHashMap<PythonFunction, List<PythonCode.Call>> ofName(String name) {
    IdentityHashMap<PythonFunction, List<PythonCode.Call>> found = known.get(name);
    if (found == null) {
      found = new IdentityHashMap<>();
      boolean constructs = name.equals(CONSTRUCTOR);
      for (PythonCode.Call call : code.calls(name)) {
        if (!constructs || PythonSupers.isOfSuper(call.file(), call.name())) {
          add(call, found);
        }
      }
      for (PythonCode.Renamed one : code.renamed(name)) {
        for (int call : one.file().callsOf(one.alias())) {
          add(new PythonCode.Call(one.file(), call), found);
        }
      }
      known.put(name, found);
    }
    return found;
  }

  private void add(
      PythonCode.Call call, IdentityHashMap<PythonFunction, List<PythonCode.Call>> found) {
    PythonFunction callee = code.callee(call.file(), call.name());
    if (callee != null) {
      found.computeIfAbsent(callee, key -> new ArrayList<>()).add(call);
    }
  }
}
