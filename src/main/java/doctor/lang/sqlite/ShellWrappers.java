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
    int brace = tokens.is(start, "{") ? start : beforeNames(start);
    int close = before(brace);
    int function = tokens.is(close, ")") && tokens.is(close - 1, "(") ? close - 2 : -1;
    boolean isOnly = tokens.is(brace, "{") && tokens.is(behind(end), "}");
    if (isOnly && tokens.isWord(function) && isArguments(tokens, end - 1)) {
      wrappers.put(tokens.text(function), new Wrapper(name, call));
    }
  }

  /** The function of this name, or null. */
  @Nullable Wrapper of(String function) {
    return wrappers.get(function);
  }

  private int before(int token) {
    int at = token - 1;
    while (tokens.isKind(at, TokenKind.LINE_END) || tokens.is(at, ";")) {
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

  /** What stands before a command and before names for what the function is given. */
  private int beforeNames(int start) {
    int at = before(start);
    while (tokens.isWord(at) && isGiven(tokens.text(at))) {
      at = tokens.is(at - 1, "local") ? before(at - 1) : before(at);
    }
    return at;
  }

  /** Whether a word is everything that a function is given, or the first of it. */
  static boolean isArguments(Tokens tokens, int word) {
    if (!tokens.isWord(word)) {
      return false;
    }
    String plain = plain(tokens.text(word));
    return isAll(plain) || (plain.startsWith("$") && isNamed(tokens, word, plain.substring(1)));
  }

  /** Whether the function gives the first argument a name before. */
  private static boolean isNamed(Tokens tokens, int word, String name) {
    for (int at = word - 1; at >= 0 && !tokens.is(at, "{"); at--) {
      if (tokens.isWord(at) && plain(tokens.text(at)).startsWith(name + "=")) {
        return isGiven(tokens.text(at));
      }
    }
    return false;
  }

  /** {@code name="$1"}, {@code name="$@"}. */
  private static boolean isGiven(String assignment) {
    int equals = assignment.indexOf('=');
    return equals > 0 && isAll(plain(assignment.substring(equals + 1)));
  }

  private static boolean isAll(String plain) {
    return plain.equals("$@") || plain.equals("$*") || plain.equals("$1");
  }

  /** A word without quotes, and without braces around its name. */
  private static String plain(String word) {
    String text = word.replace("\"", "");
    return text.startsWith("${") && text.endsWith("}")
        ? "$" + text.substring(2, text.length() - 1)
        : text;
  }
}
