package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out which texts functions give, for the arguments of their calls. */
final class GoResults {

  private final GoCode code;
  private final GoValues values;

  GoResults(GoCode code, GoValues values) {
    this.code = code;
    this.values = values;
  }

  /** What a call gives, of a function of the app or of a library that is known. */
  Value call(Scope scope, int start, int open, int close) {
    Tokens tokens = scope.file().tokens();
    int name = open - 1;
    if (!tokens.isWord(name)) {
      return tokens.is(start, "func") ? literalCall(scope, start, open, close) : Value.UNKNOWN;
    }
    List<Range> arguments = Expressions.split(tokens, open + 1, close);
    Value known = new GoLibrary(values, scope, name, start, arguments).value();
    if (known != null) {
      return known;
    }
    GoFunction callee = code.callee(scope.file(), name);
    callee = callee == null ? held(scope, start, name) : callee;
    if (callee != null && callee.receiver() != null && isOfLibrary(scope, start, name)) {
      return Value.UNKNOWN;
    }
    return callee == null ? Value.UNKNOWN : result(callee, scope, arguments, 0);
  }

  /** The function that a variable holds which is called, of this package or another; or null. */
  private @Nullable GoFunction held(Scope scope, int start, int name) {
    Tokens tokens = scope.file().tokens();
    if (start == name) {
      return values.variables().literal(scope, tokens.text(name));
    }
    String imported = start == name - 2 ? scope.file().imported(tokens.text(start)) : null;
    String folder = imported == null ? null : code.folderOf(imported);
    return folder == null ? null : values.variables().literal(folder, tokens.text(name));
  }

  /** Whether a method is called on what is of a type of another module, which has its own. */
  private boolean isOfLibrary(Scope scope, int start, int name) {
    GoTypes types = values.variables().types();
    String type =
        Expressions.isChain(scope.file().tokens(), start, name - 1)
            ? types.of(scope, start, name - 1)
            : types.ofCall(scope, name - 2);
    return !type.isEmpty() && !types.isOfApp(type);
  }

  private Value literalCall(Scope scope, int start, int open, int close) {
    Tokens tokens = scope.file().tokens();
    GoFunction literal = scope.file().functionAt(open - 2);
    boolean whole = literal != null && literal.close() == open - 1 && literal.open() > start;
    return whole && literal != null
        ? result(literal, scope, Expressions.split(tokens, open + 1, close), 0)
        : Value.UNKNOWN;
  }

  /** What a function gives for these arguments, one way for each of its returns. */
  Value result(GoFunction callee, Scope scope, List<Range> arguments, int index) {
    if (!values.enter()) {
      values.leave();
      return Value.UNKNOWN;
    }
    GoParameters.Bound bound = values.variables().parameters().bound(callee, scope, arguments);
    @Nullable Value all = null;
    for (int at : callee.returns()) {
      Value one = returned(callee, at, bound, index);
      if (one != null) {
        all = Value.either(all, one);
      }
    }
    values.leave();
    return all == null ? Value.UNKNOWN : all;
  }

  private @Nullable Value returned(GoFunction callee, int at, GoParameters.Bound bound, int index) {
    GoFile file = callee.file();
    Tokens tokens = file.tokens();
    Scope inside = Scope.in(callee, at, bound);
    List<Range> parts = Expressions.split(tokens, at, Expressions.listEnd(tokens, at, false));
    if (parts.isEmpty()) {
      String name = index < callee.results().size() ? callee.results().get(index).name() : "";
      return name.isEmpty() ? Value.UNKNOWN : values.variables().variable(inside, name);
    }
    // An empty text beside an error is how Go says that there is no result.
    boolean nothing = parts.size() > 1 && tokens.is(parts.get(0).start(), "nil");
    if (nothing || isEmptyBesideError(tokens, parts)) {
      return null;
    }
    if (index >= parts.size()) {
      return values.variables().ofSeveral(inside, parts.get(0).end(), index);
    }
    return values.value(inside, parts.get(index).start(), parts.get(index).end());
  }

  private static boolean isEmptyBesideError(Tokens tokens, List<Range> parts) {
    Range last = parts.get(parts.size() - 1);
    Range first = parts.get(0);
    return parts.size() > 1
        && !tokens.is(last.start(), "nil")
        && first.end() - first.start() == 1
        && tokens.kind(first.start()) == TokenKind.STRING
        && tokens.end(first.start()) - tokens.start(first.start()) == 2;
  }
}
