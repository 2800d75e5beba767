package doctor.lang.go;

import doctor.api.SourceFile;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.Set;

/**
 * Go source to tokens (The Go Programming Language Specification, Lexical elements). The semicolon
 * that a line end stands for is a {@link TokenKind#LINE_END}. One pass, no backtracking.
 */
public final class GoLexer {

  /** Operators of more than one character, longest first. */
  private static final String[] LONG_OPERATORS = {
    "<<=", ">>=", "&^=", "...", "&&", "||", "<-", "++", "--", "==", "!=", "<=", ">=", ":=", "+=",
    "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "&^"
  };

  /** The keywords that a statement can end with. */
  private static final Set<String> ENDING_KEYWORDS =
      Set.of("break", "continue", "fallthrough", "return");

  private static final Set<String> KEYWORDS =
      Set.of(
          "break",
          "case",
          "chan",
          "const",
          "continue",
          "default",
          "defer",
          "else",
          "fallthrough",
          "for",
          "func",
          "go",
          "goto",
          "if",
          "import",
          "interface",
          "map",
          "package",
          "range",
          "return",
          "select",
          "struct",
          "switch",
          "type",
          "var");

  private final String text;
  private final Tokens.Builder tokens;
  private int at;
  private boolean mayEnd;
  private boolean complete = true;

  private GoLexer(SourceFile file) {
    this.text = file.text();
    this.tokens = new Tokens.Builder(file);
  }

  /** The tokens of a file. */
  public static Tokens read(SourceFile file) {
    GoLexer lexer = new GoLexer(file);
    lexer.run();
    return lexer.tokens.build(lexer.complete);
  }

  /** Whether a word is one of Go's 25 keywords. */
  public static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }

  private void run() {
    while (at < text.length() && complete) {
      char c = text.charAt(at);
      if (c == '\n') {
        endLine();
        at++;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '/' && next() == '/') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == '/' && next() == '*') {
        blockComment();
      } else {
        token(c);
      }
    }
    endLine();
  }

  private void token(char c) {
    if (Character.isLetter(c) || c == '_' || Character.isHighSurrogate(c)) {
      word();
    } else if (isDigit(c) || (c == '.' && isDigit(next()))) {
      add(TokenKind.NUMBER, numberEnd(), true);
    } else if (c == '"') {
      add(TokenKind.STRING, quotedEnd('"'), true);
    } else if (c == '\'') {
      add(TokenKind.CHARACTER, quotedEnd('\''), true);
    } else if (c == '`') {
      int end = text.indexOf('`', at + 1);
      complete = end >= 0;
      add(TokenKind.STRING, complete ? end + 1 : text.length(), true);
    } else {
      operator(c);
    }
  }

  private void word() {
    int end = at;
    while (end < text.length() && isWordPart(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    if (end == at) {
      // An emoji or a stray surrogate: no letter, and no Go either.
      end = at + Character.charCount(text.codePointAt(at));
      add(TokenKind.OPERATOR, end, false);
      return;
    }
    String word = text.substring(at, end);
    add(TokenKind.WORD, end, !KEYWORDS.contains(word) || ENDING_KEYWORDS.contains(word));
  }

  private boolean isWordPart(int offset) {
    char c = text.charAt(offset);
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || isDigit(c);
    }
    int codePoint = text.codePointAt(offset);
    return Character.isLetter(codePoint)
        || Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
  }

  /** Takes what looks like a number: digits, letters, points, and the sign of an exponent. */
  private int numberEnd() {
    boolean hexadecimal = text.startsWith("0x", at) || text.startsWith("0X", at);
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean exponent = hexadecimal ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
      if (exponent && end + 1 < text.length() && isSign(text.charAt(end + 1))) {
        end += 2;
      } else if (c == '.' || (c < 128 && (Character.isLetterOrDigit(c) || c == '_'))) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private int quotedEnd(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '\n') {
      char c = text.charAt(end);
      if (c == quote) {
        return end + 1;
      }
      end += c == '\\' && end + 1 < text.length() && text.charAt(end + 1) != '\n' ? 2 : 1;
    }
    complete = false;
    return end;
  }

  private void blockComment() {
    int end = text.indexOf("*/", at + 2);
    complete = end >= 0;
    int stop = complete ? end + 2 : text.length();
    int line = text.indexOf('\n', at);
    if (line >= 0 && line < stop) {
      endLine();
    }
    at = stop;
  }

  private void operator(char c) {
    for (String operator : LONG_OPERATORS) {
      if (operator.charAt(0) == c && text.startsWith(operator, at)) {
        boolean step = operator.equals("++") || operator.equals("--");
        add(TokenKind.OPERATOR, at + operator.length(), step);
        return;
      }
    }
    add(TokenKind.OPERATOR, at + 1, c == ')' || c == ']' || c == '}');
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
    return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
