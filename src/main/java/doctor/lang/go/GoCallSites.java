package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each function of an app is called: the calls of a name are told apart once for all. */
final class GoCallSites {

  private final GoCode code;
  private final GoMethods methods;
  private final Map<String, Sites> known = new HashMap<>();

  GoCallSites(GoCode code, GoMethods methods) {
    this.code = code;
    this.methods = methods;
  }

  /** A call of a method of an interface, and how much it gives it. */
  private record Untold(GoCode.Call call, int given) {}

  /** The calls of a name: by the function they mean, and those that may mean several methods. */
  private record Sites(Map<String, List<GoCode.Call>> told, List<Untold> untold) {}

  /**
   * The calls of a function. Those of a method are told by its name or, where another method has
   * the same one, by the types of variables.
   */
  List<GoCode.Call> of(GoFunction function) {
    Sites sites = sites(function.name());
    List<GoCode.Call> told = sites.told.getOrDefault(key(function), List.of());
    if (function.receiver() == null || sites.untold.isEmpty()) {
      return told;
    }
    List<GoCode.Call> found = new ArrayList<>(told);
    for (Untold one : sites.untold) {
      if (one.given == function.parameters().size()) {
        found.add(one.call);
      }
    }
    return found;
  }

  private Sites sites(String name) {
    Sites sites = known.get(name);
    if (sites == null) {
      sites = new Sites(new HashMap<>(), new ArrayList<>());
      for (GoCode.Call call : code.calls(name)) {
        GoFunction callee = code.callee(call.file(), call.name());
        if (callee != null) {
          sites.told.computeIfAbsent(key(callee), key -> new ArrayList<>()).add(call);
        } else if (methods.isOfInterface(call)) {
          sites.untold.add(new Untold(call, given(call)));
        }
      }
      known.put(name, sites);
    }
    return sites;
  }

  /** How many arguments a call has, or -1. */
  private static int given(GoCode.Call call) {
    Tokens tokens = call.file().tokens();
    int open = call.name() + 1;
    return tokens.isPaired(open)
        ? Expressions.split(tokens, open + 1, tokens.partner(open)).size()
        : -1;
  }

  /** The same for a function and for what it is on another platform: a build tag chooses. */
  static String key(GoFunction function) {
    GoFunction.Parameter receiver = function.receiver();
    return function.file().folder() + ':' + (receiver == null ? "" : receiver.type());
  }
}
