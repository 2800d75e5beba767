package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile.Assignment;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one list, tuple or whatever else a loop may run over. Those that are not written
 * down in the program are one unknown value.
 */
final class PythonLists {

  /** Longer lists are data, no settings. */
  private static final int LONGEST = 256;

  private static final int DEPTH = 8;

  static final List<Value> UNKNOWN = List.of(Value.UNKNOWN);

  private final PythonCode code;
  private final PythonVariables variables;
  private final PythonValues values;

  /** Whether elements of several lists, of which the program takes one, were put together. */
  private boolean mixed;

  private int depth;

  PythonLists(PythonCode code, PythonVariables variables, PythonValues values) {
    this.code = code;
    this.variables = variables;
    this.values = values;
  }

  /** Notes that the elements are not those of one list in their order. */
  void mix() {
    mixed = true;
  }

  /** Any of the elements. */
  Value any(Scope scope, int start, int end) {
    @Nullable Value all = null;
    for (Value one : elements(scope, start, end)) {
      all = Value.either(all, one);
    }
    return all == null ? Value.UNKNOWN : all;
  }

  /** All elements with a separator between them. */
  Value joined(Scope scope, Range range, Value separator) {
    @Nullable Value all = null;
    for (Value one : elements(scope, range.start(), range.end())) {
      all = all == null ? one : all.plus(separator).plus(one);
    }
    return all == null || mixed ? Value.UNKNOWN : all;
  }

  /** The elements of an expression. */
  List<Value> elements(Scope scope, int start, int end) {
    depth++;
    boolean goesOn = depth < DEPTH && start < end && values.step();
    List<Value> found = goesOn ? expression(scope, start, end) : UNKNOWN;
    depth--;
    return found.size() > LONGEST ? UNKNOWN : found;
  }

  private List<Value> expression(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    int loop = PythonExpressions.find(tokens, start, end, "for");
    if (loop > start) {
      return comprehension(scope, start, loop);
    }
    if (PythonExpressions.find(tokens, start, end, ",") > start) {
      return written(scope, start, end);
    }
    List<Range> parts = parts(tokens, start, end);
    if (parts.size() == 1) {
      return operand(scope, start, end);
    }
    List<Value> all = new ArrayList<>();
    for (Range part : parts) {
      all.addAll(elements(scope, part.start(), part.end()));
    }
    return all;
  }

  /** The lists that an expression adds up or takes one of. */
  private List<Range> parts(Tokens tokens, int start, int end) {
    int condition = PythonExpressions.find(tokens, start, end, "if");
    int otherwise = PythonExpressions.find(tokens, start, end, "else");
    if (condition > start && otherwise > condition) {
      mixed = true;
      return List.of(new Range(start, condition), new Range(otherwise + 1, end));
    }
    if (PythonExpressions.find(tokens, start, end, "or") > start) {
      mixed = true;
      return PythonExpressions.split(tokens, start, end, "or");
    }
    return PythonExpressions.split(tokens, start, end, "+");
  }

  private List<Value> operand(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    int last = end - 1;
    int open = tokens.partner(last);
    if (open == start) {
      return bracket(scope, start, last);
    }
    if (tokens.is(last, ")") && open > start && tokens.isWord(open - 1)) {
      return called(scope, start, open - 1);
    }
    return open >= 0 ? UNKNOWN : variable(scope, tokens, start, end);
  }

  private List<Value> bracket(Scope scope, int open, int close) {
    Tokens tokens = scope.file().tokens();
    boolean loop = PythonExpressions.find(tokens, open + 1, close, "for") > 0;
    boolean group = tokens.is(open, "(") && close > open + 1;
    return loop || group ? elements(scope, open + 1, close) : written(scope, open + 1, close);
  }

  private List<Value> written(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    List<Range> parts = PythonExpressions.split(tokens, start, end);
    if (parts.size() > LONGEST) {
      return UNKNOWN;
    }
    List<Value> all = new ArrayList<>();
    for (Range part : parts) {
      // Of a dictionary, a loop sees the keys.
      int colon = PythonExpressions.find(tokens, part.start(), part.end(), ":");
      add(all, scope, new Range(part.start(), colon < 0 ? part.end() : colon));
    }
    return all;
  }

  /** Adds an element, or all of {@code *elements}. */
  void add(List<Value> all, Scope scope, Range part) {
    if (scope.file().tokens().is(part.start(), "*")) {
      all.addAll(elements(scope, part.start() + 1, part.end()));
    } else {
      all.add(values.value(scope, part.start(), part.end()));
    }
  }

  /** {@code f(x) for x in list}: one element for each of the list. */
  private List<Value> comprehension(Scope scope, int start, int loop) {
    PythonFile file = scope.file();
    String name = file.tokens().text(loop + 1);
    for (Assignment one : file.assignments.getOrDefault(name, List.of())) {
      if (one.at() == loop) {
        List<Value> all = new ArrayList<>();
        for (Value value : elements(scope, one.start(), one.end())) {
          Map<String, Value> bound = new HashMap<>(scope.bound());
          bound.put(name, value);
          all.add(values.value(new Scope(file, start, bound), start, loop));
        }
        return all;
      }
    }
    mixed = true;
    return List.of(values.value(new Scope(file, start, scope.bound()), start, loop));
  }

  private List<Value> called(Scope scope, int start, int name) {
    List<Range> arguments = values.arguments(scope.file(), name);
    String function = scope.file().tokens().text(name);
    boolean method = start < name;
    return switch (function) {
      case "list", "tuple", "set", "sorted", "reversed", "iter" ->
          method || arguments.isEmpty()
              ? UNKNOWN
              : elements(scope, arguments.get(0).start(), arguments.get(0).end());
      case "copy", "keys" -> method ? elements(scope, start, name - 1) : UNKNOWN;
      case "splitlines" -> method ? pieces(scope, start, name, "\n") : UNKNOWN;
      case "split" -> {
        Range first = arguments.isEmpty() ? new Range(0, 0) : arguments.get(0);
        String separator = values.value(scope, first.start(), first.end()).only();
        yield method ? pieces(scope, start, name, separator) : UNKNOWN;
      }
      default -> result(code.callee(scope.file(), name));
    };
  }

  private List<Value> pieces(Scope scope, int start, int name, @Nullable String separator) {
    if (separator == null || separator.isEmpty()) {
      return UNKNOWN;
    }
    List<Template> texts = values.value(scope, start, name - 1).templates();
    mixed |= texts.size() > 1;
    List<Value> all = new ArrayList<>();
    for (Template template : texts) {
      String text = template.text();
      int from = 0;
      for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
        all.add(Value.of(text.substring(from, at), template.origin()));
        from = at + separator.length();
      }
      all.add(Value.of(text.substring(from), template.origin()));
    }
    return all;
  }

  private List<Value> result(@Nullable PythonFunction callee) {
    if (callee == null) {
      return UNKNOWN;
    }
    PythonFile file = callee.file();
    List<Integer> returns = file.returns.getOrDefault(callee, List.of());
    mixed |= returns.size() > 1;
    List<Value> all = new ArrayList<>();
    for (int at : returns) {
      int end = PythonExpressions.end(file.tokens(), at);
      all.addAll(elements(new Scope(file, at, Map.of()), at, end));
    }
    return all.isEmpty() ? UNKNOWN : all;
  }

  /**
   * The elements of a list that another module names; modules may name each other's in a circle.
   */
  List<Value> imported(Scope scope, String name) {
    depth++;
    boolean goesOn = depth < DEPTH && values.step();
    PythonListNames names = new PythonListNames(code, variables, values, this);
    List<Value> found = goesOn ? names.named(scope, name) : UNKNOWN;
    depth--;
    return found;
  }

  private List<Value> variable(Scope scope, Tokens tokens, int start, int end) {
    String name = PythonExpressions.chain(tokens, start, end);
    return name.isEmpty()
        ? UNKNOWN
        : new PythonListNames(code, variables, values, this).named(scope, name);
  }
}
