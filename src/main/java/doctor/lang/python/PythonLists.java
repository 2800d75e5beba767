package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile.Assignment;
import doctor.lang.python.PythonFile.Kind;
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

  private static final List<Value> UNKNOWN = List.of(Value.UNKNOWN);

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

  /** Any of the elements. */
  Value any(Scope scope, int start, int end) {
    @Nullable Value all = null;
    for (Value one : elements(scope, start, end)) {
      all = all == null ? one : all.or(one);
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
  private void add(List<Value> all, Scope scope, Range part) {
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

  private List<Value> variable(Scope scope, Tokens tokens, int start, int end) {
    String name = PythonExpressions.chain(tokens, start, end);
    return name.isEmpty() ? UNKNOWN : named(scope, name);
  }

  private List<Value> named(Scope scope, String name) {
    if (name.indexOf('.') >= 0) {
      return attribute(scope, name);
    }
    PythonFile file = scope.file();
    PythonFunction function = file.functionAt(scope.at());
    List<Value> all = new ArrayList<>();
    boolean isParameter = parameter(all, function, name);
    List<Assignment> local = variables.local(scope, function, name);
    for (Assignment one : local) {
      boolean certain = file.shares(one.at(), scope.at());
      mixed |= !certain;
      if (certain && !one.append()) {
        all.clear();
      }
      all.addAll(assigned(file, one));
    }
    if (local.isEmpty() && !isParameter) {
      global(all, file, name);
    }
    appended(all, scope, name);
    return all.isEmpty() ? UNKNOWN : all;
  }

  private List<Value> assigned(PythonFile file, Assignment one) {
    boolean whole = one.kind() == Kind.SET || one.append();
    Scope there = new Scope(file, one.start(), Map.of());
    return whole ? elements(there, one.start(), one.end()) : UNKNOWN;
  }

  /** Adds what the callers give for a parameter; tells whether it is one. */
  private boolean parameter(List<Value> all, @Nullable PythonFunction function, String name) {
    for (PythonFunction f = function; f != null; f = f.outer()) {
      int index = f.parameter(name);
      if (index >= 0) {
        arguments(all, f, index);
        return true;
      }
    }
    return false;
  }

  private void arguments(List<Value> all, PythonFunction function, int index) {
    PythonFunction.Parameter parameter = function.parameters().get(index);
    int place = function.isMethod() ? index - 1 : index;
    mixed = true;
    if (parameter.start() < parameter.end()) {
      Scope there = new Scope(function.file(), parameter.start(), Map.of());
      all.addAll(elements(there, parameter.start(), parameter.end()));
    }
    for (PythonCode.Call call : code.callsOf(function)) {
      if (parameter.rest()) {
        rest(all, call, place);
        continue;
      }
      Range given = values.argument(call.file(), call.name(), parameter.name(), place);
      if (given != null) {
        Scope there = new Scope(call.file(), given.start(), Map.of());
        all.addAll(elements(there, given.start(), given.end()));
      }
    }
  }

  /** Adds what a call gives for {@code *parameter}. */
  private void rest(List<Value> all, PythonCode.Call call, int place) {
    int position = 0;
    for (Range given : values.arguments(call.file(), call.name())) {
      boolean named = call.file().tokens().is(given.start() + 1, "=");
      if (!named && position++ >= place) {
        add(all, new Scope(call.file(), given.start(), Map.of()), given);
      }
    }
  }

  private void global(List<Value> all, PythonFile file, String name) {
    List<Assignment> assignments = code.global(file, name);
    for (Assignment one : assignments) {
      mixed |= assignments.size() > 1;
      all.addAll(assigned(file, one));
    }
    PythonFile module = assignments.isEmpty() ? variables.origin(file, name) : null;
    if (module != null) {
      String imported = file.imports.getOrDefault(name, name);
      Scope there = new Scope(module, module.tokens().size(), Map.of());
      depth++;
      all.addAll(
          depth < DEPTH
              ? named(there, imported.substring(imported.lastIndexOf('.') + 1))
              : UNKNOWN);
      depth--;
    }
  }

  private List<Value> attribute(Scope scope, String name) {
    List<Value> all = new ArrayList<>();
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    PythonFile module = variables.module(scope.file(), name.substring(0, dot), last);
    if (module != null) {
      global(all, module, last);
      return all;
    }
    List<PythonVariables.Attribute> attributes = variables.attributes(scope, name);
    mixed |= attributes.size() > 1;
    for (PythonVariables.Attribute one : attributes) {
      all.addAll(assigned(one.file(), one.assignment()));
    }
    return all.isEmpty() ? UNKNOWN : all;
  }

  /** Adds what {@code name.append(x)} and {@code name.extend(list)} added until here. */
  private void appended(List<Value> all, Scope scope, String name) {
    for (String method : List.of("append", "extend")) {
      for (int call : scope.file().callsOf(method)) {
        List<Range> arguments = values.arguments(scope.file(), call);
        boolean same = scope.file().tokens().is(call - 2, name) && arguments.size() == 1;
        if (same && call < scope.at() && scope.file().chainStart(call) == call - 2) {
          mixed = true;
          Range given = arguments.get(0);
          Scope there = new Scope(scope.file(), given.start(), scope.bound());
          if (method.equals("append")) {
            all.add(values.value(there, given.start(), given.end()));
          } else {
            all.addAll(elements(there, given.start(), given.end()));
          }
        }
      }
    }
  }
}
