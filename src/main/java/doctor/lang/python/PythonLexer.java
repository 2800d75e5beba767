package doctor.lang.python;

import doctor.api.SourceFile;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Python source to tokens (The Python Language Reference, Lexical analysis), with the ends of
 * logical lines and the changes of indentation. An f-string is one token. One pass.
 */
public final class PythonLexer {

  private static final String[] LONG_OPERATORS = {
    "**=", "//=", "<<=", ">>=", "...", "!=", "%=", "&=", "**", "*=", "+=", "-=", "->", "//", "/=",
    ":=", "<<", "<=", "==", ">=", ">>", "@=", "^=", "|=", "<>"
  };

  private final String text;
  private final Tokens.Builder tokens;
  private final Deque<Integer> indents = new ArrayDeque<>();
  private int at;
  private int brackets;
  private boolean lineHasTokens;
  private boolean complete = true;

  private PythonLexer(SourceFile file) {
    this.text = file.text();
    this.tokens = new Tokens.Builder(file);
  }

  /** The tokens of a file. */
  public static Tokens read(SourceFile file) {
    PythonLexer lexer = new PythonLexer(file);
    lexer.run();
    return lexer.tokens.build(lexer.complete);
  }

  private void run() {
    indents.push(0);
    indentation();
    while (at < text.length() && complete) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        lineEnd();
      } else if (c == ' ' || c == '\t' || c == '\f') {
        at++;
      } else if (c == '#') {
        skipComment();
      } else if (c == '\\' && isLineEnd(at + 1)) {
        at += text.startsWith("\r\n", at + 1) ? 3 : 2;
      } else {
        token(c);
      }
    }
    if (lineHasTokens) {
      tokens.add(TokenKind.LINE_END, at, at);
    }
    while (indents.size() > 1) {
      indents.pop();
      tokens.add(TokenKind.DEDENT, at, at);
    }
  }

  private void lineEnd() {
    if (brackets == 0 && lineHasTokens) {
      tokens.add(TokenKind.LINE_END, at, at);
      lineHasTokens = false;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (brackets == 0) {
      indentation();
    }
  }

  /** Compares the blanks at the beginning of a line; blank lines and comments do not count. */
  private void indentation() {
    int column = 0;
    while (at < text.length() && " \t\f".indexOf(text.charAt(at)) >= 0) {
      char c = text.charAt(at);
      column = c == '\t' ? (column / 8 + 1) * 8 : c == '\f' ? 0 : column + 1;
      at++;
    }
    if (at >= text.length() || isLineEnd(at) || text.charAt(at) == '#') {
      return;
    }
    int current = indents.getFirst();
    if (column > current) {
      indents.push(column);
      tokens.add(TokenKind.INDENT, at, at);
    }
    while (column < indents.getFirst()) {
      indents.pop();
      tokens.add(TokenKind.DEDENT, at, at);
    }
  }

  private void skipComment() {
    while (at < text.length() && !isLineEnd(at)) {
      at++;
    }
  }

  private void token(char c) {
    lineHasTokens = true;
    int quote = stringQuote();
    if (quote >= 0) {
      add(TokenKind.STRING, stringEnd(quote));
    } else if (isDigit(c) || (c == '.' && isDigit(next()))) {
      add(TokenKind.NUMBER, numberEnd());
    } else if (isWordPart(at)) {
      int end = at;
      while (end < text.length() && isWordPart(end)) {
        end += Character.charCount(text.codePointAt(end));
      }
      add(TokenKind.WORD, end);
    } else {
      operator(c);
    }
  }

  /** Offset of the quote of the string that begins here, behind its prefix, or -1. */
  private int stringQuote() {
    int end = at;
    while (end < text.length() && end - at < 3) {
      char c = text.charAt(end);
      if (c == '"' || c == '\'') {
        return end;
      }
      if ("rRbBuUfFtT".indexOf(c) < 0) {
        return -1;
      }
      end++;
    }
    return -1;
  }

  private int stringEnd(int quote) {
    char c = text.charAt(quote);
    String triple = String.valueOf(c).repeat(3);
    boolean isTriple = text.startsWith(triple, quote);
    int end = quote + (isTriple ? 3 : 1);
    while (end < text.length()) {
      char one = text.charAt(end);
      if (one == '\\') {
        end += text.startsWith("\r\n", end + 1) ? 3 : 2;
      } else if (isTriple ? text.startsWith(triple, end) : one == c) {
        return end + (isTriple ? 3 : 1);
      } else if (!isTriple && isLineEnd(end)) {
        break;
      } else {
        end++;
      }
    }
    complete = false;
    return Math.min(end, text.length());
  }

  private int numberEnd() {
    boolean based = text.charAt(at) == '0' && "xXbBoO".indexOf(next()) >= 0;
    if (based) {
      return digitsEnd(at + 2, "xX".indexOf(next()) >= 0 ? 16 : 10);
    }
    int end = digitsEnd(at, 10);
    if (end < text.length() && text.charAt(end) == '.') {
      end = digitsEnd(end + 1, 10);
    }
    if (end < text.length() && "eE".indexOf(text.charAt(end)) >= 0) {
      boolean signed = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0;
      int digits = end + (signed ? 2 : 1);
      end = digits < text.length() && isDigit(text.charAt(digits)) ? digitsEnd(digits, 10) : end;
    }
    return end < text.length() && "jJ".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
  }

  private int digitsEnd(int start, int radix) {
    int end = start;
    while (end < text.length()
        && (text.charAt(end) == '_'
            || (text.charAt(end) < 128 && Character.digit(text.charAt(end), radix) >= 0))) {
      end++;
    }
    return end;
  }

  private void operator(char c) {
    if (c == '(' || c == '[' || c == '{') {
      brackets++;
    } else if ((c == ')' || c == ']' || c == '}') && brackets > 0) {
      brackets--;
    }
    for (String operator : LONG_OPERATORS) {
      if (operator.charAt(0) == c && text.startsWith(operator, at)) {
        add(TokenKind.OPERATOR, at + operator.length());
        return;
      }
    }
    add(TokenKind.OPERATOR, at + Character.charCount(text.codePointAt(at)));
  }

  private void add(TokenKind kind, int end) {
    tokens.add(kind, at, end);
    at = end;
  }

  private boolean isWordPart(int offset) {
    char c = text.charAt(offset);
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || isDigit(c);
    }
    return Character.isUnicodeIdentifierPart(text.codePointAt(offset))
        && !Character.isIdentifierIgnorable(text.codePointAt(offset));
  }

  private boolean isLineEnd(int offset) {
    return offset < text.length() && (text.charAt(offset) == '\n' || text.charAt(offset) == '\r');
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
