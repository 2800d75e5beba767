package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which of several methods of one name a call means, told by the type of its variable. */
final class GoMethods {

  /** Variables that are given by calls of methods of variables are followed no further. */
  private static final int DEPTH = 16;

  private final GoCode code;

  /** The types of variables by the function that they stand in and their names. */
  private final IdentityHashMap<GoFunction, Map<String, String>> types = new IdentityHashMap<>();

  private int depth;

  GoMethods(GoCode code) {
    this.code = code;
  }

  /** Those of the type that the variable before the point is of; none where that is not told. */
  List<GoFunction> ofVariable(GoFile file, int name, List<GoFunction> functions) {
    List<GoFunction> found = new ArrayList<>();
    String type = functions.isEmpty() ? "" : type(file, name);
    for (GoFunction function : type.isEmpty() ? List.<GoFunction>of() : functions) {
      GoFunction.Parameter receiver = function.receiver();
      if (receiver != null && receiver.type().equals(type)) {
        found.add(function);
      }
    }
    return found;
  }

  /** Whether the variable of a call is of an interface of the app that has such a method. */
  boolean isOfInterface(GoCode.Call call) {
    String type = type(call.file(), call.name());
    String method = call.file().tokens().text(call.name());
    for (GoInterface one : type.isEmpty() ? List.<GoInterface>of() : code.interfaces(type)) {
      if (one.methods().contains(method)) {
        return true;
      }
    }
    return false;
  }

  /** The type of the variable that a method is called on, or empty. */
  private String type(GoFile file, int method) {
    Tokens tokens = file.tokens();
    int variable = method - 2;
    GoFunction around = tokens.is(method - 1, ".") ? file.functionAt(variable) : null;
    if (around == null || !tokens.isWord(variable) || tokens.is(variable - 1, ".")) {
      return "";
    }
    String name = tokens.text(variable);
    Map<String, String> known = types.computeIfAbsent(around, key -> new HashMap<>());
    String type = known.get(name);
    if (type == null) {
      // What is found on the way round in a circle.
      known.put(name, "");
      type = type(file, around, name);
      known.put(name, type);
    }
    return type;
  }

  private String type(GoFile file, GoFunction around, String name) {
    String type = GoEmbedding.type(around, name);
    for (GoFunction.Parameter result : around.declared().results()) {
      type = type.isEmpty() && result.name().equals(name) ? result.type() : type;
    }
    for (Assignment one : file.assignments(name, around.declared())) {
      type = type.isEmpty() ? ofResult(one) : type;
    }
    return type;
  }

  /** The type of what a function of the app gives that is called last. */
  private String ofResult(Assignment one) {
    Tokens tokens = one.file().tokens();
    int last = one.end() - 1;
    int open = tokens.is(last, ")") ? tokens.partner(last) : -1;
    if (open <= one.start() || depth >= DEPTH) {
      return "";
    }
    depth++;
    GoFunction callee = code.callee(one.file(), open - 1);
    depth--;
    boolean given = callee != null && one.index() < callee.results().size();
    return given && callee != null ? callee.results().get(one.index()).type() : "";
  }
}
