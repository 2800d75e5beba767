package doctor.lang.shell;

import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Shell scripts to tokens (POSIX.1-2017, Shell Command Language §2.3): words with the quotes that
 * are in them, operators, line ends, and the texts of here-documents as {@link TokenKind#STRING}.
 * Substitutions inside of a word belong to the word. One pass.
 */
public final class ShellLexer {

  private static final String OPERATORS = ";&|<>()";

  private final String text;
  private final int offset;
  private final Tokens.Builder tokens;
  private final Deque<String> documents = new ArrayDeque<>();
  private int at;
  private boolean complete = true;

  private ShellLexer(SourceFile file, Region part) {
    this.text = file.text().substring(part.start(), part.end());
    this.offset = part.start();
    this.tokens = new Tokens.Builder(file, text.length());
  }

  /** The tokens of a file. */
  public static Tokens read(SourceFile file) {
    return read(file, new Region(0, file.text().length()));
  }

  /** The tokens of a part of a file, such as a command whose output is put in a word. */
  public static Tokens read(SourceFile file, Region part) {
    return new ShellLexer(file, part).run();
  }

  private Tokens run() {
    while (at < text.length() && complete) {
      char c = text.charAt(at);
      if (c == '\n') {
        add(TokenKind.LINE_END, at, at);
        at++;
        while (!documents.isEmpty() && complete) {
          document(documents.poll());
        }
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("\\\n", at) || text.startsWith("\\\r\n", at)) {
        at = text.indexOf('\n', at) + 1;
      } else if (OPERATORS.indexOf(c) >= 0) {
        operator(c);
      } else {
        int end = wordEnd();
        add(TokenKind.WORD, at, end);
        at = end;
      }
    }
    add(TokenKind.LINE_END, text.length(), text.length());
    return tokens.build(complete);
  }

  private void add(TokenKind kind, int start, int end) {
    tokens.add(kind, offset + start, offset + end);
  }

  private void operator(char c) {
    int end = at + 1;
    if (text.startsWith("<<<", at)) {
      end = at + 3;
    } else if (text.startsWith("<<", at)) {
      end = at + 2;
      hereDocument(end);
    } else if (end < text.length() && text.charAt(end) == c && c != '(' && c != ')') {
      end++;
    }
    add(TokenKind.OPERATOR, at, end);
    at = end;
  }

  /** The delimiter behind {@code <<}; the document begins behind this line. */
  private void hereDocument(int from) {
    int start = text.startsWith("-", from) ? from + 1 : from;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    int end = start;
    StringBuilder delimiter = new StringBuilder();
    while (end < text.length() && " \t\r\n;&|<>()".indexOf(text.charAt(end)) < 0) {
      char c = text.charAt(end++);
      if (c != '\'' && c != '"' && c != '\\') {
        delimiter.append(c);
      }
    }
    if (!delimiter.isEmpty()) {
      documents.add(delimiter.toString());
    }
  }

  private void document(String delimiter) {
    int line = at;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      if (text.substring(line, end).strip().equals(delimiter)) {
        add(TokenKind.STRING, at, line);
        at = end;
        return;
      }
      line = end + 1;
    }
    complete = false;
    at = text.length();
  }

  private int wordEnd() {
    int end = at;
    while (end < text.length() && complete) {
      char c = text.charAt(end);
      if (c == '\\') {
        // A line end of two characters is escaped as one.
        int escaped = text.startsWith("\r\n", end + 1) ? 2 : 1;
        end = Math.min(end + 1 + escaped, text.length());
      } else if (c == '\'') {
        end = whole(ShellNesting.quoteEnd(text, end));
      } else if (c == '"') {
        end = whole(ShellNesting.end(text, end));
      } else if (c == '`') {
        end = whole(text.indexOf('`', end + 1) + 1);
      } else if (c == '$' && (text.startsWith("(", end + 1) || text.startsWith("{", end + 1))) {
        end = whole(ShellNesting.end(text, end + 1));
      } else if (c <= ' ' || OPERATORS.indexOf(c) >= 0) {
        break;
      } else {
        end++;
      }
    }
    return Math.max(end, at + 1);
  }

  /** An end that was found; a text that never ends makes the file incomplete. */
  private int whole(int end) {
    complete = end > 0;
    return complete ? end : text.length();
  }
}
