package doctor.lang.sqlite;

/**
 * What the {@code sqlite3} command is given to run: SQL, and commands of its own that begin with a
 * dot. See {@code do_meta_command} and {@code process_input} in SQLite's shell.c.
 */
final class SqliteInput {

  /** Files that read files are followed so far. */
  private static final int DEEPEST = 8;

  /** No more is read of files, that name each other, say. */
  private static final int LONGEST = 1 << 22;

  private final ShellFiles files;
  private final StringBuilder sql = new StringBuilder();
  private int depth;
  private boolean more;
  private boolean writes;

  SqliteInput(ShellFiles files) {
    this.files = files;
  }

  /** The SQL, each piece ended. */
  String sql() {
    return sql.toString();
  }

  /** Whether it goes on in a file, or with another database. */
  boolean isMore() {
    return more;
  }

  /** Whether a command with a dot changes tables or their rows. */
  boolean writes() {
    return writes;
  }

  /** Takes what another one was given. */
  void add(SqliteInput other) {
    sql.append(other.sql);
    more |= other.more;
    writes |= other.writes;
  }

  /** Notes that something is run that is not here. */
  void addUnseen() {
    more = true;
  }

  /** An argument: one command with a dot, or SQL. */
  void addArgument(String argument) {
    if (argument.startsWith(".")) {
      command(argument);
    } else {
      sql.append(argument).append("\n;\n");
    }
  }

  /** Lines: where no statement has begun, one with a dot is a command, and ends with its line. */
  void addLines(String lines) {
    boolean begun = false;
    int kept = 0;
    int at = 0;
    while (at < lines.length()) {
      char c = lines.charAt(at);
      boolean first = !begun && (at == 0 || lines.charAt(at - 1) == '\n');
      if (first && (c == '.' || c == '#')) {
        sql.append(lines, kept, at);
        kept = end(lines, "\n", at);
        command(lines.substring(at, kept));
        at = kept;
      } else if (lines.startsWith("--", at)) {
        at = end(lines, "\n", at);
      } else if (lines.startsWith("/*", at)) {
        at = end(lines, "*/", at + 2);
      } else {
        begun = c != ';' && (begun || !Character.isWhitespace(c));
        at = c == '\'' || c == '"' ? end(lines, String.valueOf(c), at + 1) : at + 1;
      }
    }
    sql.append(lines, kept, lines.length()).append("\n;\n");
  }

  /** The lines of a file: SQL and commands. */
  void addFile(String name) {
    String text = depth < DEEPEST && sql.length() < LONGEST ? files.text(name) : null;
    if (text == null) {
      addUnseen();
    } else {
      depth++;
      addLines(text);
      depth--;
    }
  }

  private static int end(String text, String close, int from) {
    int end = text.indexOf(close, from);
    return end < 0 ? text.length() : end + close.length();
  }

  /** Of the commands with a dot, these run statements, write, or turn to another database. */
  private void command(String command) {
    String line = command.strip();
    int space = line.indexOf(' ');
    String name = space < 0 ? line : line.substring(0, space);
    switch (name) {
      case ".read" -> addFile(unquoted(line.substring(name.length()).strip()));
      case ".import" -> writes = true;
      case ".open", ".restore" -> addUnseen();
      default -> {}
    }
  }

  private static String unquoted(String argument) {
    int last = argument.length() - 1;
    boolean quoted =
        last > 0
            && (argument.charAt(0) == '"' || argument.charAt(0) == '\'')
            && argument.charAt(last) == argument.charAt(0);
    return quoted ? argument.substring(1, last) : argument;
  }
}
