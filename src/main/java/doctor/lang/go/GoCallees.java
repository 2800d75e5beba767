package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which function a parenthesis gives its arguments, whether it has a name or not. */
final class GoCallees {

  private final GoCode code;

  GoCallees(GoCode code) {
    this.code = code;
  }

  /** The functions that may be called; none where that cannot be told. */
  List<GoFunction> at(GoFile file, int open) {
    GoFunction only = only(file, open);
    return only == null ? given(file, open - 1) : List.of(only);
  }

  private @Nullable GoFunction only(GoFile file, int open) {
    Tokens tokens = file.tokens();
    int last = open - 1;
    if (tokens.is(last, "}")) {
      return file.functionEndingAt(last);
    }
    if (tokens.is(last, ")")) {
      int name = tokens.partner(last) - 1;
      GoFunction maker = name > 0 && file.isCall(name) ? code.callee(file, name) : null;
      return maker == null ? null : returned(maker);
    }
    if (!file.isCall(last)) {
      return null;
    }
    GoFunction callee = code.callee(file, last);
    return callee == null && !tokens.is(last - 1, ".") ? held(file, last) : callee;
  }

  /** Whether what is called is a variable or a field, which may hold any function. */
  boolean isVariable(GoFile file, int name) {
    String called = file.tokens().text(name);
    GoFunction around = file.functionAt(name);
    if (!file.tokens().is(name - 1, ".")) {
      return GoParameters.owner(around, called) != null
          || (around != null && !file.assignments(called, around.declared()).isEmpty());
    }
    boolean ofPackage = file.imported(file.tokens().text(name - 2)) != null;
    return !ofPackage
        && !(code.fields(called).isEmpty() && code.assignmentsOfField(called).isEmpty());
  }

  /** What the callers of the function around give for a parameter that is called. */
  private List<GoFunction> given(GoFile file, int name) {
    String called = file.tokens().text(name);
    GoFunction owner =
        file.isCall(name) && !file.tokens().is(name - 1, ".")
            ? GoParameters.owner(file.functionAt(name), called)
            : null;
    List<GoFunction> found = new ArrayList<>();
    for (GoCode.Call call : owner == null ? List.<GoCode.Call>of() : code.callsOf(owner)) {
      GoFunction one = argument(call, owner == null ? 0 : owner.parameter(called));
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private @Nullable GoFunction argument(GoCode.Call call, int index) {
    GoFile file = call.file();
    Tokens tokens = file.tokens();
    int open = call.name() + 1;
    List<Expressions.Range> arguments =
        tokens.isPaired(open)
            ? Expressions.split(tokens, open + 1, tokens.partner(open))
            : List.of();
    if (index >= arguments.size()) {
      return null;
    }
    int last = arguments.get(index).end() - 1;
    return tokens.is(last, "}") ? file.functionEndingAt(last) : code.callee(file, last);
  }

  /** The literal that a function returns: {@code return func(db *sql.DB) {…}}. */
  private static @Nullable GoFunction returned(GoFunction maker) {
    Tokens tokens = maker.file().tokens();
    for (int at : maker.returns()) {
      if (tokens.is(at, "func")) {
        return maker.file().functionEndingAt(Expressions.end(tokens, at, false) - 1);
      }
    }
    return null;
  }

  /** The literal that a variable of the function around holds. */
  private static @Nullable GoFunction held(GoFile file, int name) {
    GoFunction around = file.functionAt(name);
    if (around == null) {
      return null;
    }
    for (Assignment one : file.assignments(file.tokens().text(name), around.declared())) {
      if (one.at() < name && file.tokens().is(one.start(), "func")) {
        return file.functionEndingAt(one.end() - 1);
      }
    }
    return null;
  }
}
