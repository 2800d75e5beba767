package doctor.lang.python;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One Python file: its tokens and what they import, declare, assign and call. */
public final class PythonFile {

  /** How a name is given a value. */
  enum Kind {
    /** {@code name = value}, {@code with value as name}. */
    SET,
    /** {@code name += value}. */
    APPEND,
    /** {@code for name in values:}, where it is one of them. */
    LOOP,
    /** {@code f(name) for name in values}, where it is one of them inside of the bracket. */
    COMPREHENSION
  }

  /**
   * A value that a name is given.
   *
   * @param at the operator, the {@code as} of a {@code with}, the {@code for} of a loop
   */
  record Assignment(String target, int at, int start, int end, Kind kind) {

    /** Whether it is added to what the name held. */
    boolean append() {
      return kind == Kind.APPEND;
    }
  }

  /**
   * A class, and the tokens of its body.
   *
   * @param bases the names of the classes that it extends, without their modules
   * @param outer the class that it stands in, or null
   */
  record Type(String name, List<String> bases, int start, int end, @Nullable Type outer) {}

  private final Tokens tokens;
  final List<Type> types = new ArrayList<>();
  final Map<String, String> imports = new HashMap<>();
  final List<String> stars = new ArrayList<>();
  final List<PythonFunction> functions = new ArrayList<>();
  final Map<String, List<Assignment>> assignments = new HashMap<>();

  /** The loops with several names, which their targets are with commas. */
  final List<Assignment> pairs = new ArrayList<>();

  /**
   * Names that are given a value which is not followed: {@code (a, b) = f()}, {@code except E as
   * e}.
   */
  final List<Integer> unpacked = new ArrayList<>();

  final Map<Integer, List<Assignment>> assignmentsAt = new HashMap<>();
  final Map<String, List<Integer>> calls = new HashMap<>();
  final Map<PythonFunction, List<Integer>> returns = new HashMap<>();

  /** The colons of {@code name: Type}, outside of heads of functions. */
  final Map<String, List<Integer>> annotations = new HashMap<>();

  /** The functions that say {@code global name}. */
  final Map<String, List<PythonFunction>> globals = new HashMap<>();

  /** For each token the indent that it stands in, -1 outside. */
  final int[] blocks;

  final Map<Integer, Integer> blockEnds = new HashMap<>();

  PythonFile(Tokens tokens) {
    this.tokens = tokens;
    this.blocks = new int[tokens.size()];
  }

  /** An expression that is a field of a text in a file, whose imports hold in it. */
  PythonFile(Tokens field, PythonFile around) {
    this(field);
    imports.putAll(around.imports);
  }

  /** Its tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** What a name that was imported stands for, with points: {@code sqlite3.connect}; or null. */
  public @Nullable String imported(String name) {
    return imports.get(name);
  }

  /** The names that imports give. */
  public Set<String> imported() {
    return imports.keySet();
  }

  /** The modules of which everything is imported, in their order. */
  public List<String> stars() {
    return stars;
  }

  /** The calls of functions and methods of a name: the tokens of that name. */
  public List<Integer> callsOf(String name) {
    return calls.getOrDefault(name, List.of());
  }

  /** The names of everything that is called. */
  public Set<String> called() {
    return calls.keySet();
  }

  /** The first token of the chain that ends in this one. */
  public int chainStart(int last) {
    int at = last;
    while (at > 1 && tokens.is(at - 1, ".")) {
      int before = at - 2;
      int open = tokens.partner(before);
      at = open >= 0 && open < before ? (tokens.isWord(open - 1) ? open - 1 : open) : before;
    }
    return at;
  }

  /**
   * What is called, written out through the imports: {@code sqlite3.connect} for {@code
   * sql.connect} behind {@code import sqlite3 as sql}.
   */
  public String qualified(int name) {
    int start = chainStart(name);
    StringBuilder written = new StringBuilder();
    String first = imports.get(tokens.text(start));
    written.append(first == null ? tokens.text(start) : first);
    for (int at = start + 1; at <= name; at++) {
      written.append(tokens.text(at));
    }
    return written.toString();
  }

  /**
   * Whether what ends in this name is a variable or attribute of this file, or a parameter of the
   * function: that of one around it is mostly what a decorator is given.
   */
  boolean isVariable(int name) {
    int start = chainStart(name);
    PythonFunction function = start == name ? functionAt(name) : null;
    return (function != null && function.parameter(tokens.text(name)) >= 0)
        || assignments.containsKey(PythonExpressions.chain(tokens, start, name + 1));
  }

  /** Whether a call decorates the function around a token. */
  public boolean decorates(int call, int token) {
    PythonFunction function = functionAt(token);
    return function != null && isDecorating(call, function.head());
  }

  /** Whether a call decorates a function: nothing but decorators stand between. */
  boolean isDecorating(int call, int def) {
    if (call >= def || !tokens.is(chainStart(call) - 1, "@")) {
      return false;
    }
    int at = tokens.partner(call + 1) + 1;
    while (at > 0 && tokens.isKind(at, TokenKind.LINE_END) && tokens.is(at + 1, "@")) {
      at = PythonExpressions.end(tokens, at + 1);
    }
    return at > 0
        && tokens.isKind(at, TokenKind.LINE_END)
        && (at + 1 == def || (tokens.is(at + 1, "async") && at + 2 == def));
  }

  /** Whether the block that holds one token also holds another. */
  boolean shares(int token, int other) {
    int block = blocks[token];
    return block < 0 || (block < other && other < blockEnds.getOrDefault(block, tokens.size()));
  }

  /** What the class of this name itself, no method of it, gives a name. */
  List<Assignment> ofType(String type, String name) {
    List<Assignment> found = new ArrayList<>();
    for (Assignment one : assignments.getOrDefault(name, List.of())) {
      String around = functionAt(one.at()) == null ? typeAt(one.at()) : "";
      if (one.kind() == Kind.SET && around.equals(type)) {
        found.add(one);
      }
    }
    return found;
  }

  /** The colons behind which an annotation says what a name or attribute is. */
  List<Integer> annotations(String target) {
    return annotations.getOrDefault(target, List.of());
  }

  /** The class of a name, or null. */
  @Nullable Type type(String name) {
    for (Type type : types) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** The method of a class, or null. */
  @Nullable PythonFunction method(String type, String name) {
    for (PythonFunction one : functions) {
      if (one.name().equals(name) && one.type().equals(type)) {
        return one;
      }
    }
    return null;
  }

  /** Whether it is a variable of the file that a function gives a value. */
  boolean isGlobal(PythonFunction function, String name) {
    return globals.getOrDefault(name, List.of()).contains(function);
  }

  /** The classes that extend one of this name and, as that one does, take this argument first. */
  public List<String> heirs(String base, String argument) {
    Map<String, PythonFunction> constructors = new HashMap<>();
    for (PythonFunction function : functions) {
      if (function.name().equals("__init__")) {
        constructors.put(function.type(), function);
      }
    }
    List<String> heirs = new ArrayList<>();
    for (Type type : types) {
      PythonFunction constructor = constructors.get(type.name());
      if (type.bases().contains(base)
          && (constructor == null || constructor.takesFirst(argument))) {
        heirs.add(type.name());
      }
    }
    return heirs;
  }

  /** The name of the innermost class around a token, or empty. */
  String typeAt(int token) {
    Type found = innermostType(token);
    return found == null ? "" : found.name();
  }

  /** The innermost class around a token, or null. */
  @Nullable Type innermostType(int token) {
    int low = 0;
    int high = types.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (types.get(middle).start() <= token) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    Type found = high < 0 ? null : types.get(high);
    while (found != null && found.end() <= token) {
      found = found.outer();
    }
    return found;
  }

  /**
   * Whether a plain name is given another meaning than by imports: by a function, class, parameter
   * or variable of the file.
   */
  public boolean declares(String name) {
    boolean found = assignments.containsKey(name) || type(name) != null;
    for (PythonFunction function : functions) {
      found |= function.type().isEmpty() && function.name().equals(name);
      found |= function.parameter(name) >= 0;
    }
    return found;
  }

  /** Whether a token stands where a loop gives its name a value. */
  boolean isLoopAround(Assignment loop, int token) {
    int open = loop.kind() == Kind.COMPREHENSION ? tokens.enclosing(loop.at()) : -1;
    if (open >= 0) {
      boolean isItsOwnValue = loop.start() <= token && token < loop.end();
      return open < token && token < tokens.partner(open) && !isItsOwnValue;
    }
    // The body stands in a block of its own, on the line of the head or indented below it.
    int line = loop.end() + 1;
    int body = tokens.isKind(line, TokenKind.LINE_END) ? line + 2 : line;
    return loop.kind() == Kind.LOOP
        && loop.end() < token
        && body < blocks.length
        && shares(body, token);
  }

  /** The name of the declared function around a token, or empty. */
  public String functionName(int token) {
    PythonFunction function = functionAt(token);
    while (function != null && function.outer() != null) {
      function = function.outer();
    }
    return function == null ? "" : function.name();
  }

  /** Whether the function around a token is given something beside the object that it is of. */
  public boolean isGivenMore(int token) {
    PythonFunction function = functionAt(token);
    return function != null && function.parameters().size() > (function.isMethod() ? 1 : 0);
  }

  /** Whether it declares a function of this name. */
  public boolean hasFunction(String name) {
    for (PythonFunction function : functions) {
      if (function.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token stands in a function of this name, or in a method of a class of it. */
  public boolean standsIn(int token, String name) {
    PythonFunction function = functionAt(token);
    return function != null && (function.name().equals(name) || function.type().equals(name));
  }

  /** The innermost function around a token, or null. */
  @Nullable PythonFunction functionAt(int token) {
    int low = 0;
    int high = functions.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (functions.get(middle).start() <= token) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    PythonFunction found = high < 0 ? null : functions.get(high);
    while (found != null && !found.contains(token)) {
      found = found.outer();
    }
    return found;
  }
}
