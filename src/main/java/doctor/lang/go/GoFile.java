package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One Go file: its tokens and what they declare, assign and call. */
public final class GoFile {

  private final Tokens tokens;
  final Map<String, String> imports = new HashMap<>();
  final List<String> importPaths = new ArrayList<>();
  final List<GoFunction> functions = new ArrayList<>();
  final Map<String, List<Assignment>> assignments = new HashMap<>();
  final List<GoField> fields = new ArrayList<>();
  final Map<String, List<Integer>> calls = new HashMap<>();

  /** The last word of the type of each struct field, by the field's name. */
  final Map<String, String> fieldTypes = new HashMap<>();

  /** The loops over something, by the brace of their body. */
  final Map<Integer, Assignment> loops = new HashMap<>();

  /** The variables of each loop, by its operator. */
  final Map<Integer, List<Assignment>> loopVariables = new HashMap<>();

  /** Where the cases end, by their colon. */
  final Map<Integer, Integer> caseEnds = new HashMap<>();

  /** The assignments of each operator. */
  final Map<Integer, List<Assignment>> byOperator = new HashMap<>();

  /** For each token the brace or case that it stands in, -1 outside. */
  final int[] blocks;

  GoFile(Tokens tokens) {
    this.tokens = tokens;
    this.blocks = new int[tokens.size()];
  }

  /** Its tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** The paths it imports, in their order, blank imports included. */
  public List<String> importPaths() {
    return importPaths;
  }

  /** The path that a package name stands for in this file, or null. */
  public @Nullable String imported(String name) {
    return imports.get(name);
  }

  /** Its folder, relative to the workspace root. */
  public String folder() {
    String path = tokens.file().path();
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The name of the declared function around a token, or empty. */
  public String functionName(int token) {
    GoFunction function = functionAt(token);
    while (function != null && function.outer() != null) {
      function = function.outer();
    }
    return function == null ? "" : function.name();
  }

  /** The innermost function or literal around a token, or null. */
  @Nullable GoFunction functionAt(int token) {
    // In the order of their opening braces: the last one that contains the token is the innermost.
    int low = 0;
    int high = functions.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (functions.get(middle).open() < token) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    GoFunction found = high < 0 ? null : functions.get(high);
    while (found != null && !found.contains(token)) {
      found = found.outer();
    }
    return found;
  }

  /** Whether the block that holds one token also holds another. */
  boolean shares(int token, int other) {
    int block = blocks[token];
    return block < 0 || (block < other && other < blockEnd(block));
  }

  /** The token behind the last one of a block. */
  int blockEnd(int block) {
    int partner = tokens.partner(block);
    if (partner >= 0) {
      return partner;
    }
    // A case: up to the next one of its switch, or the end of that.
    return caseEnds.getOrDefault(block, tokens.size());
  }

  /** The assignments of an operator. */
  List<Assignment> assignmentsAt(int operator) {
    return byOperator.getOrDefault(operator, List.of());
  }

  /** The function whose body ends at a brace, or null. */
  @Nullable GoFunction functionEndingAt(int close) {
    int open = tokens.partner(close);
    GoFunction found = open < 0 ? null : functionAt(open + 1);
    return found != null && found.open() == open ? found : null;
  }

  /** The places that give a field of some struct a value in a literal. */
  public List<GoField> fields() {
    return fields;
  }

  /** The first token of the call whose name this is: {@code a} of {@code a.b.c(d)}. */
  public int callStart(int name) {
    return Expressions.chainStart(tokens, name);
  }

  /** The token behind the call whose name this is, or -1 where its parenthesis stays open. */
  public int callEnd(int name) {
    int close = tokens.partner(name + 1);
    return close < 0 ? -1 : close + 1;
  }

  /** The calls of functions and methods of a name: the tokens of that name. */
  public List<Integer> callsOf(String name) {
    return calls.getOrDefault(name, List.of());
  }
}
