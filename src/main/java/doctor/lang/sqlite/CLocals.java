package doctor.lang.sqlite;

import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The handles that the functions of a C or C++ file declare for themselves. */
final class CLocals {

  /** A declared name, and the bracket of the block that knows it. */
  private record Declaration(int name, int block) {}

  private final Tokens tokens;
  private final Effort effort;
  private final Map<String, List<Declaration>> declarations = new HashMap<>();

  CLocals(Tokens tokens, Effort effort) {
    this.tokens = tokens;
    this.effort = effort;
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Boolean> code = new ArrayDeque<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.partner(at) > at) {
        code.push(isCode(at, !code.isEmpty() && code.peek()));
        open.push(at);
      } else if (tokens.partner(at) >= 0) {
        open.pop();
        code.pop();
      } else if (!code.isEmpty() && code.peek() && isDeclared(at)) {
        declarations
            .computeIfAbsent(tokens.text(at), name -> new ArrayList<>())
            .add(new Declaration(at, open.peek()));
      }
    }
  }

  /** Whether what stands in a bracket is done, rather than declared for a file or a class. */
  private boolean isCode(int open, boolean isAroundCode) {
    if (!tokens.is(open, "{")) {
      return false;
    }
    boolean ofClass = false;
    for (int at = open - 1; at >= 0 && !isEnd(at) && effort.spend(1); at--) {
      ofClass |= tokens.is(at, "class") || tokens.is(at, "struct") || tokens.is(at, "union");
    }
    return CHandles.parametersEnd(tokens, open) >= 0 || (isAroundCode && !ofClass);
  }

  /** {@code sqlite3 *name} and {@code sqlite3 *other, *name}, which nothing else provides. */
  private boolean isDeclared(int name) {
    if (!tokens.isWord(name) || !tokens.is(name - 1, "*")) {
      return false;
    }
    int at = name - 2;
    while (tokens.is(at, ",") || tokens.is(at, "*") || tokens.is(at, "=") || isOther(at)) {
      at--;
    }
    return tokens.is(at, "sqlite3") && !tokens.is(at - 1, "extern");
  }

  private boolean isOther(int at) {
    return tokens.isWord(at) && !tokens.is(at, "sqlite3") && effort.spend(1);
  }

  private boolean isEnd(int at) {
    return tokens.is(at, ";") || tokens.is(at, "{") || tokens.is(at, "}");
  }

  /** Where the function around a token declares what it is called there, or -1. */
  int declaration(int token) {
    boolean isMember = tokens.is(token - 1, ".") || tokens.is(token - 1, "->");
    List<Declaration> all =
        isMember ? List.of() : declarations.getOrDefault(tokens.text(token), List.of());
    for (int i = all.size() - 1; i >= 0 && effort.spend(1); i--) {
      Declaration one = all.get(i);
      if (one.block() < token && token < tokens.partner(one.block())) {
        return one.name();
      }
    }
    return -1;
  }
}
