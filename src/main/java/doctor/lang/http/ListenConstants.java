package doctor.lang.http;

import doctor.api.Location;
import doctor.lang.go.GoCode;
import doctor.lang.go.GoFile;
import doctor.lang.go.GoValues;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import org.jspecify.annotations.Nullable;

/** The literals of constants, such as {@code const addr = ":8500"}, which nothing can change. */
final class ListenConstants {

  /** A literal. */
  record Literal(Tokens tokens, int token) {}

  private final GoCode code;
  private @Nullable GoValues values;

  ListenConstants(GoCode code) {
    this.code = code;
  }

  /** The literal of the constant that a word stands for, or null. */
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
      if (token >= 0 && isConstant(tokens, token)) {
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
