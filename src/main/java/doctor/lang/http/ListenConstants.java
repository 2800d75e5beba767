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
  private record Literal(Tokens tokens, int token) {}

  private final GoCode code;
  private @Nullable GoValues values;

  ListenConstants(GoCode code) {
    this.code = code;
  }

  /** What a listener, or a server, is told by a constant. */
  @Nullable ListenAddress address(GoFile file, int name) {
    Tokens tokens = file.tokens();
    boolean isField = tokens.is(name + 1, ":");
    if (isField && !tokens.is(tokens.enclosing(name) - 1, "Server")) {
      return null;
    }
    int end = isField ? name + 5 : tokens.partner(name + 1);
    for (int i = name + 2; i < end; i++) {
      boolean last =
          tokens.isWord(i)
              && (tokens.is(i + 1, ",") || tokens.is(i + 1, ")") || tokens.is(i + 1, "}"));
      boolean joined = last && isBehindColon(tokens, i, name + 2);
      boolean whole = last && (i == name + 2 || tokens.is(i - 1, ","));
      Literal literal = whole || joined ? literal(file, i) : null;
      if (literal != null) {
        ListenAddress address =
            joined
                ? portAlone(literal.tokens(), literal.token())
                : ListenAddress.literal(literal.tokens(), literal.token());
        if (address != null) {
          return address;
        }
      }
    }
    return null;
  }

  /** {@code ":" + port}, {@code "127.0.0.1:" + port}. */
  private static boolean isBehindColon(Tokens tokens, int word, int first) {
    int host = word - 2;
    return tokens.is(word - 1, "+")
        && tokens.isKind(host, TokenKind.STRING)
        && ListenAddress.unquoted(tokens.text(host)).endsWith(":")
        && (host == first || tokens.is(host - 1, ","));
  }

  /** {@code "8500"}. */
  private static @Nullable ListenAddress portAlone(Tokens tokens, int token) {
    int port = ListenAddress.number(ListenAddress.unquoted(tokens.text(token)));
    return port > 0 ? new ListenAddress(port, tokens.at(token, token + 1)) : null;
  }

  /** The only literal that a word stands for, or null. */
  private @Nullable Literal literal(GoFile file, int word) {
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
