package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile.Assignment;
import doctor.lang.python.PythonFile.Kind;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.python.PythonValues.Written;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a loop with several names, as {@code for name, value in PRAGMAS.items():}, gives them turn
 * by turn: what stands in one pair belongs together.
 */
final class PythonPairs {

  private static final int DEPTH = 6;

  private static final Set<String> CHANGING =
      Set.of("update", "append", "extend", "insert", "setdefault", "pop", "remove", "clear");

  /** Longer lists are data, no settings. */
  private static final int LONGEST = 256;

  private final PythonCode code;
  private final PythonVariables variables;
  private final PythonValues values;

  PythonPairs(PythonCode code, PythonVariables variables, PythonValues values) {
    this.code = code;
    this.variables = variables;
    this.values = values;
  }

  /** A scope for each turn of the innermost such loop; none where its pairs are not all known. */
  List<Scope> turns(PythonFile file, int token) {
    @Nullable Assignment loop = null;
    for (Assignment one : file.pairs) {
      loop = file.isLoopAround(one, token) ? one : loop;
    }
    return loop == null ? List.of() : turns(file, token, loop);
  }

  private List<Scope> turns(PythonFile file, int token, Assignment loop) {
    String[] names = loop.target().split(",", -1);
    Tokens tokens = file.tokens();
    if (tokens.is(loop.start(), "enumerate") && names.length == 2) {
      return numbered(file, token, names[1], loop);
    }
    Written written = written(file, loop.start(), loop.end());
    if (written == null) {
      return List.of();
    }
    List<Scope> turns = new ArrayList<>();
    for (Range part :
        PythonExpressions.split(written.file().tokens(), written.start(), written.end())) {
      Map<String, Value> bound = bound(written.file(), part, names);
      if (bound.isEmpty() || turns.size() == LONGEST) {
        return List.of();
      }
      turns.add(new Scope(file, token, bound));
    }
    return turns;
  }

  /** {@code for number, name in enumerate(list)}. */
  private List<Scope> numbered(PythonFile file, int token, String name, Assignment loop) {
    List<Scope> turns = new ArrayList<>();
    List<Range> arguments = values.arguments(file, loop.start());
    Range list = arguments.isEmpty() ? new Range(0, 0) : arguments.get(0);
    for (Value element : values.elements(file, list.start(), list.end())) {
      turns.add(new Scope(file, token, Map.of(name, element)));
    }
    return turns;
  }

  /** What one pair gives the names; empty where there are not as many of them. */
  private Map<String, Value> bound(PythonFile file, Range part, String[] names) {
    Tokens tokens = file.tokens();
    int colon = PythonExpressions.find(tokens, part.start(), part.end(), ":");
    boolean bracket = tokens.partner(part.start()) == part.end() - 1;
    List<Range> ranges =
        colon >= 0
            ? List.of(new Range(part.start(), colon), new Range(colon + 1, part.end()))
            : bracket
                ? PythonExpressions.split(tokens, part.start() + 1, part.end() - 1)
                : List.of();
    Map<String, Value> bound = new HashMap<>();
    for (int i = 0; i < names.length && ranges.size() == names.length; i++) {
      Range range = ranges.get(i);
      Scope there = new Scope(file, range.start(), Map.of());
      bound.put(names[i], values.value(there, range.start(), range.end()));
    }
    return bound;
  }

  /** The bracket that an expression stands for, or null. */
  @Nullable Written written(PythonFile file, int start, int end) {
    return written(file, start, end, 0);
  }

  private @Nullable Written written(PythonFile file, int start, int end, int depth) {
    Tokens tokens = file.tokens();
    if (depth > DEPTH || start >= end) {
      return null;
    }
    if (tokens.partner(start) == end - 1) {
      return new Written(file, start + 1, end - 1);
    }
    if (tokens.is(end - 1, ")") && tokens.is(end - 3, "items") && tokens.is(end - 4, ".")) {
      return written(file, start, end - 4, depth + 1);
    }
    String name = PythonExpressions.chain(tokens, start, end);
    List<PythonVariables.Attribute> given = name.isEmpty() ? List.of() : given(file, start, name);
    if (given.size() != 1 || given.get(0).assignment().kind() != Kind.SET) {
      return null;
    }
    Assignment one = given.get(0).assignment();
    if (isChanged(given.get(0).file(), one.target())) {
      return null;
    }
    return written(given.get(0).file(), one.start(), one.end(), depth + 1);
  }

  /** Whether a file adds to what a name stands for, or takes from it. */
  private static boolean isChanged(PythonFile file, String target) {
    Tokens tokens = file.tokens();
    String name = target.substring(target.lastIndexOf('.') + 1);
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.is(at, name) && tokens.isWord(at)) {
        int behind = tokens.is(at + 1, "[") ? tokens.partner(at + 1) + 1 : at + 1;
        boolean entry = behind > at + 1 && tokens.is(behind, "=");
        boolean method =
            tokens.is(at + 1, ".")
                && tokens.is(at + 3, "(")
                && CHANGING.contains(tokens.text(at + 2));
        if (entry || method || tokens.is(at + 1, "+=") || tokens.is(at + 1, "|=")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Everything that a name or an attribute is given. */
  private List<PythonVariables.Attribute> given(PythonFile file, int at, String name) {
    Scope scope = new Scope(file, at, Map.of());
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      String last = name.substring(dot + 1);
      PythonFile module = variables.module(file, name.substring(0, dot), last);
      return module == null ? variables.attributes(scope, name) : global(module, last);
    }
    PythonFunction function = file.functionAt(at);
    List<PythonVariables.Attribute> found = new ArrayList<>();
    for (Assignment one : variables.local(scope, function, name)) {
      found.add(new PythonVariables.Attribute(file, one));
    }
    found = found.isEmpty() ? global(file, name) : found;
    PythonFile module = found.isEmpty() ? variables.origin(file, name) : null;
    String imported = file.imports.getOrDefault(name, name);
    return module == null
        ? found
        : global(module, imported.substring(imported.lastIndexOf('.') + 1));
  }

  private List<PythonVariables.Attribute> global(PythonFile file, String name) {
    List<PythonVariables.Attribute> found = new ArrayList<>();
    for (Assignment one : code.global(file, name)) {
      found.add(new PythonVariables.Attribute(file, one));
    }
    return found;
  }
}
