package doctor.lang.sqlite;

import doctor.lang.token.Tokens;
import org.jspecify.annotations.Nullable;

/** One call of the {@code sqlite3} command, as the command reads it (SQLite's shell.c, main). */
final class ShellCall {

  private final Tokens tokens;
  private final ShellWords written;
  private final SqliteInput first;
  private final SqliteInput arguments;
  private final SqliteInput lines;
  private boolean isRedirected;
  private boolean hasArguments;
  private boolean readOnly;
  private int file = -1;
  private int start;
  private int end;

  /**
   * A call of the command, or of a function that calls it with what it is given.
   *
   * @param start the first token of the call, keywords and variables included
   * @param name what is called
   * @param command the name of the command, which may stand in a function
   */
  ShellCall(ShellWords written, int start, int name, int command) {
    this.tokens = written.tokens();
    this.written = written;
    this.first = new SqliteInput(written.files());
    this.arguments = new SqliteInput(written.files());
    this.lines = new SqliteInput(written.files());
    this.start = name;
    this.end = command + 1;
    read(command != name);
    if (command != name) {
      this.end = name + 1;
      read(false);
    }
    if (!hasArguments && !isRedirected) {
      readPipe(start);
    }
    if (!hasArguments) {
      arguments.add(lines);
    }
    first.add(arguments);
  }

  /** The token that names the database, or -1. */
  int file() {
    return file;
  }

  /** The first token of the call, or of what writes its input. */
  int start() {
    return start;
  }

  /** The token behind the call. */
  int end() {
    return end;
  }

  /** Whether the database is asked for without a way to change it. */
  boolean isReadOnly() {
    return readOnly;
  }

  /** What it runs, in the order in which it does. */
  SqliteInput input() {
    return first;
  }

  private void read(boolean untilGiven) {
    while (end < tokens.size() && !(untilGiven && ShellWrappers.isArguments(tokens, end))) {
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
    if (!tokens.is(operator, ">") && !tokens.is(operator, ">>")) {
      readLines(written.input(operator));
    }
    end += tokens.isWord(end) ? 1 : 0;
  }

  private void readPipe(int command) {
    ShellOutput output = new ShellOutput(written);
    int pipe = output.pipeBefore(command);
    if (pipe >= 0) {
      start = output.start(pipe);
      readLines(output.of(start, pipe));
    }
  }

  private void readLines(@Nullable String text) {
    isRedirected = true;
    if (text == null) {
      lines.addUnseen();
    } else {
      lines.addLines(text);
    }
  }

  private void argument() {
    int at = end++;
    String text = written.statements(at);
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
        values(1);
        first.addFile(written.text(end - 1));
      }
      case "cmd" -> {
        values(1);
        first.addArgument(written.statements(end - 1));
      }
      case "separator", "newline", "nullvalue", "vfs", "mmap", "maxsize", "nonce", "heap" ->
          values(1);
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
}
