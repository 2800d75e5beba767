package doctor.lang.sqlite;

import doctor.lang.sqlite.ShellScript.Call;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a script that do nothing but call {@code sqlite3} with what they are given:
 * {@code db() { sqlite3 "$DB" "$@"; }}.
 */
final class ShellWrappers {

  /**
   * A function.
   *
   * @param command the token of {@code sqlite3} in it
   * @param call what it calls, with whatever it is given
   */
  record Wrapper(int command, Call call) {}

  private final Tokens tokens;
  private final Map<String, Wrapper> wrappers = new HashMap<>();

  ShellWrappers(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes a call to heart if it is all that a function does. */
  void add(int start, int name, int end, Call call) {
    int brace = tokens.is(start, "{") ? start : before(start);
    int close = before(brace);
    int function = tokens.is(close, ")") && tokens.is(close - 1, "(") ? close - 2 : -1;
    boolean isAll = tokens.is(brace, "{") && tokens.is(behind(end), "}");
    if (isAll && tokens.isWord(function) && isArguments(tokens, end - 1)) {
      wrappers.put(tokens.text(function), new Wrapper(name, call));
    }
  }

  /** The function of this name, or null. */
  @Nullable Wrapper of(String function) {
    return wrappers.get(function);
  }

  private int before(int token) {
    int at = token - 1;
    while (tokens.isKind(at, TokenKind.LINE_END)) {
      at--;
    }
    return at;
  }

  private int behind(int token) {
    int at = token;
    while (tokens.isKind(at, TokenKind.LINE_END) || tokens.is(at, ";")) {
      at++;
    }
    return at;
  }

  /** Whether a word is everything that a function is given. */
  static boolean isArguments(Tokens tokens, int word) {
    return tokens.is(word, "\"$@\"") || tokens.is(word, "$@") || tokens.is(word, "\"$*\"");
  }
}
