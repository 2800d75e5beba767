package doctor.lang.c;

import doctor.api.SourceFile;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;

/**
 * C and C++ source to tokens: comments and strings, raw ones included, never look like code. A
 * directive of the preprocessor is read like code and ended by a {@link TokenKind#LINE_END}; both
 * branches of an {@code #if} are read, unless one is surely left out. One pass.
 */
public final class CLexer {

  private final String text;
  private final Tokens.Builder tokens;
  private int at;
  private final CConditions conditions;

  /** Where the directive begins that is being read, or -1. */
  private int directive = -1;

  private boolean lineStart = true;
  private boolean complete = true;

  private CLexer(SourceFile file) {
    this.text = file.text();
    this.conditions = new CConditions(text);
    this.tokens = new Tokens.Builder(file);
  }

  /** The tokens of a file. */
  public static Tokens read(SourceFile file) {
    CLexer lexer = new CLexer(file);
    lexer.run();
    return lexer.tokens.build(lexer.complete);
  }

  private void run() {
    while (at < text.length() && complete) {
      char c = text.charAt(at);
      if (c == '\n') {
        lineEnd();
      } else if (c == '\\' && isLineEnd(at + 1)) {
        at += text.startsWith("\r\n", at + 1) ? 3 : 2;
      } else if (c <= ' ') {
        at++;
      } else if (text.startsWith("//", at)) {
        lineComment();
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        complete = end >= 0;
        at = complete ? end + 2 : text.length();
      } else {
        token(c);
      }
    }
    lineEnd();
  }

  private void lineEnd() {
    at++;
    if (directive >= 0) {
      int end = Math.min(at - 1, text.length());
      tokens.add(TokenKind.LINE_END, end, end);
      at = conditions.behind(directive, at);
      directive = -1;
    }
    lineStart = true;
  }

  /** A comment goes on behind a backslash at the end of its line. */
  private void lineComment() {
    while (at < text.length() && text.charAt(at) != '\n') {
      boolean spliced = text.charAt(at) == '\\' && isLineEnd(at + 1);
      at += spliced ? (text.startsWith("\r\n", at + 1) ? 3 : 2) : 1;
    }
  }

  private void token(char c) {
    if (c == '#' && lineStart) {
      directive = at;
    }
    lineStart = false;
    if (c == '"') {
      quoted(TokenKind.STRING, at, '"');
    } else if (c == '\'') {
      quoted(TokenKind.CHARACTER, at, '\'');
    } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
      number();
    } else if (Character.isJavaIdentifierStart(c)) {
      word();
    } else {
      boolean two = text.startsWith("->", at) || text.startsWith("::", at);
      boolean compare = text.startsWith("==", at) || text.startsWith("+=", at);
      add(TokenKind.OPERATOR, at + (two || compare ? 2 : 1));
    }
  }

  private void number() {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean separator = c == '\'' && end + 1 < text.length() && isHex(text.charAt(end + 1));
      if (c == '.' || c == '_' || separator || (c < 128 && Character.isLetterOrDigit(c))) {
        end++;
      } else {
        break;
      }
    }
    add(TokenKind.NUMBER, end);
  }

  /** A word, or a string with a prefix: {@code u8"…"}, {@code R"delimiter(…)delimiter"}. */
  private void word() {
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    char next = end < text.length() ? text.charAt(end) : ' ';
    String word = next == '"' && end - at <= 3 ? text.substring(at, end) : "";
    switch (word) {
      case "R", "LR", "uR", "UR", "u8R" -> add(TokenKind.STRING, rawEnd(end));
      case "L", "u", "U", "u8" -> quoted(TokenKind.STRING, end, '"');
      default -> add(TokenKind.WORD, end);
    }
  }

  private int rawEnd(int quote) {
    int open = text.indexOf('(', quote);
    boolean delimited = open >= 0 && open - quote <= 17;
    String close = delimited ? ')' + text.substring(quote + 1, open) + '"' : "";
    int end = delimited ? text.indexOf(close, open) : -1;
    complete = end >= 0;
    return complete ? end + close.length() : text.length();
  }

  private void quoted(TokenKind kind, int quote, char close) {
    int end = quote + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == close) {
        add(kind, end + 1);
        return;
      }
      if (c == '\n') {
        break;
      }
      end += c == '\\' ? (text.startsWith("\r\n", end + 1) ? 3 : 2) : 1;
    }
    // In a directive, such as #error, a lone quote is text.
    complete = directive >= 0;
    add(TokenKind.OPERATOR, Math.min(end, text.length()));
  }

  private void add(TokenKind kind, int end) {
    tokens.add(kind, at, end);
    at = end;
  }

  private boolean isLineEnd(int offset) {
    return text.startsWith("\n", offset) || text.startsWith("\r\n", offset);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }
}
