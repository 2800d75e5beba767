package doctor.lang.go;

import doctor.lang.go.GoFunction.Parameter;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/** What functions take and give. */
final class Signatures {

  private Signatures() {}

  /** The parameters between two parentheses; {@code a, b string} are two. */
  static List<Parameter> parameters(Tokens tokens, int open, int close) {
    List<Expressions.Range> parts = Expressions.split(tokens, open + 1, close);
    boolean named = false;
    for (Expressions.Range part : parts) {
      named |= isNamed(tokens, part);
    }
    List<Parameter> parameters = new ArrayList<>();
    String type = "";
    for (int i = parts.size() - 1; i >= 0; i--) {
      Expressions.Range part = parts.get(i);
      if (!named || isNamed(tokens, part)) {
        type = lastWord(tokens, part);
      }
      boolean variadic = tokens.is(part.start() + (named ? 1 : 0), "...");
      parameters.add(0, new Parameter(named ? tokens.text(part.start()) : "", type, variadic));
    }
    return parameters;
  }

  /** {@code name T}, not {@code pkg.T}, {@code []T} or {@code T}. */
  private static boolean isNamed(Tokens tokens, Expressions.Range part) {
    return part.end() - part.start() > 1
        && tokens.isWord(part.start())
        && !GoKeywords.isKeyword(tokens, part.start())
        && !tokens.is(part.start() + 1, ".");
  }

  private static String lastWord(Tokens tokens, Expressions.Range part) {
    int last = part.end() - 1;
    // Store[K]: what a generic type is filled with is not its name.
    int from = tokens.is(last, "]") && tokens.isPaired(last) ? tokens.partner(last) : last;
    for (int at = from; at >= part.start(); at--) {
      if (tokens.isWord(at)) {
        return tokens.text(at);
      }
    }
    return "";
  }

  /** The results between the parameters and the body. */
  static List<Parameter> results(Tokens tokens, int start, int body) {
    if (tokens.is(start, "(") && tokens.isPaired(start)) {
      return parameters(tokens, start, tokens.partner(start));
    }
    return start >= body
        ? List.of()
        : List.of(new Parameter("", lastWord(tokens, new Expressions.Range(start, body)), false));
  }

  /** The brace that begins the body behind a signature, or -1 where there is none. */
  static int body(Tokens tokens, int start) {
    int at = start;
    while (at < tokens.size()) {
      if (tokens.is(at, "{")) {
        boolean ofType = tokens.is(at - 1, "interface") || tokens.is(at - 1, "struct");
        if (!ofType || !tokens.isPaired(at)) {
          return tokens.isPaired(at) ? at : -1;
        }
      } else if (tokens.kind(at) == TokenKind.LINE_END
          || tokens.is(at, ",")
          || tokens.is(at, ";")
          || tokens.is(at, "=")
          || tokens.is(at, ")")
          || tokens.is(at, "}")) {
        return -1;
      }
      at = tokens.closing(at) + 1;
    }
    return -1;
  }
}
