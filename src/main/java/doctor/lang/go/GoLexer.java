package doctor.lang.go;

import doctor.api.SourceFile;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;

/**
 * Go source to tokens (The Go Programming Language Specification, Lexical elements). The semicolon
 * that a line end stands for is a {@link TokenKind#LINE_END}. One pass, no backtracking.
 */
public final class GoLexer {

  /** What begins with an ASCII character. */
  private static final byte[] CLASSES = classes();

  private static final byte BLANK = 1;
  private static final byte LETTER = 2;
  private static final byte DIGIT = 3;
  private static final byte QUOTE = 4;

  private final String text;

  /** The same: an array is read faster than a text, which counts where little is compiled yet. */
  private final char[] chars;

  private final int length;
  private final Tokens.Builder tokens;
  private int at;
  private boolean mayEnd;
  private boolean complete = true;

  private GoLexer(SourceFile file) {
    this.text = file.text();
    this.chars = text.toCharArray();
    this.length = chars.length;
    this.tokens = new Tokens.Builder(file);
  }

  private static byte[] classes() {
    byte[] classes = new byte[128];
    for (char c = 'a'; c <= 'z'; c++) {
      classes[c] = LETTER;
      classes[c - 'a' + 'A'] = LETTER;
    }
    for (char c = '0'; c <= '9'; c++) {
      classes[c] = DIGIT;
    }
    classes['_'] = LETTER;
    classes[' '] = BLANK;
    classes['\t'] = BLANK;
    classes['\r'] = BLANK;
    classes['"'] = QUOTE;
    classes['\''] = QUOTE;
    classes['`'] = QUOTE;
    return classes;
  }

  /** The tokens of a file. */
  public static Tokens read(SourceFile file) {
    GoLexer lexer = new GoLexer(file);
    lexer.run();
    return lexer.tokens.build(lexer.complete);
  }

  private void run() {
    while (at < length && complete) {
      char c = chars[at];
      byte kind = c < 128 ? CLASSES[c] : LETTER;
      if (kind == BLANK) {
        at++;
      } else if (kind == LETTER) {
        word();
      } else if (c == '\n') {
        endLine();
        at++;
      } else if (kind == QUOTE) {
        quoted(c);
      } else if (kind == DIGIT || (c == '.' && isDigit(next()))) {
        add(TokenKind.NUMBER, numberEnd(), true);
      } else if (c == '/' && next() == '/') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? length : end;
      } else if (c == '/' && next() == '*') {
        blockComment();
      } else {
        operator(c);
      }
    }
    endLine();
  }

  private void word() {
    int end = at;
    while (end < length) {
      char c = chars[end];
      if (c < 128) {
        byte kind = CLASSES[c];
        if (kind != LETTER && kind != DIGIT) {
          break;
        }
        end++;
      } else if (isLetter(end)) {
        end += Character.charCount(text.codePointAt(end));
      } else {
        break;
      }
    }
    if (end == at) {
      // An emoji, a foreign digit or a stray surrogate: no letter, and no Go either.
      add(TokenKind.OPERATOR, at + Character.charCount(text.codePointAt(at)), false);
      return;
    }
    boolean ends = !GoKeywords.isKeyword(text, at, end) || GoKeywords.endsStatement(text, at, end);
    add(TokenKind.WORD, end, ends);
  }

  private boolean isLetter(int offset) {
    int codePoint = text.codePointAt(offset);
    return Character.isLetter(codePoint)
        || (offset > at && Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER);
  }

  /** Takes what looks like a number: digits, letters, points, and the sign of an exponent. */
  private int numberEnd() {
    boolean hexadecimal = text.startsWith("0x", at) || text.startsWith("0X", at);
    int end = at;
    while (end < length) {
      char c = chars[end];
      boolean exponent = hexadecimal ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
      if (exponent && end + 1 < length && isSign(chars[end + 1])) {
        end += 2;
      } else if (c == '.' || (c < 128 && (CLASSES[c] == LETTER || CLASSES[c] == DIGIT))) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private void quoted(char quote) {
    if (quote == '`') {
      int end = text.indexOf('`', at + 1);
      complete = end >= 0;
      add(TokenKind.STRING, complete ? end + 1 : length, true);
    } else {
      TokenKind kind = quote == '"' ? TokenKind.STRING : TokenKind.CHARACTER;
      add(kind, quotedEnd(quote), true);
    }
  }

  private int quotedEnd(char quote) {
    int end = at + 1;
    while (end < length) {
      char c = chars[end];
      if (c == quote) {
        return end + 1;
      }
      if (c == '\n') {
        break;
      }
      end += c == '\\' && end + 1 < length && chars[end + 1] != '\n' ? 2 : 1;
    }
    complete = false;
    return end;
  }

  private void blockComment() {
    int end = text.indexOf("*/", at + 2);
    complete = end >= 0;
    int stop = complete ? end + 2 : length;
    int line = text.indexOf('\n', at);
    if (line >= 0 && line < stop) {
      endLine();
    }
    at = stop;
  }

  private void operator(char c) {
    int end = at + operatorLength(c, next(), at + 2 < length ? chars[at + 2] : '\0');
    boolean step = end == at + 2 && (c == '+' || c == '-') && chars[at + 1] == c;
    add(TokenKind.OPERATOR, end, step || c == ')' || c == ']' || c == '}');
  }

  private static int operatorLength(char c, char second, char third) {
    return switch (c) {
      case '+', '-', '|' -> second == '=' || second == c ? 2 : 1;
      case '*', '/', '%', '^', '=', '!', ':' -> second == '=' ? 2 : 1;
      case '&' -> second == '^' && third == '=' ? 3 : isOneOf(second, '&', '=', '^') ? 2 : 1;
      case '<' -> second == '<' && third == '=' ? 3 : isOneOf(second, '<', '=', '-') ? 2 : 1;
      case '>' -> second == '>' && third == '=' ? 3 : isOneOf(second, '>', '=', '>') ? 2 : 1;
      case '.' -> second == '.' && third == '.' ? 3 : 1;
      default -> 1;
    };
  }

  private static boolean isOneOf(char c, char one, char other, char third) {
    return c == one || c == other || c == third;
  }

  private void add(TokenKind kind, int end, boolean canEndStatement) {
    tokens.add(kind, at, end);
    at = end;
    mayEnd = canEndStatement;
  }

  private void endLine() {
    if (mayEnd) {
      tokens.add(TokenKind.LINE_END, at, at);
      mayEnd = false;
    }
  }

  private char next() {
    return at + 1 < length ? chars[at + 1] : '\0';
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
