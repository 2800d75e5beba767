package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.Location;
import doctor.api.SourceFile;
import doctor.lang.c.CLexer;
import doctor.lang.sqlite.CFlags.Access;
import doctor.lang.sqlite.CHandles.Relation;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.Sources;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where C and C++ open SQLite. Names are followed through literals, macros and variables of
 * the app; statements are tied to a handle by what it is called.
 */
final class COpens {

  /** Statements that are compared with opens, in a whole app. */
  private static final int MOST_STEPS = 2_000_000;

  private final List<Tokens> files;
  private final CTexts texts;
  private final CPaths paths;
  private final CFlags flags;
  private final Map<Tokens, CHandles> handles = new HashMap<>();
  private final Map<Pragma, List<Ran>> statements = new EnumMap<>(Pragma.class);
  private final Effort effort = new Effort(MOST_STEPS);

  COpens(App app) {
    Sources<Tokens> sources = Sources.of(app, "C", Language.C::isOfProgram, COpens::read);
    this.files = sources.where(COpens::isWorth);
    this.texts = new CTexts(sources);
    this.paths = new CPaths(sources, texts);
    this.flags = new CFlags(files);
  }

  /** All places, in the order of files. */
  List<SqliteOpen> find() {
    List<SqliteOpen> found = new ArrayList<>();
    for (Tokens tokens : files) {
      statements(tokens);
    }
    for (Tokens tokens : files) {
      for (int at = 0; at < tokens.size(); at++) {
        if (CHandles.isOpen(tokens, at)) {
          call(tokens, at, found);
        }
      }
    }
    return found;
  }

  /** Whether some statement sets WAL, be it with a library that has openers of its own. */
  boolean setsWal() {
    for (Ran one : statements.getOrDefault(Pragma.JOURNAL_MODE, List.of())) {
      if (one.setting().isUntold() || one.setting().state() == State.ON) {
        return true;
      }
    }
    return false;
  }

  /** A file may call SQLite, or hold the statements that another one runs. */
  private static boolean isWorth(String text) {
    return text.contains("sqlite3_")
        || text.contains("journal_mode")
        || text.contains("foreign_keys")
        || text.contains("JOURNAL_MODE")
        || text.contains("FOREIGN_KEYS");
  }

  private static @Nullable Tokens read(SourceFile file) {
    Tokens tokens = CLexer.read(file);
    return tokens.isComplete() ? tokens : null;
  }

  private void call(Tokens tokens, int name, List<SqliteOpen> found) {
    int open = name + 1;
    List<Integer> ends = CHandles.argumentEnds(tokens, open);
    boolean declared = tokens.is(open + 1, "const") || isType(tokens, name);
    if (ends.size() < 2 || declared) {
      return;
    }
    Access access = ends.size() < 3 ? Access.WRITE : flags.of(tokens, ends.get(1) + 1, ends.get(2));
    if (access == Access.NO_FILE) {
      return;
    }
    Value value = paths.value(tokens, open + 1, ends.get(0));
    int word = CHandles.lastWord(tokens, ends.get(0) + 1, ends.get(1));
    Location site = tokens.at(name, tokens.partner(open) + 1);
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    for (Pragma pragma : Pragma.values()) {
      Setting named = Names.setting(Dialect.NONE, value, pragma);
      Setting run = run(tokens, word, pragma);
      if (access == Access.UNTOLD) {
        run = Setting.better(run, Setting.of(State.UNKNOWN));
      }
      settings.put(pragma, Setting.together(named, run));
    }
    found.add(SqliteOpen.of(site, Driver.C, value, null, settings));
  }

  private static boolean isType(Tokens tokens, int name) {
    return tokens.is(name - 1, "int") || tokens.is(name - 1, "SQLITE_API");
  }

  /** A text that holds a PRAGMA, and what it sets. */
  private record Ran(Tokens tokens, int text, Setting setting) {}

  private void statements(Tokens tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.kind(at) == TokenKind.STRING) {
        int start = texts.start(tokens, at);
        int end = texts.end(tokens, at);
        if (mentionsPragma(tokens, start, end)) {
          statement(tokens, start, texts.text(tokens, start, end));
        }
        at = end - 1;
      }
    }
  }

  private static boolean mentionsPragma(Tokens tokens, int start, int end) {
    for (int at = start; at < end; at++) {
      if (tokens.isWord(at) || PragmaStatements.mentions(tokens.text(at), "pragma")) {
        return true;
      }
    }
    return false;
  }

  private void statement(Tokens tokens, int start, String sql) {
    for (Pragma pragma : Pragma.values()) {
      Setting one = PragmaStatements.read(sql, pragma);
      if (one.state() != State.ABSENT) {
        statements
            .computeIfAbsent(pragma, key -> new ArrayList<>())
            .add(new Ran(tokens, start, one));
      }
    }
  }

  /** Statements on the handle count; where the handle cannot be told they leave it open. */
  private Setting run(Tokens own, int handle, Pragma pragma) {
    List<Ran> all = statements.getOrDefault(pragma, List.of());
    if (!effort.spend(all.size())) {
      return Setting.of(State.UNKNOWN);
    }
    Setting setting = Setting.of(State.ABSENT);
    for (Ran one : all) {
      boolean mayBeOn = one.setting().isUntold() || one.setting().state() == State.ON;
      Relation relation = relation(own, handle, one);
      if (relation == Relation.SAME) {
        setting = Setting.better(setting, one.setting());
      } else if (relation == Relation.UNTOLD && mayBeOn) {
        setting = Setting.better(setting, Setting.of(State.UNKNOWN));
      }
    }
    return setting;
  }

  private Relation relation(Tokens own, int handle, Ran ran) {
    CHandles there = handles.computeIfAbsent(ran.tokens(), CHandles::new);
    if (ran.tokens() == own) {
      return there.relation(handle, ran.text());
    }
    return there.isOfOwnOpen(ran.text()) ? Relation.OTHER : Relation.UNTOLD;
  }
}
