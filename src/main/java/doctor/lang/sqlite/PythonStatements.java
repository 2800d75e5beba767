package doctor.lang.sqlite;

import doctor.lang.python.PythonExpressions;
import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonHandles;
import doctor.lang.python.PythonLiterals;
import doctor.lang.python.PythonValues;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.TokenKind;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The PRAGMA statements that Python code runs. */
final class PythonStatements {

  /** Methods that run the SQL they are given. */
  static final Set<String> RUNNING =
      Set.of(
          "execute",
          "executescript",
          "execute_sql",
          "exec_driver_sql",
          "executemany",
          "RunSQL",
          "text",
          "pragma");

  /** Methods that nobody calls who does not write. */
  private static final Set<String> WRITING =
      Set.of("commit", "executemany", "executescript", "create_tables");

  /** Those that may run what was read from a file, statement by statement or at once. */
  private static final Set<String> FROM_FILE = Set.of("execute", "executescript");

  private final PythonValues values;
  private final Mentions mentions;

  private record Argument(PythonFile file, int start) {}

  /** What callers give for what arguments are made of. */
  private final Map<Argument, List<Value>> given = new HashMap<>();

  PythonStatements(PythonValues values, Mentions mentions) {
    this.values = values;
    this.mentions = mentions;
  }

  /** What the uses of one handle do to a setting. */
  Setting of(List<PythonHandles.Use> uses, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (PythonHandles.Use use : uses) {
      all = Setting.better(all, ofUse(use, pragma));
    }
    return all;
  }

  /** Whether statements are run on a handle. */
  static boolean areRunOn(List<PythonHandles.Use> uses) {
    for (PythonHandles.Use use : uses) {
      if (RUNNING.contains(use.file().tokens().text(use.method()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether tables or rows are written by way of a handle. */
  boolean write(List<PythonHandles.Use> uses) {
    for (PythonHandles.Use use : uses) {
      String method = use.file().tokens().text(use.method());
      if (WRITING.contains(method) || (RUNNING.contains(method) && writes(use))) {
        return true;
      }
    }
    return false;
  }

  private boolean writes(PythonHandles.Use use) {
    Range sql = values.argument(use.file(), use.name(), "sql", 0);
    if (sql == null) {
      return false;
    }
    for (Template template : values.value(use.file(), sql.start(), sql.end()).templates()) {
      if (StatementKinds.of(template.text()).write()) {
        return true;
      }
    }
    return false;
  }

  /** What one call does to a setting. */
  Setting ofCall(PythonFile file, int name, Pragma pragma) {
    return ofUse(new PythonHandles.Use(file, name), pragma);
  }

  /** Whether it is the {@code text('PRAGMA …')} that another call runs, and is judged with it. */
  static boolean isHandedOn(PythonFile file, int name) {
    int start = file.chainStart(name);
    return file.tokens().is(name, "text")
        && start > 1
        && file.tokens().is(start - 1, "(")
        && RUNNING.contains(file.tokens().text(start - 2));
  }

  private Setting ofUse(PythonHandles.Use use, Pragma pragma) {
    PythonFile file = use.file();
    int name = use.name();
    String method = file.tokens().text(use.method());
    boolean enables = method.equals("enable_wal") && pragma == Pragma.JOURNAL_MODE;
    if (enables || isPractice(file, use.method(), pragma)) {
      return Setting.of(State.ON);
    }
    Setting all = Setting.of(State.ABSENT);
    if (method.equals(pragma.pragma()) && file.tokens().is(name + 1, "=")) {
      return ofSetter(file, name, pragma);
    }
    if (!RUNNING.contains(method)) {
      return all;
    }
    if (method.equals("pragma")) {
      return ofPragma(file, name, pragma);
    }
    List<Range> arguments = values.arguments(file, name);
    if (name != use.method() && file.tokens().is(name, "map") && arguments.size() == 2) {
      Range list = arguments.get(1);
      for (Value element : values.elements(file, list.start(), list.end())) {
        all = Setting.better(all, ofText(element, pragma));
      }
    }
    for (Range given : arguments) {
      boolean named =
          file.tokens().isWord(given.start()) && file.tokens().is(given.start() + 1, "=");
      Range argument = named ? new Range(given.start() + 2, given.end()) : given;
      Value value = values.value(file, argument.start(), argument.end());
      List<Value> pairs = pairs(file, argument, value);
      for (Value turn : pairs.isEmpty() ? List.of(value) : pairs) {
        all = Setting.better(all, ofText(turn, pragma));
      }
      if (hasHole(value) && given.equals(arguments.get(0))) {
        all = Setting.better(all, ofUnknown(file, argument, pragma));
      }
      if (value.isUnknown()
          && given.equals(arguments.get(0))
          && FROM_FILE.contains(method)
          && mentions.inSqlFile(pragma)) {
        all = Setting.better(all, Setting.of(State.UNKNOWN));
      }
    }
    return all;
  }

  /** {@code handle.journal_mode = 'wal'} of peewee. */
  private Setting ofSetter(PythonFile file, int name, Pragma pragma) {
    int end = PythonExpressions.end(file.tokens(), name + 2);
    Value set = Value.of("PRAGMA " + pragma.pragma() + "=");
    return ofText(set.plus(values.value(file, name + 2, end)), pragma);
  }

  private List<Value> pairs(PythonFile file, Range argument, Value value) {
    Predicate<String> missing = value.only() == null ? PragmaStatements.missingIn(value) : null;
    return missing == null
        ? List.of()
        : values.pairs(file, argument.start(), argument.end(), missing);
  }

  private static boolean isPractice(PythonFile file, int method, Pragma pragma) {
    return ApswHooks.isPractice(file.tokens().text(method), pragma)
        && file.qualified(method).startsWith("apsw.");
  }

  private static boolean hasHole(Value value) {
    for (Template template : value.templates()) {
      if (template.isHole()) {
        return true;
      }
    }
    return false;
  }

  /** What a text does to a setting, whichever way it is. */
  static Setting ofText(Value value, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (Template template : value.templates()) {
      all = Setting.better(all, PragmaStatements.read(template.text(), pragma));
    }
    return all;
  }

  /** A statement that is none of few: it may be one of a long list, or tell by its name. */
  private Setting ofUnknown(PythonFile file, Range argument, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (Value turn : values.turns(file, argument.start(), argument.end())) {
      all = Setting.better(all, ofText(turn, pragma));
    }
    Range loop = values.loop(file, argument.start(), argument.end());
    boolean named =
        isNamed(file, argument, pragma) || (loop != null && isNamed(file, loop, pragma));
    boolean may = named || PragmaStatements.maySet(given(file, argument), pragma);
    return may ? Setting.better(all, Setting.of(State.UNKNOWN)) : all;
  }

  /** What is made of something else, such as by a function that adapts it, sets what that sets. */
  private List<Value> given(PythonFile file, Range argument) {
    return given.computeIfAbsent(
        new Argument(file, argument.start()),
        one ->
            values.given(
                file,
                argument.start(),
                argument.end(),
                all -> PragmaStatements.mentions(all, "pragma")));
  }

  private static boolean isNamed(PythonFile file, Range range, Pragma pragma) {
    for (int at = range.start(); at < range.end(); at++) {
      String word = file.tokens().text(at);
      boolean statement =
          file.tokens().kind(at) == TokenKind.STRING && PragmaStatements.mentions(word, "pragma ");
      if (statement ? mayMake(word, pragma) : PragmaStatements.isNamedSetting(word)) {
        return true;
      }
    }
    return false;
  }

  /** PRAGMA cache_size sets nothing else, however it goes on. */
  private static boolean mayMake(String literal, Pragma pragma) {
    String text = PythonLiterals.text(literal) + Template.UNKNOWN;
    return PragmaStatements.read(text, pragma).state() != State.ABSENT;
  }

  /** {@code handle.pragma('journal_mode', 'wal')} of peewee and apsw. */
  private Setting ofPragma(PythonFile file, int name, Pragma pragma) {
    Range key = values.argument(file, name, "key", 0);
    Range set = values.argument(file, name, "value", 1);
    if (key == null || set == null) {
      return Setting.of(State.ABSENT);
    }
    Value written =
        Value.of("PRAGMA ")
            .plus(values.value(file, key.start(), key.end()))
            .plus(Value.of("="))
            .plus(values.value(file, set.start(), set.end()));
    return ofText(written, pragma);
  }
}
