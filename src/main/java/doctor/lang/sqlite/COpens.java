package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.Location;
import doctor.api.SourceFile;
import doctor.lang.c.CLexer;
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
 * the file; statements are tied to a handle by what it is called.
 */
final class COpens {

  /** Statements that are compared with opens, in a whole app. */
  private static final int MOST_STEPS = 2_000_000;

  private final List<Tokens> files;
  private final Map<String, Value> constants = new HashMap<>();
  private final Map<Pragma, List<Ran>> statements = new EnumMap<>(Pragma.class);
  private final Effort effort = new Effort(MOST_STEPS);

  private COpens(Sources<Tokens> sources) {
    this.files = sources.withAny(List.of("sqlite3_"));
  }

  /** All places in an app, in the order of files. */
  static List<SqliteOpen> find(App app) {
    COpens opens = new COpens(Sources.of(app, "C", Language.C::isOf, COpens::read));
    List<SqliteOpen> found = new ArrayList<>();
    for (Tokens tokens : opens.files) {
      opens.constants(tokens);
      opens.statements(tokens);
    }
    for (Tokens tokens : opens.files) {
      for (int at = 0; at < tokens.size(); at++) {
        boolean open = tokens.is(at, "sqlite3_open") || tokens.is(at, "sqlite3_open_v2");
        if (open && tokens.is(at + 1, "(") && tokens.partner(at + 1) > 0) {
          opens.call(tokens, at, found);
        }
      }
    }
    return found;
  }

  private static @Nullable Tokens read(SourceFile file) {
    Tokens tokens = CLexer.read(file);
    return tokens.isComplete() ? tokens : null;
  }

  /** {@code #define NAME "text"} and {@code … name = "text"}; two texts for a name are unknown. */
  private void constants(Tokens tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      boolean text = tokens.kind(at) == TokenKind.STRING;
      boolean defined = text && tokens.isWord(at - 1) && tokens.is(at - 2, "define");
      boolean assigned = text && tokens.is(at - 1, "=");
      if (defined || assigned) {
        int name = defined ? at - 1 : at - 2;
        name = tokens.is(name, "]") ? tokens.partner(name) - 1 : name;
        if (tokens.isWord(name)) {
          Value value = Value.of(text(tokens, at), tokens.at(at, at + 1));
          constants.merge(tokens.text(name), value, (a, b) -> Value.UNKNOWN);
        }
      }
    }
  }

  private static String text(Tokens tokens, int literal) {
    String written = tokens.text(literal);
    int quote = written.indexOf('"');
    return quote < 0 || quote + 1 >= written.length()
        ? ""
        : written.substring(quote + 1, written.length() - 1);
  }

  private void call(Tokens tokens, int name, List<SqliteOpen> found) {
    int open = name + 1;
    int close = tokens.partner(open);
    List<Integer> commas = commas(tokens, open, close);
    boolean declared = tokens.is(open + 1, "const") || isType(tokens, name);
    if (commas.isEmpty() || declared) {
      return;
    }
    for (int at = open; at < close; at++) {
      if (tokens.is(at, "SQLITE_OPEN_READONLY") || tokens.is(at, "SQLITE_OPEN_MEMORY")) {
        return;
      }
    }
    Value value = value(tokens, open + 1, commas.get(0));
    String handle = handle(tokens, commas.get(0) + 1, commas.size() > 1 ? commas.get(1) : close);
    Location site = tokens.at(name, close + 1);
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    for (Pragma pragma : Pragma.values()) {
      Setting named = Names.setting(Dialect.NONE, value, pragma);
      settings.put(pragma, GoOpens.together(named, run(tokens, handle, pragma)));
    }
    found.add(SqliteOpen.of(site, Driver.C, value, null, settings));
  }

  private static boolean isType(Tokens tokens, int name) {
    return tokens.is(name - 1, "int") || tokens.is(name - 1, "SQLITE_API");
  }

  private static List<Integer> commas(Tokens tokens, int open, int close) {
    List<Integer> commas = new ArrayList<>();
    for (int at = open + 1; at < close; at++) {
      if (tokens.is(at, ",")) {
        commas.add(at);
      } else if (tokens.partner(at) > at) {
        at = tokens.partner(at);
      }
    }
    return commas;
  }

  private Value value(Tokens tokens, int start, int end) {
    if (tokens.kind(start) == TokenKind.STRING) {
      Value all = Value.of("");
      for (int at = start; at < end; at++) {
        all =
            tokens.kind(at) == TokenKind.STRING
                ? all.plus(Value.of(text(tokens, at), tokens.at(at, at + 1)))
                : all.plus(Value.UNKNOWN);
      }
      return all;
    }
    boolean plain =
        end == start + 1 || (tokens.is(start + 1, ".") && tokens.is(start + 2, "c_str"));
    Value known = plain ? constants.get(tokens.text(start)) : null;
    return known == null ? Value.UNKNOWN : known;
  }

  private static String handle(Tokens tokens, int start, int end) {
    for (int at = end - 1; at >= start; at--) {
      if (tokens.isWord(at)) {
        return tokens.text(at);
      }
    }
    return "";
  }

  /** A literal that is a PRAGMA, and what it sets. */
  private record Ran(Tokens tokens, int literal, Setting setting) {}

  private void statements(Tokens tokens) {
    for (int at = 2; at < tokens.size(); at++) {
      if (tokens.kind(at) == TokenKind.STRING) {
        for (Pragma pragma : Pragma.values()) {
          Setting one = PragmaStatements.read(text(tokens, at), pragma);
          if (one.state() != State.ABSENT) {
            statements
                .computeIfAbsent(pragma, key -> new ArrayList<>())
                .add(new Ran(tokens, at, one));
          }
        }
      }
    }
  }

  /** Statements on the handle count; on another one of some file they leave it open. */
  private Setting run(Tokens own, String handle, Pragma pragma) {
    List<Ran> all = statements.getOrDefault(pragma, List.of());
    if (!effort.spend(all.size())) {
      return Setting.of(State.UNKNOWN);
    }
    Setting setting = Setting.of(State.ABSENT);
    for (Ran one : all) {
      Tokens tokens = one.tokens();
      boolean same = tokens.file().equals(own.file()) && tokens.is(one.literal() - 2, handle);
      if (same) {
        setting = GoStatements.better(setting, one.setting());
      } else if (one.setting().state() == State.ON && !isOnAnother(tokens, own, one.literal())) {
        setting = GoStatements.better(setting, Setting.of(State.UNKNOWN));
      }
    }
    return setting;
  }

  /** Whether a statement of the same file runs on a handle with another name. */
  private static boolean isOnAnother(Tokens tokens, Tokens own, int literal) {
    return tokens.file().equals(own.file())
        && tokens.is(literal - 1, ",")
        && tokens.isWord(literal - 2);
  }
}
