package doctor.lang.python;

import doctor.api.Location;
import doctor.api.SourceFile;
import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works out which texts an expression may stand for. It takes a bounded number of steps, and where
 * they are used up, as in a circle, the answer is that nothing is known.
 */
public final class PythonValues {

  private static final int STEPS = 3_000;
  private static final int DEPTH = 40;

  /** For the whole app; an assignment that is looked at counts as one. */
  private static final int MOST_STEPS = 2_000_000;

  private final PythonCode code;
  private final PythonVariables variables;
  private final Effort effort = new Effort(MOST_STEPS);

  /** The same statements are asked about for each handle that they may run on. */
  private final Map<Place, Value> known = new HashMap<>();

  private int steps;
  private int depth;

  /**
   * Where an expression stands, and what parameters were given there.
   *
   * @param around where the text stands that an expression is a field of, or null
   */
  record Scope(PythonFile file, int at, Map<String, Value> bound, @Nullable Scope around) {

    Scope(PythonFile file, int at, Map<String, Value> bound) {
      this(file, at, bound, null);
    }
  }

  private record Place(PythonFile file, int start, int end) {}

  /** The inside of a bracket that is written down somewhere. */
  public record Written(PythonFile file, int start, int end) {}

  /** A reader of the expressions of an app. */
  public PythonValues(PythonCode code) {
    this.code = code;
    this.variables = new PythonVariables(code, this);
  }

  /** What the tokens from {@code start} up to and without {@code end} may stand for. */
  public Value value(PythonFile file, int start, int end) {
    Place place = new Place(file, start, end);
    Value value = known.get(place);
    if (value == null) {
      steps = STEPS;
      depth = 0;
      value = value(new Scope(file, start, Map.of()), start, end);
      known.put(place, value);
    }
    return value;
  }

  /**
   * What a loop around the expression makes of it, one value for each turn, where it is the name
   * that the loop gives a value; else none.
   */
  public List<Value> turns(PythonFile file, int start, int end) {
    Range loop = loop(file, start, end);
    steps = STEPS;
    return loop == null
        ? List.of()
        : lists().elements(new Scope(file, loop.start(), Map.of()), loop.start(), loop.end());
  }

  /** The elements of a list; what is not written down is one unknown value. */
  public List<Value> elements(PythonFile file, int start, int end) {
    steps = STEPS;
    return lists().elements(new Scope(file, start, Map.of()), start, end);
  }

  /** The bracket that an expression, which may be a name, stands for, or null. */
  public @Nullable Written written(PythonFile file, int start, int end) {
    return new PythonPairs(code, variables, this).written(file, start, end);
  }

  /**
   * What a loop with several names around the expression makes of it, one value for each turn, or
   * else what each call of the function around makes of it; none where neither is known.
   *
   * @param wanted what the arguments of a call must be, as written, for it to be looked at
   */
  public List<Value> pairs(PythonFile file, int start, int end, Predicate<String> wanted) {
    steps = STEPS;
    List<Value> turns = new ArrayList<>();
    List<Scope> scopes = new PythonPairs(code, variables, this).turns(file, start);
    for (Scope turn :
        scopes.isEmpty() ? new PythonCallers(code, this).scopes(file, start, wanted) : scopes) {
      steps = STEPS;
      depth = 0;
      turns.add(value(turn, start, end));
    }
    return turns;
  }

  /**
   * What calls of the function around an expression give for the parameters that it is made of.
   *
   * @param wanted what the arguments of a call must be, as written, for it to be looked at
   */
  public List<Value> given(PythonFile file, int start, int end, Predicate<String> wanted) {
    return new PythonGiven(code, this).of(file, start, end, wanted);
  }

  /** What the loop runs over that gives this name a value, or null. */
  public @Nullable Range loop(PythonFile file, int start, int end) {
    Scope scope = new Scope(file, start, Map.of());
    String name = end == start + 1 ? file.tokens().text(start) : "";
    PythonFile.Assignment loop = variables.loop(scope, name);
    return loop == null ? null : new Range(loop.start(), loop.end());
  }

  /** A reader of one list. */
  PythonLists lists() {
    return new PythonLists(code, variables, this);
  }

  /** The arguments of the call whose name this is. */
  public List<Range> arguments(PythonFile file, int name) {
    Tokens tokens = file.tokens();
    int close = tokens.partner(name + 1);
    return close < 0 ? List.of() : PythonExpressions.split(tokens, name + 2, close);
  }

  /**
   * The value of an argument by name, or by place where it has none; null where it is not given.
   */
  public @Nullable Range argument(PythonFile file, int name, String keyword, int place) {
    Tokens tokens = file.tokens();
    int position = 0;
    for (Range argument : arguments(file, name)) {
      boolean named = tokens.isWord(argument.start()) && tokens.is(argument.start() + 1, "=");
      if (named && tokens.is(argument.start(), keyword)) {
        return new Range(argument.start() + 2, argument.end());
      }
      if (!named && position++ == place && !tokens.is(argument.start(), "**")) {
        return argument;
      }
    }
    return null;
  }

  /** Counts assignments that are looked at; false where it is time to stop. */
  boolean look(int assignments) {
    return effort.spend(assignments);
  }

  /** Counts an expression that is looked at; false where it is time to stop. */
  boolean step() {
    steps--;
    return look(1) && steps > 0;
  }

  Value value(Scope scope, int start, int end) {
    try {
      depth++;
      boolean goesOn = step() && depth < DEPTH && start < end;
      Value value = goesOn ? choice(scope, start, end) : Value.UNKNOWN;
      return start < end ? written(scope, start, end, value) : value;
    } finally {
      depth--;
    }
  }

  private static Value written(Scope scope, int start, int end, Value value) {
    return value.isNameless() ? value.behind(scope.file().tokens().text(start, end)) : value;
  }

  /** {@code a if c else b} and {@code a or b}. */
  private Value choice(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    int condition = PythonExpressions.find(tokens, start, end, "if");
    int otherwise = PythonExpressions.find(tokens, start, end, "else");
    if (condition > start && otherwise > condition) {
      return value(scope, start, condition).or(value(scope, otherwise + 1, end));
    }
    int or = PythonExpressions.find(tokens, start, end, "or");
    if (or > start) {
      return value(scope, start, or).or(value(scope, or + 1, end));
    }
    return sum(scope, start, end);
  }

  private Value sum(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    int percent = PythonExpressions.find(tokens, start, end, "%");
    if (percent > start) {
      return percent(scope, start, percent, end);
    }
    @Nullable Value all = null;
    int from = start;
    boolean slash = false;
    for (int at = start; at <= end; at++) {
      boolean separator = at == end || tokens.is(at, "+") || tokens.is(at, "/");
      if (separator && at > from) {
        Value part = written(scope, from, at, juxtaposed(scope, from, at));
        Value before = all == null ? null : slash ? all.plus(Value.of("/")) : all;
        all = before == null ? part : before.plus(part);
        slash = tokens.is(at, "/");
        from = at + 1;
      } else if (at < end && tokens.partner(at) > at) {
        at = Math.min(tokens.partner(at), end - 1);
      }
    }
    return all == null ? Value.UNKNOWN : all;
  }

  /** String literals that stand side by side are one. */
  private Value juxtaposed(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    Value all = Value.of("");
    for (int at = start; at < end; at++) {
      if (tokens.kind(at) != TokenKind.STRING) {
        return operand(scope, start, end);
      }
      all = all.plus(literal(scope, at));
    }
    return all;
  }

  private Value operand(Scope scope, int first, int end) {
    Tokens tokens = scope.file().tokens();
    int start = tokens.is(first, "await") ? first + 1 : first;
    int last = end - 1;
    if (start == last && tokens.kind(start) == TokenKind.NUMBER) {
      return Value.of(tokens.text(start));
    }
    int open = tokens.partner(last);
    if (tokens.is(start, "(") && open == start) {
      return value(scope, start + 1, last);
    }
    if (tokens.is(last, ")") && open > start && tokens.isWord(open - 1)) {
      return call(scope, start, open - 1);
    }
    if (tokens.is(last, "]") && open > start && isKey(tokens, open, last)) {
      String key = PythonLiterals.text(tokens.text(open + 1));
      return new PythonItems(code, this).value(scope.file(), start, open, key);
    }
    boolean cut = tokens.is(last, "]") && open > start;
    Value piece = cut ? new PythonTexts(this, scope).piece(start, open, last) : null;
    return piece == null ? variables.name(scope, start, end) : piece;
  }

  private static boolean isKey(Tokens tokens, int open, int close) {
    return close == open + 2 && tokens.kind(open + 1) == TokenKind.STRING;
  }

  /** What a name that is written inside of a text stands for. */
  Value named(Scope scope, String name) {
    steps--;
    depth++;
    Value value = steps > 0 && depth < DEPTH ? variables.named(scope, name) : Value.UNKNOWN;
    depth--;
    return value.isNameless() ? value.behind(name) : value;
  }

  /** What an expression stands for that is a field of a text. */
  Value field(Scope scope, String written) {
    Tokens tokens = PythonLexer.read(new SourceFile(scope.file().tokens().file().path(), written));
    int end = PythonExpressions.end(tokens, 0);
    return tokens.isComplete()
        ? value(new Scope(new PythonFile(tokens, scope.file()), 0, scope.bound(), scope), 0, end)
        : Value.UNKNOWN;
  }

  Value literal(Scope scope, int token) {
    Tokens tokens = scope.file().tokens();
    String written = tokens.text(token);
    String text = PythonLiterals.text(written);
    // A place in a field is none in the file.
    Location origin = scope.around() == null ? tokens.at(token, token + 1) : null;
    return PythonLiterals.parts(written).prefix().indexOf('f') >= 0
        ? new PythonFormat(this, scope).fields(text, origin, List.of())
        : Value.of(text, origin);
  }

  private Value percent(Scope scope, int start, int percent, int end) {
    Tokens tokens = scope.file().tokens();
    int open = percent + 1;
    boolean tuple = tokens.is(open, "(") && tokens.partner(open) == end - 1;
    List<Value> values = new ArrayList<>();
    for (Range range :
        PythonExpressions.split(tokens, tuple ? open + 1 : open, tuple ? end - 1 : end)) {
      values.add(value(scope, range.start(), range.end()));
    }
    return PythonFormat.percent(value(scope, start, percent), values);
  }

  private Value call(Scope scope, int start, int name) {
    PythonFile file = scope.file();
    List<Range> arguments = arguments(file, name);
    Value known = new PythonLibrary(this, scope, start, name, arguments).value();
    if (known != null) {
      return known;
    }
    PythonFunction callee = code.callee(file, name);
    return callee == null ? Value.UNKNOWN : result(callee, scope, name);
  }

  private Value result(PythonFunction callee, Scope scope, int name) {
    Map<String, Value> bound = new HashMap<>();
    boolean method = callee.isMethod();
    for (int i = method ? 1 : 0; i < callee.parameters().size(); i++) {
      PythonFunction.Parameter parameter = callee.parameters().get(i);
      Range given = argument(scope.file(), name, parameter.name(), method ? i - 1 : i);
      if (given != null) {
        bound.put(parameter.name(), value(scope, given.start(), given.end()));
      } else if (parameter.start() < parameter.end()) {
        Scope there = new Scope(callee.file(), parameter.start(), Map.of());
        bound.put(parameter.name(), value(there, parameter.start(), parameter.end()));
      }
    }
    return returned(callee, bound);
  }

  /** What a function gives back whose parameters are given these. */
  Value returned(PythonFunction callee, Map<String, Value> bound) {
    @Nullable Value all = null;
    for (int at : callee.file().returns.getOrDefault(callee, List.of())) {
      int end = PythonExpressions.end(callee.file().tokens(), at);
      Value one = value(new Scope(callee.file(), at, bound), at, end);
      all = Value.either(all, one);
    }
    return all == null ? Value.UNKNOWN : all;
  }
}
