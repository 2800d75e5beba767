package doctor.lang.sqlite;

import doctor.lang.shell.ShellPart;
import doctor.lang.token.Tokens;
import java.util.List;

/** One call of the {@code sqlite3} command, as the command reads it (SQLite's shell.c, main). */
final class ShellCall {

  private final Tokens tokens;
  private final ShellVariables variables;
  private final ShellDocuments documents;
  private final SqliteInput first = new SqliteInput();
  private final SqliteInput arguments = new SqliteInput();
  private final SqliteInput lines = new SqliteInput();
  private boolean hasArguments;
  private boolean readOnly;
  private int file = -1;
  private int document = -1;
  private int end;

  /** The call whose name is this token. */
  ShellCall(Tokens tokens, int name, ShellVariables variables, ShellDocuments documents) {
    this.tokens = tokens;
    this.variables = variables;
    this.documents = documents;
    this.end = name + 1;
    read();
    if (!hasArguments) {
      arguments.add(lines);
    }
    first.add(arguments);
  }

  /** The token that names the database, or -1. */
  int file() {
    return file;
  }

  /** The token behind the call. */
  int end() {
    return end;
  }

  /** The token of the here-document that belongs to it, or -1. */
  int document() {
    return document;
  }

  /** Whether the database is asked for without a way to change it. */
  boolean isReadOnly() {
    return readOnly;
  }

  /** What it runs, in the order in which it does. */
  SqliteInput input() {
    return first;
  }

  private void read() {
    while (end < tokens.size()) {
      if (ShellCommands.isRedirection(tokens, end)) {
        redirection();
      } else if (tokens.is(end, "&") && isAdjacent(end) && tokens.is(end + 1, ">")) {
        end++;
      } else if (!tokens.isWord(end)) {
        return;
      } else if (isDescriptor(end)) {
        end++;
      } else {
        argument();
      }
    }
  }

  private boolean isAdjacent(int token) {
    return token + 1 < tokens.size() && tokens.end(token) == tokens.start(token + 1);
  }

  /** Whether a word is the {@code 2} of {@code 2>file}. */
  private boolean isDescriptor(int at) {
    char c = tokens.symbol(at);
    return c >= '0' && c <= '9' && isAdjacent(at) && ShellCommands.isRedirection(tokens, at + 1);
  }

  private void redirection() {
    int operator = end++;
    if (tokens.is(end, "&") && isAdjacent(operator)) {
      end++;
    }
    if (!tokens.isWord(end)) {
      return;
    }
    String word = tokens.text(end++);
    if (tokens.is(operator, "<<<")) {
      lines.addLines(sql(ShellPart.ofWord(word)));
    } else if (tokens.is(operator, "<<")) {
      document = documents.of(operator);
      if (document >= 0) {
        String text = tokens.text(document);
        boolean quoted = word.indexOf('\'') >= 0 || word.indexOf('"') >= 0 || word.contains("\\");
        lines.addLines(quoted ? text : sql(ShellPart.ofDocument(text)));
      }
    }
  }

  private void argument() {
    int at = end++;
    String text = sql(ShellPart.ofWord(tokens.text(at)));
    if (text.startsWith("-")) {
      option(text.substring(text.startsWith("--") ? 2 : 1));
    } else if (file < 0) {
      file = at;
    } else {
      hasArguments = true;
      arguments.addArgument(text);
    }
  }

  private void option(String name) {
    switch (name) {
      case "readonly" -> readOnly = true;
      case "init" -> {
        first.addUnseen();
        values(1);
      }
      case "cmd" -> {
        values(1);
        first.addArgument(sql(ShellPart.ofWord(tokens.text(end - 1))));
      }
      case "separator", "newline", "nullvalue", "vfs", "mmap", "maxsize", "nonce" -> values(1);
      case "lookaside", "pagecache" -> values(2);
      default -> {}
    }
  }

  /** Goes on behind the values of an option. */
  private void values(int count) {
    for (int i = 0; i < count && tokens.isWord(end); i++) {
      end++;
    }
  }

  private String sql(List<ShellPart> parts) {
    return variables.sql(parts, tokens.at(end - 1, end));
  }
}
