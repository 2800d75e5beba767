package doctor.lang.go;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.BitSet;

/**
 * What each token of a file stands in, as far as its statement goes. Told for all of them at once:
 * a long list would be walked again for each of its elements.
 */
final class Enclosures {

  private final int[] brackets;
  private final BitSet returned = new BitSet();

  Enclosures(Tokens tokens) {
    this.brackets = new int[tokens.size()];
    int bracket = -1;
    boolean returns = false;
    for (int i = 0; i < brackets.length; i++) {
      brackets[i] = bracket;
      returned.set(i, returns);
      int partner = tokens.partner(i);
      if (partner > i) {
        bracket = i;
        returns = false;
      } else if (partner >= 0) {
        bracket = brackets[partner];
        returns = returned.get(partner);
      } else if (tokens.kind(i) == TokenKind.LINE_END || tokens.is(i, ";")) {
        bracket = -1;
        returns = false;
      } else {
        returns |= tokens.is(i, "return");
      }
    }
  }

  /** The bracket around a token, or -1 where its statement begins before one is found. */
  int bracket(int token) {
    return brackets[token];
  }

  /** Whether a {@code return} gives back a token, and not what a bracket around it makes of it. */
  boolean isReturned(int token) {
    return returned.get(token);
  }
}
