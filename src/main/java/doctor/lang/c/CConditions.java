package doctor.lang.c;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The conditions of a C file by which parts of it are compiled (C11 §6.10.1). Those that are a
 * plain 0 or 1 leave parts out; whatever else holds or not, only the build knows.
 */
final class CConditions {

  private final String text;

  /** For each {@code #if} that is open: whether a part of it was read that is surely compiled. */
  private final Deque<Boolean> taken = new ArrayDeque<>();

  CConditions(String text) {
    this.text = text;
  }

  /**
   * Where what is compiled goes on behind a directive.
   *
   * @param start offset of the {@code #}
   * @param end offset behind the line
   */
  int behind(int start, int end) {
    String word = word(start);
    switch (word) {
      case "if" -> taken.push(false);
      case "ifdef", "ifndef" -> {
        taken.push(false);
        return end;
      }
      case "elif", "else" -> {}
      case "endif" -> {
        taken.poll();
        return end;
      }
      default -> {
        return end;
      }
    }
    String condition = word.equals("else") ? "" : condition(start, end);
    boolean never = condition.equals("0") || condition.equals("false");
    boolean always = condition.equals("1") || condition.equals("true");
    boolean before = !taken.isEmpty() && taken.pop();
    taken.push(before || always);
    return before || never ? skipped(end) : end;
  }

  /** The name of a directive, or an empty text where none begins at this offset. */
  private String word(int offset) {
    int start = text.startsWith("#", offset) ? blanksEnd(offset + 1) : text.length();
    int end = start;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    return text.substring(start, end);
  }

  private int blanksEnd(int offset) {
    int end = offset;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end;
  }

  /** What stands behind {@code #if}, without brackets around it and a comment behind it. */
  private String condition(int start, int end) {
    String line = text.substring(start, Math.min(end, text.length()));
    int comment = line.indexOf('/');
    String condition = comment < 0 ? line : line.substring(0, comment);
    condition = condition.substring(condition.indexOf("if") + 2).strip();
    while (condition.startsWith("(") && condition.endsWith(")")) {
      condition = condition.substring(1, condition.length() - 1).strip();
    }
    return condition;
  }

  /** The offset of the directive that ends a part which is not compiled. */
  private int skipped(int from) {
    int depth = 0;
    int at = from;
    while (at < text.length()) {
      int first = blanksEnd(at);
      String word = word(first);
      boolean ends = word.equals("endif");
      if (depth == 0 && (ends || word.equals("else") || word.equals("elif"))) {
        return first;
      }
      depth += word.startsWith("if") ? 1 : 0;
      depth -= ends ? 1 : 0;
      at = lineEnd(first);
    }
    return at;
  }

  /** The offset behind a line; one in which a comment begins ends with the line of its end. */
  private int lineEnd(int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        at = quoteEnd(at);
      } else {
        at++;
      }
    }
    return Math.min(at + 1, text.length());
  }

  /** A quote that is not closed in its line is one by itself. */
  private int quoteEnd(int quote) {
    int end = quote + 1;
    while (end < text.length() && text.charAt(end) != '\n') {
      if (text.charAt(end) == text.charAt(quote)) {
        return end + 1;
      }
      end += text.charAt(end) == '\\' && !text.startsWith("\n", end + 1) ? 2 : 1;
    }
    return quote + 1;
  }
}
