package doctor.lang.go;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Where expressions begin and end, told by brackets alone. */
final class Expressions {

  /** A half-open range of tokens. */
  record Range(int start, int end) {}

  private Expressions() {}

  /**
   * The token behind an expression.
   *
   * @param header whether it stands in the header of an {@code if}, {@code for} or {@code switch},
   *     which the brace of the body ends
   */
  static int end(Tokens tokens, int start, boolean header) {
    return end(tokens, start, header, true);
  }

  /** The token behind a list of expressions that commas separate. */
  static int listEnd(Tokens tokens, int start, boolean header) {
    return end(tokens, start, header, false);
  }

  private static int end(Tokens tokens, int start, boolean header, boolean stopAtComma) {
    int at = start;
    while (at < tokens.size()) {
      if (tokens.kind(at) == TokenKind.LINE_END || tokens.is(at, ";")) {
        return at;
      }
      if (tokens.is(at, "{") && header && !isLiteralBrace(tokens, at, start)) {
        return at;
      }
      if (tokens.is(at, ")") || tokens.is(at, "]") || tokens.is(at, "}")) {
        return at;
      }
      if (stopAtComma && tokens.is(at, ",")) {
        return at;
      }
      if (isLeftOpen(tokens, at)) {
        return at; // No Go: many of them would each be followed to the end of the file.
      }
      at = tokens.closing(at) + 1;
    }
    return at;
  }

  private static boolean isLeftOpen(Tokens tokens, int at) {
    boolean opens = tokens.is(at, "(") || tokens.is(at, "[") || tokens.is(at, "{");
    return opens && !tokens.isPaired(at);
  }

  /** Whether a brace belongs to a literal such as {@code []string{…}}, even in a header. */
  private static boolean isLiteralBrace(Tokens tokens, int brace, int start) {
    int at = brace - 1;
    if (tokens.is(at, "}") && tokens.is(tokens.partner(at) - 1, "struct")) {
      at = tokens.partner(at) - 1;
    }
    while (at > start && tokens.isWord(at) && tokens.is(at - 1, ".")) {
      at -= 2;
    }
    return at > start && tokens.isWord(at) && tokens.is(at - 1, "]");
  }

  /** The parts of a range that stand between commas; none for an empty range. */
  static List<Range> split(Tokens tokens, int start, int end) {
    List<Range> parts = new ArrayList<>();
    int from = start;
    for (int at = start; at < end; at++) {
      if (tokens.is(at, ",")) {
        parts.add(new Range(from, at));
        from = at + 1;
      } else {
        at = tokens.closing(at);
      }
    }
    while (from < end && tokens.kind(from) == TokenKind.LINE_END) {
      from++;
    }
    if (from < end) {
      parts.add(new Range(from, end));
    }
    return parts;
  }

  /** The first token of the chain that ends in this one: {@code a} of {@code a.b(c).d}. */
  static int chainStart(Tokens tokens, int last) {
    int at = last;
    while (at > 0) {
      if (tokens.isPaired(at) && (tokens.is(at, ")") || tokens.is(at, "]"))) {
        int partner = tokens.partner(at);
        at = tokens.isWord(partner - 1) || tokens.is(partner - 1, ")") ? partner - 1 : partner;
        if (at == partner) {
          return at;
        }
      } else if (tokens.is(at - 1, ".")) {
        at -= 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /** A chain as written without blanks: {@code cfg.Path}. */
  static String chain(Tokens tokens, int start, int end) {
    if (end == start + 1) {
      return tokens.text(start);
    }
    StringBuilder text = new StringBuilder();
    for (int at = start; at < end; at++) {
      text.append(tokens.text(at));
    }
    return text.toString();
  }

  /** Whether a range is nothing but words with points between them. */
  static boolean isChain(Tokens tokens, int start, int end) {
    if (start >= end || (end - start) % 2 == 0) {
      return false;
    }
    for (int at = start; at < end; at++) {
      if ((at - start) % 2 == 0 ? !tokens.isWord(at) : !tokens.is(at, ".")) {
        return false;
      }
    }
    return true;
  }
}
