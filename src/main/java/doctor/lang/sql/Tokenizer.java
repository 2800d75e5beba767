package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stretch of SQL into tokens as SQLite's own tokenizer does (its source: {@code
 * tokenize.c}), one at a time. White space and comments are passed over; a block comment that never
 * ends runs to the end, as in SQLite.
 */
final class Tokenizer {

  /** The stretch: an array is read faster than a text, which counts where little is compiled. */
  private final char[] chars;

  /** Offset of the stretch in its file. */
  private final int base;

  private final int end;
  private int at;

  /** A tokenizer of {@code text} from {@code start} to {@code end}. */
  Tokenizer(String text, int start, int end) {
    this.base = start;
    this.end = end - start;
    this.chars = new char[this.end];
    text.getChars(start, end, chars, 0);
  }

  /** The next token, or null at the end. */
  @Nullable Token next() {
    skipBlank();
    if (at >= end) {
      return null;
    }
    int start = at;
    Kind kind = scan(chars[at]);
    return new Token(kind, base + start, base + at, sign(kind, start));
  }

  private char sign(Kind kind, int start) {
    char first = chars[start];
    return switch (kind) {
      case WORD -> first >= 'a' && first <= 'z' ? (char) (first - 'a' + 'A') : first;
      case SYMBOL -> at == start + 1 ? first : '\0';
      default -> '\0';
    };
  }

  /** Goes on behind the line that holds {@code offset}: for commands that end with their line. */
  void skipLine(int offset) {
    at = find('\n', offset - base);
  }

  private void skipBlank() {
    while (at < end) {
      char c = chars[at];
      if (isSpace(c)) {
        at++;
      } else if (c == '-' && peek(1) == '-') {
        at = find('\n', at);
      } else if (c == '/' && peek(1) == '*') {
        skipBlockComment();
      } else {
        return;
      }
    }
  }

  private void skipBlockComment() {
    int star = find('*', at + 2);
    while (star < end && !(star + 1 < end && chars[star + 1] == '/')) {
      star = find('*', star + 1);
    }
    at = Math.min(end, star + 2);
  }

  private Kind scan(char first) {
    return switch (first) {
      case ';' -> one(Kind.SEMICOLON);
      case '\'' -> quoted('\'', Kind.LITERAL);
      case '"', '`' -> quoted(first, Kind.QUOTED);
      case '[' -> bracketed();
      case '?' -> {
        at++;
        skipDigits();
        yield Kind.VARIABLE;
      }
      case ':', '@', '$', '#' -> variable();
      default -> unquoted(first);
    };
  }

  private Kind one(Kind kind) {
    at++;
    return kind;
  }

  private Kind unquoted(char first) {
    if ((first == 'x' || first == 'X') && peek(1) == '\'') {
      at++;
      return quoted('\'', Kind.LITERAL);
    }
    if (isDigit(first) || (first == '.' && isDigit(peek(1)))) {
      return number();
    }
    if (isNameStart(first)) {
      skipName();
      return Kind.WORD;
    }
    return symbol(first);
  }

  private Kind symbol(char first) {
    if ("(),.+-*/%=<>|&~!".indexOf(first) < 0) {
      at++;
      return Kind.ILLEGAL;
    }
    char second = peek(1);
    at++;
    boolean pair =
        switch (first) {
          case '<' -> second == '=' || second == '>' || second == '<';
          case '>' -> second == '=' || second == '>';
          case '=', '!' -> second == '=';
          case '|' -> second == '|';
          case '-' -> second == '>';
          default -> false;
        };
    if (pair) {
      at++;
      if (first == '-' && peek(0) == '>') {
        at++;
      }
    }
    return first == '!' && !pair ? Kind.ILLEGAL : Kind.SYMBOL;
  }

  /** A quote doubled inside stands for itself. */
  private Kind quoted(char quote, Kind kind) {
    int from = at + 1;
    while (true) {
      int close = find(quote, from);
      if (close >= end) {
        at = end;
        return Kind.UNCLOSED;
      }
      if (close + 1 < end && chars[close + 1] == quote) {
        from = close + 2;
      } else {
        at = close + 1;
        return kind;
      }
    }
  }

  private Kind bracketed() {
    int close = find(']', at);
    if (close >= end) {
      at = end;
      return Kind.UNCLOSED;
    }
    at = close + 1;
    return Kind.QUOTED;
  }

  private Kind variable() {
    if (chars[at] == '$' && peek(1) == '{') {
      return placeholder();
    }
    at++;
    int start = at;
    skipName();
    return at == start ? Kind.ILLEGAL : Kind.VARIABLE;
  }

  /** {@code ${name}}, which Flyway replaces before SQLite sees it. */
  private Kind placeholder() {
    int close = at + 2;
    while (close < end && (isNamePart(chars[close]) || "-.:".indexOf(chars[close]) >= 0)) {
      close++;
    }
    boolean named = close > at + 2 && close < end && chars[close] == '}';
    at = named ? close + 1 : at + 1;
    return named ? Kind.VARIABLE : Kind.ILLEGAL;
  }

  private Kind number() {
    // Hexadecimal digits, exponents and separators are all name characters; a sign may follow an e.
    while (at < end) {
      char c = chars[at];
      boolean exponent = (c == 'e' || c == 'E') && (peek(1) == '+' || peek(1) == '-');
      if (exponent && isDigit(peek(2))) {
        at += 2;
      } else if (c != '.' && !isNamePart(c)) {
        break;
      }
      at++;
    }
    return Kind.NUMBER;
  }

  private void skipDigits() {
    while (at < end && isDigit(chars[at])) {
      at++;
    }
  }

  private void skipName() {
    while (at < end && isNamePart(chars[at])) {
      at++;
    }
  }

  /** Offset of the next {@code c}, or the end. Never looks behind the end of the stretch. */
  private int find(char c, int from) {
    int found = from;
    while (found < end && chars[found] != c) {
      found++;
    }
    return Math.min(found, end);
  }

  private char peek(int distance) {
    return at + distance < end ? chars[at + distance] : '\0';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\uFEFF';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '$';
  }
}
