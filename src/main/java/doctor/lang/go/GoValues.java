package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works out which texts an expression may stand for: through variables, constants, fields,
 * functions of the app and the usual functions of the standard library. It takes a bounded number
 * of steps, and where they are used up, as in a circle, the answer is that nothing is known.
 */
public final class GoValues {

  private static final int STEPS = 4_000;
  private static final int DEPTH = 40;

  /** Assignments that are looked at for the whole app, each of them a matter of nanoseconds. */
  private static final int MOST_LOOKS = 5_000_000;

  /** The same for one value: a name that costs much leaves the others of the app enough. */
  private static final int MOST_LOOKS_OF_ONE = MOST_LOOKS / 20;

  private final GoCode code;
  private final GoVariables variables;
  private final GoLists lists;
  private final GoDefaults defaults;
  private final GoResults results;

  /** Steps that are left for the whole app: in proportion to its size. */
  private long total;

  private final Effort looks = new Effort(MOST_LOOKS);
  private int looksOfOne;
  private final boolean asksCallers;
  private int steps;
  private int depth;

  /** A reader of the expressions of an app. */
  public GoValues(GoCode code) {
    this(code, true);
  }

  /** A reader that takes what callers give for a parameter as unknown, and spares their reading. */
  public static GoValues withoutCallers(GoCode code) {
    return new GoValues(code, false);
  }

  private GoValues(GoCode code, boolean asksCallers) {
    this.code = code;
    this.asksCallers = asksCallers;
    this.total = 10L * STEPS + code.size() / 16;
    this.variables = new GoVariables(code, this);
    this.lists = new GoLists(code, this);
    this.defaults = new GoDefaults(code, this);
    this.results = new GoResults(code, this);
  }

  /** What the tokens from {@code start} up to and without {@code end} may stand for. */
  public Value value(GoFile file, int start, int end) {
    begin();
    return value(Scope.at(file, start), start, end);
  }

  /** Number of arguments of the call whose name this is. */
  public int arguments(GoFile file, int name) {
    return ranges(file, name).size();
  }

  /** What an argument of the call whose name this is may stand for. */
  public Value argument(GoFile file, int name, int index) {
    List<Range> ranges = ranges(file, name);
    if (index >= ranges.size()) {
      return Value.UNKNOWN;
    }
    return value(file, ranges.get(index).start(), ranges.get(index).end());
  }

  /**
   * What a loop over a known list around the call makes of an argument, one value for each turn, or
   * else what each call of the function around makes of it; none where neither is known.
   *
   * @param wanted what the arguments of a call must be, as written, for it to be looked at
   */
  public List<Value> turns(GoFile file, int name, int index, Predicate<String> wanted) {
    begin();
    List<Value> turns = new ArrayList<>();
    int start = argumentStart(file, name, index);
    GoTurns all = new GoTurns(code, this);
    List<Scope> scopes = all.scopes(file, start);
    for (Scope turn : scopes.isEmpty() ? all.callers(file, start, wanted) : scopes) {
      begin();
      turns.add(value(turn, start, argumentEnd(file, name, index)));
    }
    return turns;
  }

  /** What each call of the function around an expression makes of it. */
  public List<Value> calls(GoFile file, int start, int end) {
    List<Value> calls = new ArrayList<>();
    begin();
    for (Scope call : new GoTurns(code, this).callers(file, start, all -> true)) {
      begin();
      calls.add(value(call, start, end));
    }
    return calls;
  }

  /**
   * What calls of the function around an argument give for the parameters that it is made of.
   *
   * @param wanted what the arguments of a call must be, as written, for it to be looked at
   */
  public List<Value> given(GoFile file, int name, int index, Predicate<String> wanted) {
    int start = argumentStart(file, name, index);
    return new GoGiven(code, this).of(file, start, argumentEnd(file, name, index), wanted);
  }

  /** The tokens of an argument of the call whose name this is. */
  public int argumentStart(GoFile file, int name, int index) {
    return ranges(file, name).get(index).start();
  }

  /** The token behind an argument of the call whose name this is. */
  public int argumentEnd(GoFile file, int name, int index) {
    return ranges(file, name).get(index).end();
  }

  private static List<Range> ranges(GoFile file, int name) {
    Tokens tokens = file.tokens();
    return tokens.isPaired(name + 1)
        ? Expressions.split(tokens, name + 2, tokens.partner(name + 1))
        : List.of();
  }

  /** The entries of a map that stands from {@code start} up to {@code end}, as a query. */
  public Value query(GoFile file, int start, int end) {
    begin();
    List<GoLists.Entry> entries = lists.entries(Scope.at(file, start), start, end, 0);
    return entries == null ? Value.UNKNOWN : GoLibrary.query(entries);
  }

  /** The body of a function that is named or written at these tokens, or null. */
  public @Nullable Body body(GoFile file, int start, int end) {
    GoFunction function = file.functionEndingAt(end - 1);
    if (function == null && file.tokens().isWord(end - 1)) {
      function = code.callee(file, end - 1);
      function =
          function == null && end == start + 1
              ? variables.literal(Scope.at(file, start), file.tokens().text(start))
              : function;
    }
    return function == null
        ? null
        : new Body(function.file(), function.open() + 1, function.close());
  }

  /** The tokens of a function's body. */
  public record Body(GoFile file, int start, int end) {}

  private void begin() {
    steps = STEPS;
    depth = 0;
    looksOfOne = MOST_LOOKS_OF_ONE;
  }

  boolean asksCallers() {
    return asksCallers;
  }

  GoLists lists() {
    return lists;
  }

  GoVariables variables() {
    return variables;
  }

  GoDefaults defaults() {
    return defaults;
  }

  /** What functions give. */
  GoResults results() {
    return results;
  }

  /** Whether there were more values to follow in the app than is worth the work. */
  public boolean isSpent() {
    return total <= 0 || looks.isSpent();
  }

  /** Whether the steps for one value are used up: what was met last was not read at all. */
  boolean isCutOff() {
    return steps <= 0 || looksOfOne <= 0 || isSpent();
  }

  /** Counts one step; false where there is none left. */
  boolean enter() {
    depth++;
    if (depth >= DEPTH || isCutOff()) {
      return false;
    }
    steps--;
    total--;
    return true;
  }

  /** Ends what {@link #enter} began. */
  void leave() {
    depth--;
  }

  /** Steps and looks for one value that wait until others are done. */
  record Aside(int steps, int looks) {}

  /** Sets half of what is left aside, for what stands beside a part that may cost all. */
  Aside setAside() {
    Aside aside = new Aside(steps / 2, looksOfOne / 2);
    steps -= aside.steps;
    looksOfOne -= aside.looks;
    return aside;
  }

  /** Gives back what was set aside. */
  void giveBack(Aside aside) {
    steps = Math.max(steps, 0) + aside.steps;
    looksOfOne = Math.max(looksOfOne, 0) + aside.looks;
  }

  /** Counts assignments that are looked at; false where it is time to stop. */
  boolean look(int assignments) {
    looksOfOne = Math.max(looksOfOne - assignments, 0);
    return looks.spend(assignments) && looksOfOne > 0;
  }

  Value value(Scope scope, int start, int end) {
    try {
      return enter() && start < end ? sum(scope, start, end) : Value.UNKNOWN;
    } finally {
      leave();
    }
  }

  /** Texts behind each other, or the names of flags: which of them, is all that counts. */
  private Value sum(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    @Nullable Value total = null;
    int from = start;
    for (int at = start; at <= end; at++) {
      boolean joins = at < end && (tokens.is(at, "+") || tokens.is(at, "|"));
      if (at == end || (joins && at > from)) {
        Value part = operand(scope, from, at);
        part = part.isNameless() ? part.behind(tokens.text(from, at)) : part;
        total = total == null ? part : total.plus(part);
        from = at + 1;
      } else {
        at = Math.min(tokens.closing(at), end - 1);
      }
    }
    return total == null ? Value.UNKNOWN : total;
  }

  private Value operand(Scope scope, int first, int end) {
    Tokens tokens = scope.file().tokens();
    int start = first;
    while (start < end && (tokens.is(start, "&") || tokens.is(start, "*"))) {
      start++;
    }
    if (start >= end) {
      return Value.UNKNOWN;
    }
    int last = end - 1;
    if (end == start + 1) {
      return single(scope, start);
    }
    if (tokens.is(start, "(") && tokens.partner(start) == last) {
      return value(scope, start + 1, last);
    }
    int open = tokens.partner(last);
    if (tokens.is(last, ")") && open > start) {
      return results.call(scope, start, open, last);
    }
    if (tokens.isWord(last) && tokens.is(last - 1, ".")) {
      return selector(scope, start, last);
    }
    if (tokens.is(last, "]") && open > start) {
      return lists.element(scope, start, open, last);
    }
    return Value.UNKNOWN;
  }

  private Value single(Scope scope, int token) {
    Tokens tokens = scope.file().tokens();
    if (tokens.kind(token) == TokenKind.STRING) {
      return Value.of(GoLiterals.text(tokens.text(token)), tokens.at(token, token + 1));
    }
    if (tokens.kind(token) == TokenKind.CHARACTER || tokens.kind(token) == TokenKind.NUMBER) {
      boolean character = tokens.kind(token) == TokenKind.CHARACTER;
      String text = tokens.text(token);
      return Value.of(character ? GoLiterals.text(text) : text);
    }
    return tokens.isWord(token) ? variables.variable(scope, tokens.text(token)) : Value.UNKNOWN;
  }

  private Value selector(Scope scope, int start, int last) {
    Tokens tokens = scope.file().tokens();
    return Expressions.isChain(tokens, start, last + 1)
        ? variables.selector(scope, start, last)
        : variables.fieldOfCall(scope, last);
  }

  /** What the arguments of a call stand for. */
  List<Value> values(Scope scope, List<Range> ranges) {
    List<Value> values = new ArrayList<>();
    for (Range range : ranges) {
      values.add(value(scope, range.start(), range.end()));
    }
    return values;
  }
}
