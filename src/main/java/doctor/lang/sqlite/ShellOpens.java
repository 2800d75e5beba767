package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.SourceFile;
import doctor.lang.shell.ShellLexer;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.sqlite.ShellScript.Call;
import doctor.lang.token.Sources;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where shell scripts write to a database with the {@code sqlite3} command, or put one in WAL
 * mode for those that write to it later.
 */
final class ShellOpens {

  private final ShellFiles files;
  private final List<ShellScript> scripts = new ArrayList<>();

  ShellOpens(App app) {
    this.files = new ShellFiles(app);
    Sources<Tokens> sources =
        Sources.of(app, "shell", Language.SHELL::isOfProgram, ShellOpens::read);
    for (Tokens tokens : sources.withAny(List.of("sqlite3"))) {
      scripts.add(ShellScript.of(tokens, files));
    }
  }

  /** All places, in the order of files. */
  List<SqliteOpen> find() {
    List<SqliteOpen> found = new ArrayList<>();
    Map<String, Setting> kept = kept();
    for (ShellScript script : scripts) {
      for (Call call : script.calls()) {
        SqliteOpen open = call.open();
        if (call.writes()) {
          found.add(keeping(open, kept.getOrDefault(call.database(), call.journal())));
        } else if (call.journal().state() == State.ON) {
          // Nothing is written through it, so foreign keys do not matter to it.
          found.add(open.with(Pragma.FOREIGN_KEYS, Setting.of(State.NOT_NEEDED)));
        }
      }
    }
    return found;
  }

  /** Whether WAL is set for a database of which it is not known which it is. */
  boolean setElsewhere() {
    for (ShellScript script : scripts) {
      if (script.setsElsewhere()) {
        return true;
      }
    }
    return false;
  }

  /** The files of SQL that were followed to the calls that run them. */
  Set<String> filesRun() {
    return files.read();
  }

  private static @Nullable Tokens read(SourceFile file) {
    Tokens tokens = ShellLexer.read(file);
    return tokens.isComplete() ? tokens : null;
  }

  /** WAL stays in the file: a call of its own may have set it. */
  private Map<String, Setting> kept() {
    Map<String, Setting> kept = new HashMap<>();
    for (ShellScript script : scripts) {
      for (Call call : script.calls()) {
        // Which files names with holes are, and whether they are the same, is asked of all opens.
        if (call.isNamed()) {
          kept.merge(call.database(), call.journal(), Setting::better);
        }
      }
    }
    return kept;
  }

  private static SqliteOpen keeping(SqliteOpen open, Setting kept) {
    boolean better = kept.state() == State.ON || kept.state() == State.UNKNOWN;
    boolean absent = open.setting(Pragma.JOURNAL_MODE).state() == State.ABSENT;
    return better && absent ? open.with(Pragma.JOURNAL_MODE, kept) : open;
  }
}
