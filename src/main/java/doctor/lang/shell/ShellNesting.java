package doctor.lang.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where quotes and substitutions end in a shell script. */
final class ShellNesting {

  private ShellNesting() {}

  /** The end of {@code '…'} or -1; only {@code $'…'} knows escapes. */
  static int quoteEnd(String text, int quote) {
    boolean escapes = quote > 0 && text.charAt(quote - 1) == '$';
    int end = quote + 1;
    while (end < text.length() && text.charAt(end) != '\'') {
      end += escapes && text.charAt(end) == '\\' ? 2 : 1;
    }
    return end < text.length() ? end + 1 : -1;
  }

  /**
   * The end of {@code "…"}, {@code $(…)} or <code>${…}</code>, whatever nests in it: quotes,
   * brackets and comments; -1 where there is none.
   *
   * @param start offset of the quote or bracket
   */
  static int end(String text, int start) {
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
        end = quoteEnd(text, end) - 1;
        if (end < 0) {
          return -1;
        }
      } else if (c == '#'
          && awaited == ')'
          && " \t\r\n;&|<>()".indexOf(text.charAt(end - 1)) >= 0) {
        int line = text.indexOf('\n', end);
        end = line < 0 ? text.length() : line;
      }
    }
    return -1;
  }
}
