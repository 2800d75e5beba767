package doctor.engine.comment;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where the quoted and expanded parts of words end in a shell script. */
final class ShellLiterals {

  private ShellLiterals() {}

  /** The offset behind the part that begins at an offset, or that offset where none does. */
  static int behind(String text, int at) {
    return switch (text.charAt(at)) {
      case '\\' -> Math.min(Literals.behindEscape(text, at), text.length());
      case '"' -> behindNested(text, at);
      case '\'' -> behindQuotes(text, at);
      case '$' -> text.startsWith("{", at + 1) ? behindNested(text, at + 1) : at;
      default -> at;
    };
  }

  private static int behindQuotes(String text, int at) {
    if (at > 0 && text.charAt(at - 1) == '$') {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != '\'') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(end + 1, text.length());
    }
    int end = text.indexOf('\'', at + 1);
    return end < 0 ? text.length() : end + 1;
  }

  /**
   * Behind {@code "…"} or <code>${…}</code>, whatever nests in it: quotes, brackets and comments.
   *
   * @param start offset of the quote or bracket
   */
  private static int behindNested(String text, int start) {
    Deque<Character> closing = new ArrayDeque<>();
    for (int end = start; end < text.length(); end++) {
      char c = text.charAt(end);
      char awaited = closing.isEmpty() ? '\0' : closing.getFirst();
      boolean opens = end == start || text.charAt(end - 1) == '$';
      if (c == '\\') {
        end++;
      } else if (c == awaited) {
        closing.pop();
        if (closing.isEmpty()) {
          return end + 1;
        }
      } else if (c == '"') {
        closing.push('"');
      } else if (c == '(' && (opens || awaited == ')')) {
        closing.push(')');
      } else if (c == '{' && (opens || awaited == '}')) {
        closing.push('}');
      } else if (c == '\'' && awaited == ')') {
        end = behindQuotes(text, end) - 1;
      } else if (c == '#'
          && awaited == ')'
          && " \t\r\n;&|<>()".indexOf(text.charAt(end - 1)) >= 0) {
        int line = text.indexOf('\n', end);
        end = line < 0 ? text.length() : line;
      }
    }
    return text.length();
  }
}
