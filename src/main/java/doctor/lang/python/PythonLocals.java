package doctor.lang.python;

import doctor.lang.python.PythonFile.Assignment;
import doctor.lang.python.PythonFile.Kind;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which names of a file are of a function, a lambda or a loop there, and so are not what the file
 * imports.
 */
public final class PythonLocals {

  /** The tokens are gone through as often, at most. */
  private static final int MOST_PASSES = 100;

  private final PythonFile file;
  private final Tokens tokens;
  private final Effort effort;
  private final Map<String, Set<PythonFunction>> binding = new HashMap<>();

  /** Of a file. */
  public PythonLocals(PythonFile file) {
    this.file = file;
    this.tokens = file.tokens();
    this.effort = new Effort((long) MOST_PASSES * tokens.size());
  }

  /** Whether a plain name may mean something else at a token than it does in the file around. */
  public boolean hide(int token, String name) {
    Set<PythonFunction> functions = binding.computeIfAbsent(name, this::binding);
    for (PythonFunction f = file.functionAt(token); f != null; f = f.outer()) {
      if (functions.contains(f)) {
        return true;
      }
    }
    return isOfLoop(token, name) || isOfLambda(token, name);
  }

  // Wherever a function gives a name a value, the name is its own in all of its body.
  private Set<PythonFunction> binding(String name) {
    Set<PythonFunction> found = new HashSet<>();
    for (Assignment one : file.assignments.getOrDefault(name, List.of())) {
      add(one.kind() != Kind.COMPREHENSION, one.at(), found);
    }
    for (Assignment loop : file.pairs) {
      add(loop.kind() == Kind.LOOP && isAmong(loop, name), loop.at(), found);
    }
    for (int unpacked : file.unpacked) {
      add(tokens.is(unpacked, name), unpacked, found);
    }
    for (PythonFile.Type type : file.types) {
      add(type.name().equals(name), type.start(), found);
    }
    for (PythonFunction function : file.functions) {
      PythonFunction outer = function.outer();
      boolean isMethod = outer == null || !function.type().equals(outer.type());
      if (outer != null && !isMethod && function.name().equals(name)) {
        found.add(outer);
      }
      if (function.parameter(name) >= 0) {
        found.add(function);
      }
    }
    found.removeIf(function -> isOfOthers(function, name));
    return found;
  }

  private void add(boolean binds, int token, Set<PythonFunction> found) {
    PythonFunction function = binds ? file.functionAt(token) : null;
    if (function != null) {
      found.add(function);
    }
  }

  /** Whether a loop with several names has this one. */
  private static boolean isAmong(Assignment loop, String name) {
    return ("," + loop.target() + ",").contains("," + name + ",");
  }

  private boolean isOfLoop(int token, String name) {
    List<Assignment> all = file.assignments.getOrDefault(name, List.of());
    if (!effort.spend(all.size() + file.pairs.size())) {
      return true;
    }
    boolean found = false;
    for (Assignment one : all) {
      found |= file.isLoopAround(one, token);
    }
    for (Assignment one : file.pairs) {
      found |= isAmong(one, name) && file.isLoopAround(one, token);
    }
    return found;
  }

  /** {@code lambda name: …} around a token. */
  private boolean isOfLambda(int token, String name) {
    for (int at = token; at >= 0 && tokens.kind(at) != TokenKind.LINE_END; at--) {
      if (!effort.spend(1)) {
        return true;
      }
      int colon = tokens.is(at, "lambda") ? PythonExpressions.find(tokens, at, token, ":") : -1;
      if (colon >= 0
          && isParameter(at, colon, name)
          && token < PythonExpressions.end(tokens, colon + 1, List.of(","))) {
        return true;
      }
    }
    return false;
  }

  private boolean isParameter(int lambda, int colon, String name) {
    for (PythonExpressions.Range part : PythonExpressions.split(tokens, lambda + 1, colon)) {
      if (tokens.is(part.start(), name) || tokens.is(part.start() + 1, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a function says itself that a name is that of the file, or of what it imports. */
  private boolean isOfOthers(PythonFunction function, String name) {
    int end = effort.spend(function.end() - function.start()) ? function.end() : function.start();
    int statement = function.start();
    for (int at = function.start(); at < end; at++) {
      boolean says =
          tokens.is(at, "import") || tokens.is(at, "global") || tokens.is(at, "nonlocal");
      statement = says ? PythonExpressions.end(tokens, at) : statement;
      if (at < statement && tokens.is(at, name) && function.equals(file.functionAt(at))) {
        return true;
      }
    }
    return false;
  }
}
