package doctor.lang.python;

import doctor.lang.python.PythonFile.Assignment;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which conditions are known where code of a file stands: those of the {@code if}, {@code elif} and
 * {@code else} around it, of conditional expressions, and of what returned or raised before.
 */
public final class PythonBranches {

  private static final Set<String> EXITS = Set.of("return", "raise", "continue", "break");

  /** Many times what a real file asks for; what is not known behind that is left open. */
  private static final int MOST_STEPS = 200_000;

  private final PythonFile file;
  private final Tokens tokens;
  private final Effort effort = new Effort(MOST_STEPS);

  /** For the last token of each block the one that opens it. */
  private final Map<Integer, Integer> opens = new HashMap<>();

  /** For each block that was asked about the first token of its statement. */
  private final Map<Integer, Integer> heads = new HashMap<>();

  /** For each block, -1 for the file, the conditions under which it is left early. */
  private final Map<Integer, List<Held>> exits = new HashMap<>();

  /**
   * A condition that is known.
   *
   * @param condition its tokens
   * @param holds whether it is true
   * @param from the token from which on that is known
   */
  public record Held(PythonExpressions.Range condition, boolean holds, int from) {}

  /** Of a file. */
  public PythonBranches(PythonFile file) {
    this.file = file;
    this.tokens = file.tokens();
    file.blockEnds.forEach((open, end) -> opens.put(end, open));
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.is(at, "if") && (at == 0 || isBoundary(at - 1))) {
        addExits(at);
      }
    }
  }

  /** What is known around an argument that begins with a token, from the inside out. */
  public List<Held> around(int token) {
    List<Held> held = new ArrayList<>();
    if (effort.isSpent()) {
      return held;
    }
    // Of what the argument itself asks, both ways are its values.
    addExpressions(tokens.enclosing(token), held);
    int block = file.blocks[token];
    addExits(block, token, held);
    while (block >= 0) {
      addHeads(block, held);
      block = file.blocks[block];
      addExits(block, token, held);
    }
    return held;
  }

  /** Whether a name is given a value between two tokens. */
  public boolean isAssigned(String name, int from, int to) {
    for (Assignment one : file.assignments.getOrDefault(name, List.of())) {
      if (from <= one.at() && one.at() < to) {
        return true;
      }
    }
    return false;
  }

  /** The condition of a block, and that none of those before it in its chain holds. */
  private void addHeads(int block, List<Held> held) {
    int head = head(block);
    if (tokens.is(head, "if") || tokens.is(head, "elif")) {
      held.add(new Held(condition(head, block), true, block));
    }
    while ((tokens.is(head, "elif") || tokens.is(head, "else")) && effort.spend(1)) {
      int before = opens.getOrDefault(head - 1, -1);
      head = before < 0 ? -1 : head(before);
      if (tokens.is(head, "if") || tokens.is(head, "elif")) {
        held.add(new Held(condition(head, before), false, block));
      }
    }
  }

  private void addExits(int block, int token, List<Held> held) {
    for (Held exit : exits.getOrDefault(block, List.of())) {
      if (exit.from() <= token && effort.spend(1)) {
        held.add(exit);
      }
    }
  }

  /** Notes the conditions of a chain that begins here, as far as each branch leaves the block. */
  private void addExits(int first) {
    int head = first;
    while (head == first || tokens.is(head, "elif")) {
      int colon = PythonExpressions.find(tokens, head, PythonExpressions.end(tokens, head), ":");
      int block = tokens.isKind(colon + 1, TokenKind.LINE_END) ? colon + 2 : colon;
      int end = file.blockEnds.getOrDefault(block, -1);
      if (end < 0 || !EXITS.contains(lastStatement(end))) {
        return;
      }
      Held exit = new Held(condition(head, block), false, end);
      exits.computeIfAbsent(file.blocks[first], none -> new ArrayList<>()).add(exit);
      head = end + 1;
    }
  }

  /** The first word of the last statement before the end of a block. */
  private String lastStatement(int end) {
    int last = tokens.isKind(end, TokenKind.DEDENT) ? end - 2 : end - 1;
    boolean nested = tokens.isKind(last + 1, TokenKind.DEDENT);
    return nested ? "" : tokens.text(statementStart(last));
  }

  /** {@code a if condition else b} around a token, from the innermost bracket on. */
  private void addExpressions(int token, List<Held> held) {
    int inner = token;
    while (inner >= 0 && !effort.isSpent()) {
      int open = tokens.enclosing(inner);
      int start = open < 0 ? statementStart(inner) : open + 1;
      int end = open < 0 ? PythonExpressions.end(tokens, inner) : tokens.partner(open);
      effort.spend(end - start);
      for (PythonExpressions.Range part : PythonExpressions.split(tokens, start, end)) {
        if (part.start() <= inner && inner < part.end()) {
          addExpression(part, inner, held);
        }
      }
      inner = open;
    }
  }

  private void addExpression(PythonExpressions.Range part, int token, List<Held> held) {
    int at = part.start();
    while (at <= token) {
      int condition = PythonExpressions.find(tokens, at, part.end(), "if");
      int otherwise =
          condition < 0 ? -1 : PythonExpressions.find(tokens, condition, part.end(), "else");
      boolean isCondition = condition <= token && token <= otherwise;
      if (otherwise < 0 || isCondition) {
        return;
      }
      boolean holds = token < condition;
      PythonExpressions.Range range = new PythonExpressions.Range(condition + 1, otherwise);
      held.add(new Held(range, holds, part.start()));
      at = holds ? part.end() : otherwise + 1;
    }
  }

  private PythonExpressions.Range condition(int head, int block) {
    return new PythonExpressions.Range(head + 1, colon(block));
  }

  /** The first token of the statement that a block belongs to. */
  private int head(int block) {
    return heads.computeIfAbsent(block, one -> statementStart(colon(one)));
  }

  /** The colon that a block stands behind, on its line or below it. */
  private int colon(int block) {
    return tokens.is(block, ":") ? block : block - 2;
  }

  private int statementStart(int token) {
    int at = token;
    while (at > 0 && !isBoundary(at - 1)) {
      at--;
    }
    return at;
  }

  /** Whether a statement may begin behind a token. */
  private boolean isBoundary(int token) {
    return PythonExpressions.isLineStart(tokens, token)
        || tokens.is(token, ";")
        || file.blockEnds.containsKey(token);
  }
}
