package doctor.lang.sqlite;

import doctor.api.Location;
import doctor.api.Region;
import doctor.lang.shell.ShellLexer;
import doctor.lang.shell.ShellPart;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of the {@code sqlite3} command in a script, and in what it puts in its words. */
final class ShellScript {

  /** Commands in words of commands in words are followed so far. */
  private static final int DEEPEST = 8;

  private final Tokens tokens;
  private final ShellVariables variables;
  private final ShellWords written;
  private final int depth;
  private final ShellWrappers wrappers;
  private int branches;
  private final List<Call> calls;
  private final List<ShellScript> parts = new ArrayList<>();

  /** The tokens of calls of which it is known what they run on which database. */
  private final BitSet read = new BitSet();

  private ShellScript(
      Tokens tokens, ShellVariables variables, ShellFiles files, List<Call> calls, int depth) {
    this.tokens = tokens;
    this.variables = variables;
    this.written = new ShellWords(tokens, variables, files);
    this.wrappers = new ShellWrappers(tokens);
    this.calls = calls;
    this.depth = depth;
  }

  /** Reads a script. */
  static ShellScript of(Tokens tokens, ShellFiles files) {
    ShellScript script = new ShellScript(tokens, new ShellVariables(), files, new ArrayList<>(), 0);
    script.run();
    return script;
  }

  /** A call and its open. */
  record Call(boolean writes, boolean isOneOfSome, SqliteOpen open) {

    String database() {
      return open.database();
    }

    boolean isNamed() {
      return !database().isEmpty() && !database().contains("…");
    }

    /** Whether nothing is known of what tells the file from all others. */
    boolean isHidden() {
      return database().isEmpty() || database().endsWith("…") || isOneOfSome;
    }

    Setting journal() {
      return open.setting(Pragma.JOURNAL_MODE);
    }
  }

  /** The calls, in the order of the script. */
  List<Call> calls() {
    return calls;
  }

  /** Whether WAL is spoken of outside of calls that were read: for which database, who knows. */
  boolean setsElsewhere() {
    for (Call call : calls) {
      if (call.isHidden() && call.journal().state() == State.ON) {
        return true;
      }
    }
    return speaksOfWal();
  }

  private boolean speaksOfWal() {
    if (!PragmaStatements.mentions(tokens.file().text(), "journal_mode")) {
      return false;
    }
    for (int at = 0; at < tokens.size(); at++) {
      boolean text = tokens.isWord(at) || tokens.kind(at) == TokenKind.STRING;
      if (text && !read.get(at) && PragmaStatements.mentionsWal(tokens.text(at))) {
        return true;
      }
    }
    for (ShellScript part : parts) {
      if (part.speaksOfWal()) {
        return true;
      }
    }
    return false;
  }

  private void run() {
    int start = -1;
    int name = -1;
    for (int at = 0; at < tokens.size(); at++) {
      if (!tokens.isWord(at)) {
        continue;
      }
      if (ShellCommands.isStart(tokens, at)) {
        start = at;
        name = ShellCommands.name(tokens, at);
        branches += branches(start);
      }
      String word = tokens.text(at);
      if (word.contains("sqlite3")) {
        commandsIn(at, word);
      }
      if (at == name && isCommand(at, word)) {
        call(start, at, at);
      } else if (at == name && wrappers.of(word) != null && !tokens.is(at + 1, "(")) {
        wrapped(start, at, wrappers.of(word));
      } else if (ShellVariables.isAssignment(word)) {
        variables.assign(word, tokens.at(at, at + 1), branches > 0);
      } else if (at == name && (word.equals("for") || word.equals("read"))) {
        forget(at);
      }
    }
  }

  /** Whether a word, or the variable that it is, names the command. */
  private boolean isCommand(int at, String word) {
    String named = word.indexOf('$') < 0 ? word : written.value(at).only();
    // Options may follow in the variable.
    int space = named == null ? -1 : named.indexOf(' ');
    String program = named == null || space < 0 ? named : named.substring(0, space);
    return program != null && (program.equals("sqlite3") || program.endsWith("/sqlite3"));
  }

  /** How many more branches are entered with a command than are left. */
  private int branches(int start) {
    return switch (tokens.text(start)) {
      case "if", "case" -> 1;
      case "fi", "esac" -> -1;
      default -> 0;
    };
  }

  /** What a loop goes over, or is read, is not known. */
  private void forget(int command) {
    int at = command + 1;
    while (tokens.isWord(at) && !tokens.is(at, "in")) {
      variables.forget(tokens.text(at++));
    }
  }

  /** The commands whose output a word takes, such as {@code "$(sqlite3 a.db 'SELECT 1')"}. */
  private void commandsIn(int token, String word) {
    List<Region> commands = depth < DEEPEST ? ShellPart.commandsOfWord(word) : List.of();
    for (Region command : commands) {
      int start = tokens.start(token);
      Region inFile = new Region(start + command.start(), start + command.end());
      Tokens inner = ShellLexer.read(tokens.file(), inFile);
      // Between back quotes, quotes may be escaped once more.
      boolean escaped = word.charAt(command.start() - 1) == '`' && word.indexOf('\\') >= 0;
      if (!inner.isComplete() || escaped) {
        return;
      }
      ShellScript part = new ShellScript(inner, variables, written.files(), calls, depth + 1);
      part.run();
      parts.add(part);
    }
    read.set(token, !commands.isEmpty() && !PragmaStatements.mentionsWal(plain(word)));
  }

  /** What a word says itself, whatever is put in it. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder();
    for (ShellPart part : ShellPart.ofWord(word)) {
      plain.append(part.kind() == ShellPart.Kind.TEXT ? part.text() : "");
    }
    return plain.toString();
  }

  private void wrapped(int start, int name, ShellWrappers.@Nullable Wrapper wrapper) {
    if (wrapper != null) {
      // What the function may be given is known by its calls.
      calls.remove(wrapper.call());
      call(start, name, wrapper.command());
    }
  }

  /** A call of the command, or of a function that calls it there with what it is given. */
  private void call(int start, int name, int command) {
    ShellCall call = new ShellCall(written, start, name, command);
    if (call.file() < 0 || call.isReadOnly()) {
      return;
    }
    SqliteInput input = call.input();
    StatementKinds kinds = StatementKinds.of(input.sql());
    boolean unseen = input.isMore() || kinds.haveUnseen();
    Value value = written.value(call.file());
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    for (Pragma pragma : Pragma.values()) {
      Setting named = Names.setting(Dialect.NONE, value, pragma);
      Setting run = PragmaStatements.read(input.sql(), pragma);
      run = unseen ? Setting.better(run, Setting.of(State.UNKNOWN)) : run;
      settings.put(pragma, Setting.together(named, run));
    }
    Location site = tokens.at(name, name == command ? call.file() + 1 : name + 1);
    SqliteOpen open = SqliteOpen.of(site, Driver.SHELL, value, null, settings);
    Call added = new Call(kinds.write() || input.writes(), isOneOfSome(value), open);
    calls.add(added);
    if (name == command) {
      wrappers.add(start, name, call.end(), added);
    }
    if (!added.isHidden()) {
      markRead(call.start(), call.end());
    }
  }

  /** Whether a file has this name or that. */
  private static boolean isOneOfSome(Value name) {
    int known = 0;
    for (Template way : name.templates()) {
      known += way.isHole() ? 0 : 1;
    }
    return known > 1;
  }

  private void markRead(int start, int end) {
    read.set(start, end);
    for (int at = start; at < end; at++) {
      if (tokens.is(at, "<<")) {
        read.set(Math.max(start, written.document(at)));
      }
    }
  }
}
