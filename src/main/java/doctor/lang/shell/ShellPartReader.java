package doctor.lang.shell;

import doctor.api.Region;
import doctor.lang.shell.ShellPart.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a word or a here-document to its parts. */
final class ShellPartReader {

  private final String text;
  private final boolean document;
  private final List<ShellPart> parts = new ArrayList<>();
  private final List<Region> commands = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private boolean quoted;
  private int at;

  ShellPartReader(String text, boolean document) {
    this.text = text;
    this.document = document;
    this.quoted = document;
  }

  List<ShellPart> read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '\\' -> escape();
        case '$' -> dollar();
        case '`' -> {
          int end = text.indexOf('`', at + 1);
          part(Kind.COMMAND, at + 1, end < 0 ? text.length() : end);
          at++;
        }
        case '"' -> quote(c);
        case '\'' -> quote(c);
        default -> keep(c);
      }
    }
    endPlain();
    return parts;
  }

  List<Region> commands() {
    read();
    return commands;
  }

  private void keep(char c) {
    plain.append(c);
    at++;
  }

  private void quote(char c) {
    if (document || (quoted && c == '\'')) {
      keep(c);
    } else if (c == '"') {
      quoted = !quoted;
      at++;
    } else {
      int end = ShellNesting.quoteEnd(text, at);
      plain.append(text, at + 1, Math.max(at + 1, end - 1));
      at = end < 0 ? text.length() : end;
    }
  }

  /** Inside of quotes, a backslash means something before few characters only. */
  private void escape() {
    if (text.startsWith("\r\n", at + 1)) {
      at += 3; // as a checkout with such lines has it, the line goes on
      return;
    }
    String special = document ? "$`\\\n" : "$`\"\\\n";
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
    if (quoted && special.indexOf(next) < 0) {
      keep('\\');
      return;
    }
    at += 2;
    if (next != '\n') {
      plain.append(next);
    }
  }

  private void dollar() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next == '(') {
      int end = ShellNesting.end(text, at + 1);
      part(Kind.COMMAND, at + 2, end < 0 ? text.length() : end - 1);
      at = end < 0 ? text.length() : end;
    } else if (next == '{') {
      int end = ShellNesting.end(text, at + 1);
      braced(text.substring(at + 2, end < 0 ? text.length() : end - 1));
      at = end < 0 ? text.length() : end;
    } else if (nameEnd(text, at + 1) > at + 1) {
      part(Kind.VARIABLE, at + 1, nameEnd(text, at + 1));
    } else if ("@*#?$!-".indexOf(next) >= 0) {
      part(Kind.VARIABLE, at + 1, at + 2);
    } else if (next == '\'' && !quoted) {
      at++;
      ansi(ShellNesting.quoteEnd(text, at));
    } else {
      keep('$');
    }
  }

  /** {@code $'…'}; of the escapes only those that are likely in SQL mean more than themselves. */
  private void ansi(int end) {
    int close = end < 0 ? text.length() : end - 1;
    for (at++; at < close; at++) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < close) {
        at++;
        plain.append(ansiEscape(text.charAt(at)));
      } else {
        plain.append(c);
      }
    }
    at = close + 1;
  }

  private static char ansiEscape(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }

  /** What stands between the braces of <code>${NAME:-word}</code> and the like. */
  private void braced(String inner) {
    endPlain();
    int end = nameEnd(inner, 0);
    String operator = inner.substring(end);
    boolean colon = operator.startsWith(":");
    char sign = operator.length() > (colon ? 1 : 0) ? operator.charAt(colon ? 1 : 0) : ' ';
    boolean otherwise = sign == '-' || sign == '=';
    boolean plainly = operator.isEmpty() || otherwise || sign == '?';
    // What is cut out of a value or put in its place is a value of its own.
    parts.add(
        new ShellPart(
            Kind.VARIABLE,
            plainly ? inner.substring(0, end) : inner,
            otherwise ? operator.substring(colon ? 2 : 1) : ""));
  }

  private void part(Kind kind, int start, int end) {
    endPlain();
    parts.add(new ShellPart(kind, text.substring(start, end), ""));
    if (kind == Kind.COMMAND) {
      commands.add(new Region(start, end));
    }
    at = end;
  }

  private void endPlain() {
    if (!plain.isEmpty()) {
      parts.add(new ShellPart(Kind.TEXT, plain.toString(), ""));
      plain.setLength(0);
    }
  }

  private static int nameEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
