package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.Location;
import doctor.api.SourceFile;
import doctor.lang.shell.ShellLexer;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.Sources;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where shell scripts write to a database with the {@code sqlite3} command, or put one in WAL
 * mode for those that write to it later.
 */
final class ShellOpens {

  private final Tokens tokens;
  private final ShellVariables variables = new ShellVariables();
  private final List<Call> calls = new ArrayList<>();

  /** The tokens of calls of which it is known what they run on which database. */
  private final BitSet read = new BitSet();

  private @Nullable ShellDocuments documents;

  private ShellOpens(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A call and its open. */
  private record Call(boolean writes, SqliteOpen open) {

    String database() {
      return open.database();
    }

    boolean isNamed() {
      return !database().isEmpty() && !database().contains("…");
    }

    Setting journal() {
      return open.setting(Pragma.JOURNAL_MODE);
    }
  }

  /** All places in an app, in the order of files. */
  static List<SqliteOpen> find(App app) {
    List<SqliteOpen> found = new ArrayList<>();
    List<ShellOpens> scripts = new ArrayList<>();
    Sources<Tokens> sources = Sources.of(app, "shell", Language.SHELL::isOf, ShellOpens::read);
    for (Tokens tokens : sources.withAny(List.of("sqlite3"))) {
      ShellOpens script = new ShellOpens(tokens);
      script.run();
      script.addTo(found);
      scripts.add(script);
    }
    return isAbsent(found) && setsElsewhere(scripts) ? untold(found) : found;
  }

  private static @Nullable Tokens read(SourceFile file) {
    Tokens tokens = ShellLexer.read(file);
    return tokens.isComplete() ? tokens : null;
  }

  private void run() {
    int name = -1;
    for (int at = 0; at < tokens.size(); at++) {
      if (!tokens.isWord(at)) {
        continue;
      }
      name = ShellCommands.isStart(tokens, at) ? ShellCommands.name(tokens, at) : name;
      String word = tokens.text(at);
      if (at == name && (word.equals("sqlite3") || word.endsWith("/sqlite3"))) {
        call(at);
      } else if (ShellVariables.isAssignment(word)) {
        variables.assign(word, tokens.at(at, at + 1));
      }
    }
  }

  private void call(int name) {
    documents = documents == null ? new ShellDocuments(tokens) : documents;
    ShellCall call = new ShellCall(tokens, name, variables, documents);
    if (call.file() < 0 || call.isReadOnly()) {
      return;
    }
    StatementKinds kinds = StatementKinds.of(call.input().sql());
    boolean unseen = call.input().isMore() || kinds.haveUnseen();
    Value value =
        variables.value(tokens.text(call.file()), tokens.at(call.file(), call.file() + 1));
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    for (Pragma pragma : Pragma.values()) {
      Setting named = Names.setting(Dialect.NONE, value, pragma);
      Setting run = PragmaStatements.read(call.input().sql(), pragma);
      run = unseen ? GoStatements.better(run, Setting.of(State.UNKNOWN)) : run;
      settings.put(pragma, GoOpens.together(named, run));
    }
    Location site = tokens.at(name, call.file() + 1);
    SqliteOpen open = SqliteOpen.of(site, Driver.SHELL, value, null, settings);
    calls.add(new Call(kinds.write(), open));
    if (!open.database().isEmpty() && !open.database().endsWith("…")) {
      read.set(name, call.end());
      read.set(Math.max(name, call.document()));
    }
  }

  /** WAL stays in the file: a call of its own may have set it. */
  private void addTo(List<SqliteOpen> found) {
    Map<String, Setting> kept = new HashMap<>();
    for (Call call : calls) {
      // Which files names with holes are, and whether they are the same, is asked of all opens.
      if (call.isNamed()) {
        kept.merge(call.database(), call.journal(), GoStatements::better);
      }
    }
    for (Call call : calls) {
      SqliteOpen open = call.open();
      if (call.writes()) {
        found.add(keeping(open, kept.getOrDefault(call.database(), call.journal())));
      } else if (call.journal().state() == State.ON) {
        // Nothing is written through it, so foreign keys do not matter to it.
        found.add(open.with(Pragma.FOREIGN_KEYS, Setting.of(State.NOT_NEEDED)));
      }
    }
  }

  private static SqliteOpen keeping(SqliteOpen open, Setting kept) {
    boolean better = kept.state() == State.ON || kept.state() == State.UNKNOWN;
    boolean absent = open.setting(Pragma.JOURNAL_MODE).state() == State.ABSENT;
    return better && absent ? open.with(Pragma.JOURNAL_MODE, kept) : open;
  }

  private static boolean isAbsent(List<SqliteOpen> found) {
    for (SqliteOpen open : found) {
      if (open.setting(Pragma.JOURNAL_MODE).state() == State.ABSENT) {
        return true;
      }
    }
    return false;
  }

  /** Whether WAL is spoken of outside of calls that were read: for which database, who knows. */
  private static boolean setsElsewhere(List<ShellOpens> scripts) {
    for (ShellOpens script : scripts) {
      Tokens tokens = script.tokens;
      boolean mentions = PragmaStatements.mentions(tokens.file().text(), "journal_mode");
      for (int at = 0; mentions && at < tokens.size(); at++) {
        boolean text = tokens.isWord(at) || tokens.kind(at) == TokenKind.STRING;
        if (text && !script.read.get(at) && mentionsWal(tokens.text(at))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mentionsWal(String text) {
    return PragmaStatements.mentions(text, "journal_mode")
        && PragmaStatements.mentions(text, "pragma")
        && PragmaStatements.mentions(text, "wal");
  }

  private static List<SqliteOpen> untold(List<SqliteOpen> found) {
    List<SqliteOpen> untold = new ArrayList<>();
    for (SqliteOpen open : found) {
      boolean absent = open.setting(Pragma.JOURNAL_MODE).state() == State.ABSENT;
      untold.add(absent ? open.with(Pragma.JOURNAL_MODE, Setting.of(State.UNKNOWN)) : open);
    }
    return untold;
  }
}
