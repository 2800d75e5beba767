package doctor.lang.http;

import doctor.api.Location;
import doctor.lang.go.GoCode;
import doctor.lang.go.GoFile;
import doctor.lang.go.GoValues;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The literals of names that stand for nothing else: constants, such as {@code const addr =
 * ":8500"}, and variables of a function that are given one value there.
 */
final class ListenConstants {

  /** A literal. */
  record Literal(Tokens tokens, int token) {}

  private final GoCode code;
  private @Nullable GoValues values;

  ListenConstants(GoCode code) {
    this.code = code;
  }

  /** The only literal that a word stands for, or null. */
  @Nullable Literal literal(GoFile file, int word) {
    if (values == null) {
      values = GoValues.withoutCallers(code);
    }
    Value value = values.value(file, word, word + 1);
    Location origin = value.only() == null ? null : value.templates().get(0).origin();
    if (origin == null) {
      return null;
    }
    for (GoFile there : code.files()) {
      Tokens tokens = there.tokens();
      int token = tokens.file().equals(origin.file()) ? at(tokens, origin.region().start()) : -1;
      if (token >= 0 && (isConstant(tokens, token) || isDefined(tokens, token))) {
        return new Literal(tokens, token);
      }
    }
    return null;
  }

  private static int at(Tokens tokens, int offset) {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.start(at) == offset && tokens.kind(at) == TokenKind.STRING) {
        return at;
      }
    }
    return -1;
  }

  /** {@code name := "…"} in a function that gives the name nothing else. */
  private static boolean isDefined(Tokens tokens, int literal) {
    int name = literal - 2;
    if (!tokens.is(literal - 1, ":=")
        || !tokens.isWord(name)
        || tokens.is(name - 1, ",")
        || (!tokens.isKind(literal + 1, TokenKind.LINE_END) && !tokens.is(literal + 1, ";"))) {
      return false;
    }
    int open = tokens.enclosing(literal);
    while (tokens.enclosing(open) >= 0) {
      open = tokens.enclosing(open);
    }
    for (int i = open + 1; i < tokens.partner(open); i++) {
      if (i != name && tokens.is(i, tokens.text(name)) && mayChange(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayChange(Tokens tokens, int name) {
    return tokens.is(name - 1, "&")
        || tokens.is(name + 1, "=")
        || tokens.is(name + 1, "+=")
        || tokens.is(name + 1, ":=");
  }

  /** {@code const name = "…"}, {@code const name string = "…"}, alone or in brackets. */
  private static boolean isConstant(Tokens tokens, int literal) {
    int at = literal - 1;
    if (!tokens.is(at, "=")) {
      return false;
    }
    do {
      at--;
    } while (tokens.isWord(at) && !tokens.is(at, "const"));
    return tokens.is(at, "const") || tokens.is(tokens.enclosing(literal) - 1, "const");
  }
}
