package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of several methods of one name a call means, told by the type of its variable. */
final class GoMethods {

  /** Variables that are given by calls of methods of variables are followed no further. */
  private static final int DEPTH = 4;

  private final GoCode code;

  /** Whether a type of the app is an interface with a method, by both names. */
  private final Map<String, Boolean> interfaces = new HashMap<>();

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

  /** Whether a call may mean this method because its variable is of an interface of the app. */
  boolean mayMean(GoCode.Call call, GoFunction method) {
    Tokens tokens = call.file().tokens();
    int open = call.name() + 1;
    int given =
        tokens.isPaired(open)
            ? Expressions.split(tokens, open + 1, tokens.partner(open)).size()
            : -1;
    String type = given == method.parameters().size() ? type(call.file(), call.name()) : "";
    return !type.isEmpty()
        && interfaces.computeIfAbsent(
            type + '.' + method.name(), key -> isOfInterface(type, method.name()));
  }

  private boolean isOfInterface(String type, String method) {
    for (GoFile file : code.filesWith(type)) {
      Tokens tokens = file.tokens();
      for (int at = 1; at < tokens.size(); at++) {
        boolean declares = tokens.is(at, "interface") && tokens.is(at - 1, type);
        for (int i = at + 2; declares && i < tokens.closing(at + 1); i++) {
          if (tokens.is(i, method) && tokens.is(i + 1, "(")) {
            return true;
          }
        }
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
