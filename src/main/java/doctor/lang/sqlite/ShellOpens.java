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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where shell scripts write to a database with the {@code sqlite3} command. */
final class ShellOpens {

  private static final Set<String> WRITING =
      Set.of("insert", "update", "delete", "replace", "create", "drop", "alter");

  private final Tokens tokens;
  private final Map<String, Value> variables = new HashMap<>();
  private final List<SqliteOpen> found;

  private ShellOpens(Tokens tokens, List<SqliteOpen> found) {
    this.tokens = tokens;
    this.found = found;
  }

  /** All places in an app, in the order of files. */
  static List<SqliteOpen> find(App app) {
    List<SqliteOpen> found = new ArrayList<>();
    Sources<Tokens> sources = Sources.of(app, "shell", Language.SHELL::isOf, ShellOpens::read);
    for (Tokens tokens : sources.withAny(List.of("sqlite3"))) {
      new ShellOpens(tokens, found).run();
    }
    return found;
  }

  private static @Nullable Tokens read(SourceFile file) {
    Tokens tokens = ShellLexer.read(file);
    return tokens.isComplete() ? tokens : null;
  }

  private void run() {
    for (int at = 0; at < tokens.size(); at++) {
      if (!tokens.isWord(at)) {
        continue;
      }
      String word = tokens.text(at);
      int equals = word.indexOf('=');
      if (equals > 0 && isName(word.substring(0, equals))) {
        Value value = value(word.substring(equals + 1), tokens.at(at, at + 1));
        variables.put(word.substring(0, equals), value);
      } else if (word.equals("sqlite3") && isCommand(at)) {
        command(at);
      }
    }
  }

  private boolean isCommand(int at) {
    boolean first = at == 0 || !tokens.isWord(at - 1);
    return first
        || tokens.is(at - 1, "sudo")
        || tokens.is(at - 1, "then")
        || tokens.is(at - 1, "do");
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '_' && !(c < 128 && Character.isLetterOrDigit(c))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private void command(int name) {
    int file = -1;
    int end = name + 1;
    StringBuilder sql = new StringBuilder();
    while (end < tokens.size() && (tokens.isWord(end) || isRedirection(end))) {
      String word = tokens.text(end);
      if (word.equals("-readonly")) {
        return;
      } else if (tokens.is(end - 1, "<<<")) {
        sql.append(unquoted(word)).append(";\n");
      } else if (tokens.isWord(end) && tokens.isWord(end - 1)) {
        boolean option = word.startsWith("-") || isOptionValue(end - 1);
        if (!option && file < 0) {
          file = end;
        } else if (file >= 0) {
          sql.append(unquoted(word)).append(";\n");
        }
      }
      end++;
    }
    sql.append(document(end));
    if (file >= 0) {
      add(name, file, sql.toString());
    }
  }

  private boolean isRedirection(int at) {
    return tokens.is(at, "<<") || tokens.is(at, "<<<") || tokens.is(at, ">") || tokens.is(at, ">>");
  }

  private boolean isOptionValue(int at) {
    return tokens.is(at, "-separator")
        || tokens.is(at, "-cmd")
        || tokens.is(at, "-init")
        || tokens.is(at, "-newline")
        || tokens.is(at, "-nullvalue");
  }

  /** The here-document that follows the line of a command. */
  private String document(int end) {
    int at = end;
    boolean redirected = false;
    for (int i = Math.max(0, end - 4); i < end; i++) {
      redirected |= tokens.is(i, "<<");
    }
    while (redirected && at < tokens.size() && tokens.kind(at) != TokenKind.LINE_END) {
      at++;
    }
    return redirected && tokens.isKind(at + 1, TokenKind.STRING) ? tokens.text(at + 1) : "";
  }

  private static boolean writes(String sql) {
    boolean start = true;
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (Character.isLetter(c)) {
        int end = at;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
          end++;
        }
        if (start && WRITING.contains(sql.substring(at, end).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = false;
        at = end;
      } else {
        start = c == ';' || (start && Character.isWhitespace(c));
        at++;
      }
    }
    return false;
  }

  /** A command that only sets WAL is no place to report, but others open the same file. */
  private void add(int name, int file, String sql) {
    boolean writes = writes(sql);
    if (!writes && PragmaStatements.read(sql, Pragma.JOURNAL_MODE).state() != State.ON) {
      return;
    }
    Location site = tokens.at(name, file + 1);
    Value value = value(tokens.text(file), tokens.at(file, file + 1));
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    for (Pragma pragma : Pragma.values()) {
      Setting named = Names.setting(Dialect.NONE, value, pragma);
      settings.put(pragma, GoOpens.together(named, PragmaStatements.read(sql, pragma)));
    }
    if (!writes) {
      settings.put(Pragma.FOREIGN_KEYS, Setting.of(State.NOT_NEEDED));
    }
    found.add(SqliteOpen.of(site, Driver.SHELL, value, null, settings));
  }

  private static String unquoted(String word) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean outer = (c == '"' || c == '\'') && c == word.charAt(0);
      if (!outer) {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** A word with its variables put in; <code>${NAME:-default}</code> may be the default. */
  private Value value(String word, Location origin) {
    String text = unquoted(word);
    Value all = Value.of("");
    int at = 0;
    while (at < text.length()) {
      int dollar = text.indexOf('$', at);
      if (dollar < 0) {
        return all.plus(Value.of(text.substring(at), origin));
      }
      all = all.plus(Value.of(text.substring(at, dollar), origin));
      int end = dollar + 1;
      if (text.startsWith("{", end)) {
        int close = text.indexOf('}', end);
        end = close < 0 ? text.length() : close + 1;
        all = all.plus(braced(text.substring(dollar + 2, Math.max(dollar + 2, end - 1)), origin));
      } else if (text.startsWith("(", end)) {
        boolean temporary = text.startsWith("mktemp", end + 1);
        return all.plus(temporary ? Value.TEMPORARY : Value.UNKNOWN);
      } else {
        while (end < text.length() && isName(text.substring(end, end + 1))) {
          end++;
        }
        all = all.plus(variable(text.substring(dollar + 1, end)));
      }
      at = end;
    }
    return all;
  }

  private Value variable(String name) {
    Value known = variables.get(name);
    return known == null ? Value.UNKNOWN.behind(name) : known;
  }

  private Value braced(String inner, Location origin) {
    int colon = inner.indexOf(":-");
    String name = colon < 0 ? inner : inner.substring(0, colon);
    Value known = variable(name);
    return colon < 0 ? known : known.or(Value.of(inner.substring(colon + 2), origin));
  }
}
