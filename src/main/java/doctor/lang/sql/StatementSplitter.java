package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stretch of SQL into statements where {@code sqlite3_complete} would: at every semicolon,
 * but in CREATE TRIGGER only at one that follows {@code ; END}.
 */
final class StatementSplitter {

  private final String text;
  private final Tokenizer tokenizer;

  /** A splitter of {@code text} from {@code start} to {@code end}. */
  StatementSplitter(String text, int start, int end) {
    this.text = text;
    this.tokenizer = new Tokenizer(text, start, end);
  }

  /** The next statement, or null at the end. Empty statements are passed over. */
  @Nullable RawStatement next() {
    List<Token> tokens = new ArrayList<>(64); // a CREATE TABLE has more
    boolean trigger = false;
    for (Token token = tokenizer.next(); token != null; token = tokenizer.next()) {
      if (tokens.isEmpty() && isCommand(token)) {
        tokenizer.skipLine(token.start());
        return new RawStatement(List.of(token), true);
      }
      if (token.kind() == Kind.SEMICOLON && (!trigger || endsTrigger(tokens))) {
        if (tokens.isEmpty()) {
          continue;
        }
        return new RawStatement(tokens, false);
      }
      tokens.add(token);
      trigger = trigger || (token.isWord(text, "TRIGGER") && startsTrigger(tokens));
    }
    return tokens.isEmpty() ? null : new RawStatement(tokens, false);
  }

  /** A command of a shell, or a template's: it takes its line, and the SQL goes on behind it. */
  private boolean isCommand(Token token) {
    return token.kind() == Kind.ILLEGAL
        || (token.kind() == Kind.SYMBOL && text.charAt(token.start()) == '.');
  }

  /** {@code [EXPLAIN [QUERY PLAN]] CREATE [TEMP] TRIGGER}, the state machine's own grammar. */
  private boolean startsTrigger(List<Token> tokens) {
    int at = 0;
    if (is(tokens, at, "EXPLAIN")) {
      at = is(tokens, at + 1, "QUERY") ? at + 3 : at + 1;
    }
    if (!is(tokens, at, "CREATE")) {
      return false;
    }
    at++;
    if (is(tokens, at, "TEMP") || is(tokens, at, "TEMPORARY")) {
      at++;
    }
    return at == tokens.size() - 1 && is(tokens, at, "TRIGGER");
  }

  private boolean endsTrigger(List<Token> tokens) {
    int last = tokens.size() - 1;
    return is(tokens, last, "END") && tokens.get(last - 1).kind() == Kind.SEMICOLON;
  }

  private boolean is(List<Token> tokens, int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isWord(text, word);
  }
}
