package doctor.lang.go;

import doctor.lang.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Which function a parenthesis gives its arguments, whether it has a name or not. */
final class GoCallees {

  private final GoCode code;

  GoCallees(GoCode code) {
    this.code = code;
  }

  /** The function that is called, or null where that cannot be told. */
  @Nullable GoFunction at(GoFile file, int open) {
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
