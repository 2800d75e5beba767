package doctor.lang.sql;

import doctor.api.Region;
import java.util.List;

/**
 * The tokens of one statement, without the semicolon that ends it.
 *
 * @param tokens at least one
 * @param command whether it is no SQL but a line for a shell or a template
 */
record RawStatement(List<Token> tokens, boolean command) {

  /** From the first token to the last. */
  Region region() {
    return new Region(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
  }
}
