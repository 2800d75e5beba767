package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One Go file: its tokens and what they declare, assign and call. */
public final class GoFile {

  private final Tokens tokens;
  private final String folder;
  final Map<String, String> imports = new HashMap<>();
  final List<String> importPaths = new ArrayList<>();

  /** The packages whose names stand here without their own: {@code import . "x/db"}. */
  final List<String> dotImports = new ArrayList<>(0);

  final List<GoFunction> functions = new ArrayList<>();
  final List<GoField> fields = new ArrayList<>();
  private final Map<String, List<Integer>> calls = new HashMap<>();

  /** In the order of their operators. */
  private final List<Assignment> assignments = new ArrayList<>();

  private final Map<String, List<Assignment>> byTarget = new HashMap<>();

  /** The last word of the type of each struct field, by its name and by {@code Struct.name}. */
  final Map<String, String> fieldTypes = new HashMap<>();

  /** The package before the type of a field where there is one, by {@code Struct.name}. */
  final Map<String, String> fieldPackages = new HashMap<>(0);

  /** The names whose addresses are taken. */
  final Set<String> addressed = new HashSet<>();

  /** The loops over something, by the brace of their body. */
  final Map<Integer, Assignment> loops = new HashMap<>();

  /** Where the cases end, by their colon. */
  final Map<Integer, Integer> caseEnds = new HashMap<>();

  /** For each token the brace or case that it stands in, -1 outside. */
  final int[] blocks;

  private @Nullable Enclosures enclosures;

  GoFile(Tokens tokens) {
    this.tokens = tokens;
    this.blocks = new int[tokens.size()];
    String path = tokens.file().path();
    int slash = path.lastIndexOf('/');
    this.folder = slash < 0 ? "" : path.substring(0, slash);
  }

  /** Its tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** The paths it imports, in their order, blank imports included. */
  public List<String> importPaths() {
    return importPaths;
  }

  /** Whether it holds what tests are made with: they are no part of the program. */
  boolean isOfTests() {
    for (String path : importPaths) {
      if (path.equals("testing") || path.startsWith("github.com/stretchr/testify/")) {
        return true;
      }
    }
    return false;
  }

  /** The path that a package name stands for in this file, or null. */
  public @Nullable String imported(String name) {
    return imports.get(name);
  }

  /** Whether the address of something of this name is taken. */
  boolean isAddressed(String name) {
    return addressed.contains(name);
  }

  /** Its folder, relative to the workspace root. */
  public String folder() {
    return folder;
  }

  /** The name of the declared function around a token, or empty. */
  public String functionName(int token) {
    GoFunction function = functionAt(token);
    return function == null ? "" : function.declared().name();
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

  /** The function whose body ends at a brace, or null. */
  @Nullable GoFunction functionEndingAt(int close) {
    int open = tokens.partner(close);
    GoFunction found = open < 0 ? null : functionAt(open + 1);
    return found != null && found.open() == open ? found : null;
  }

  /** What each token stands in; read at the first use. */
  Enclosures enclosures() {
    Enclosures known = enclosures;
    if (known == null) {
      known = new Enclosures(tokens);
      enclosures = known;
    }
    return known;
  }

  /** Whether the block that holds one token also holds another. */
  boolean shares(int token, int other) {
    int block = blocks[token];
    return block < 0 || (block < other && other < blockEnd(block));
  }

  /** The token behind the last one of a block. */
  int blockEnd(int block) {
    if (tokens.isPaired(block)) {
      return tokens.partner(block);
    }
    // A case: up to the next one of its switch, or the end of that.
    return caseEnds.getOrDefault(block, tokens.size());
  }

  void add(Assignment assignment) {
    if (assignment.isOfLoop()) {
      loops.put(assignment.end(), assignment);
    }
    if (assignment.target().equals("_")) {
      return;
    }
    assignments.add(assignment);
    List<Assignment> known = byTarget.get(assignment.target());
    if (known == null) {
      known = new ArrayList<>(2);
      byTarget.put(assignment.target(), known);
    }
    known.add(assignment);
  }

  /** The assignments to a name, in their order. */
  List<Assignment> assignments(String name) {
    return byTarget.getOrDefault(name, List.of());
  }

  /** The assignments to a name in a function. */
  List<Assignment> assignments(String name, GoFunction function) {
    List<Assignment> all = assignments(name);
    return all.subList(firstAt(all, function.open()), firstAt(all, function.close()));
  }

  /** The assignments to a field of this name, of anything. */
  List<Assignment> assignmentsOfField(String field) {
    List<Assignment> found = new ArrayList<>();
    for (Map.Entry<String, List<Assignment>> entry : byTarget.entrySet()) {
      String target = entry.getKey();
      int dot = target.length() - field.length() - 1;
      if (dot > 0 && target.charAt(dot) == '.' && target.endsWith(field)) {
        found.addAll(entry.getValue());
      }
    }
    return found;
  }

  /** The assignments of an operator. */
  List<Assignment> assignmentsAt(int operator) {
    return assignments.subList(firstAt(assignments, operator), firstAt(assignments, operator + 1));
  }

  /** The assignments whose operators stand before a token. */
  List<Assignment> assignmentsBefore(int token) {
    return assignments.subList(0, firstAt(assignments, token));
  }

  /** What a function literal is assigned to, or null. */
  @Nullable Assignment holder(GoFunction literal) {
    int last = firstAt(assignments, literal.open()) - 1;
    for (Assignment one :
        last < 0 ? List.<Assignment>of() : assignmentsAt(assignments.get(last).at())) {
      if (one.end() == literal.close() + 1 && tokens.is(one.start(), "func")) {
        return one;
      }
    }
    return null;
  }

  private static int firstAt(List<Assignment> sorted, int token) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).at() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The places that give a field of some struct a value in a literal. */
  public List<GoField> fields() {
    return fields;
  }

  /** The field of a name that a literal between two tokens gives a value, or null. */
  public @Nullable GoField field(String name, int start, int end) {
    for (GoField field : fields) {
      if (start < field.start() && field.start() < end && field.field().equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** The first token of the call whose name this is: {@code a} of {@code a.b.c(d)}. */
  public int callStart(int name) {
    return Expressions.chainStart(tokens, name);
  }

  /** The token behind the call whose name this is, or -1 where its parenthesis stays open. */
  public int callEnd(int name) {
    return tokens.isPaired(name + 1) ? tokens.partner(name + 1) + 1 : -1;
  }

  void addCall(int name) {
    String called = tokens.text(name);
    List<Integer> known = calls.get(called);
    if (known == null) {
      known = new ArrayList<>(2);
      calls.put(called, known);
    }
    known.add(name);
  }

  /** The calls of functions and methods of a name: the tokens of that name. */
  public List<Integer> callsOf(String name) {
    return calls.getOrDefault(name, List.of());
  }

  /** Whether a token is the name of what is called: not so where it is declared. */
  boolean isCall(int name) {
    return tokens.isWord(name) && Collections.binarySearch(callsOf(tokens.text(name)), name) >= 0;
  }

  /** The names of everything that is called. */
  public Set<String> called() {
    return calls.keySet();
  }
}
