package doctor.lang.python;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Where expressions begin and end, told by brackets alone. */
public final class PythonExpressions {

  /** A half-open range of tokens. */
  public record Range(int start, int end) {}

  private PythonExpressions() {}

  /** The token behind the expressions that begin here: at the end of the line or a bracket. */
  public static int end(Tokens tokens, int start) {
    return end(tokens, start, List.of());
  }

  /** The same, or the first of these words or marks where one stands before that. */
  static int end(Tokens tokens, int start, List<String> stops) {
    int at = start;
    while (at < tokens.size()) {
      if (tokens.kind(at) == TokenKind.LINE_END
          || tokens.is(at, ";")
          || tokens.is(at, ")")
          || tokens.is(at, "]")
          || tokens.is(at, "}")
          || isOneOf(tokens, at, stops)) {
        return at;
      }
      at = tokens.partner(at) > at ? tokens.partner(at) + 1 : at + 1;
    }
    return at;
  }

  private static boolean isOneOf(Tokens tokens, int at, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (tokens.is(at, words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The parts of a range that stand between commas. */
  public static List<Range> split(Tokens tokens, int start, int end) {
    return split(tokens, start, end, ",");
  }

  /** The parts of a range that stand between an operator or word. */
  public static List<Range> split(Tokens tokens, int start, int end, String separator) {
    List<Range> parts = new ArrayList<>();
    int from = start;
    for (int at = start; at < end; at++) {
      if (tokens.is(at, separator)) {
        if (at > from) {
          parts.add(new Range(from, at));
        }
        from = at + 1;
      } else if (tokens.partner(at) > at) {
        at = tokens.partner(at);
      }
    }
    if (from < end) {
      parts.add(new Range(from, end));
    }
    return parts;
  }

  /**
   * A name or a chain of names and calls as written, the arguments left out: {@code get().path};
   * empty for anything else.
   */
  static String chain(Tokens tokens, int start, int end) {
    StringBuilder written = new StringBuilder();
    for (int at = start; at < end; at++) {
      boolean call = at > start && tokens.is(at, "(") && tokens.isWord(at - 1);
      if (!call && !tokens.isWord(at) && !tokens.is(at, ".")) {
        return "";
      }
      written.append(call ? "()" : tokens.text(at));
      at = call ? Math.max(at, tokens.partner(at)) : at;
    }
    return written.toString();
  }

  /** Whether a line begins behind a token. */
  static boolean isLineStart(Tokens tokens, int before) {
    return switch (tokens.kind(before)) {
      case LINE_END, INDENT, DEDENT -> true;
      default -> false;
    };
  }

  /** The place of an operator or word that stands in no bracket, or -1. */
  public static int find(Tokens tokens, int start, int end, String wanted) {
    for (int at = start; at < end; at++) {
      if (tokens.is(at, wanted)) {
        return at;
      }
      at = tokens.partner(at) > at ? tokens.partner(at) : at;
    }
    return -1;
  }
}
