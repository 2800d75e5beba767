package doctor.lang.go;

import doctor.lang.token.Tokens;

/**
 * The heads of statements, whose variables are none any more behind them: {@code if x := f(); …}.
 */
final class StatementHeads {

  /** Longer heads and more branches than these are not looked through. */
  private static final int MOST = 100;

  private StatementHeads() {}

  /** Whether what the head of a statement defines ends before a token. */
  static boolean endBefore(Assignment one, int token) {
    Tokens tokens = one.file().tokens();
    if (one.kind() != Assignment.Kind.DEFINE || token <= one.end() || !isInHead(tokens, one.at())) {
      return false;
    }
    int close = bodyEnd(tokens, one.end());
    for (int i = 0; i < MOST && close >= 0 && tokens.is(close + 1, "else"); i++) {
      close = bodyEnd(tokens, close + 2);
    }
    return close >= 0 && close < token;
  }

  private static boolean isInHead(Tokens tokens, int operator) {
    int first = operator - 1;
    while (tokens.is(first - 1, ",")) {
      first -= 2;
    }
    return tokens.is(first - 1, "if")
        || tokens.is(first - 1, "for")
        || tokens.is(first - 1, "switch");
  }

  /** The brace that closes the body whose head goes on at a token, or -1 where that is not told. */
  private static int bodyEnd(Tokens tokens, int start) {
    int at = start;
    for (int i = 0; i < MOST && at < tokens.size() && !tokens.is(at, "{"); i++) {
      at = tokens.closing(at) + 1;
    }
    return tokens.is(at, "{") ? tokens.partner(at) : -1;
  }
}
