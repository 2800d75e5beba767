package doctor.lang.sqlite;

import doctor.lang.go.GoCode;
import doctor.lang.go.GoFile;
import doctor.lang.go.GoHandles;
import doctor.lang.go.GoLiterals;
import doctor.lang.go.GoValues;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The PRAGMA statements that Go code runs. */
final class GoStatements {

  /** Methods that run the SQL they are given. */
  static final Set<String> RUNNING =
      Set.of(
          "Exec",
          "ExecContext",
          "MustExec",
          "MustExecContext",
          "Query",
          "QueryContext",
          "QueryRow",
          "QueryRowContext",
          "QueryRowx",
          "Queryx",
          "Get",
          "Select",
          "Raw",
          "Prepare",
          "PrepareContext",
          "NewQuery",
          "NewRaw",
          "NamedExec",
          "ExecScript",
          "Execute",
          "ExecuteTransient",
          "ExecuteScript",
          "ExecTransient",
          "SQL");

  private final GoValues values;
  private final Mentions mentions;

  /** What the arguments of a call stand for: each setting asks for it, and many a handle. */
  private final Map<GoCode.Call, List<List<Value>>> arguments = new HashMap<>();

  private record Argument(GoFile file, int name, int index) {}

  /** What callers give for what arguments are made of. */
  private final Map<Argument, List<Value>> given = new HashMap<>();

  GoStatements(GoValues values, Mentions mentions) {
    this.values = values;
    this.mentions = mentions;
  }

  /** What the uses of one handle do to a setting. */
  Setting of(List<GoHandles.Use> uses, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (GoHandles.Use use : uses) {
      Setting one = ofCall(use.file(), use.name(), pragma);
      if (use.transaction() && one.state() == State.ON) {
        one = Setting.of(State.IN_TRANSACTION);
      }
      all = Setting.better(all, one);
    }
    return all;
  }

  /** What the calls in a function's body do to a setting. */
  Setting of(GoValues.Body body, Pragma pragma) {
    Tokens tokens = body.file().tokens();
    Setting all = Setting.of(State.ABSENT);
    for (int at = body.start(); at < body.end(); at++) {
      if (tokens.isWord(at) && tokens.is(at + 1, "(")) {
        all = Setting.better(all, ofCall(body.file(), at, pragma));
      }
    }
    return all;
  }

  /** What one call does to a setting. */
  Setting ofCall(GoFile file, int name, Pragma pragma) {
    GoCode.Call call = new GoCode.Call(file, name);
    List<List<Value>> known = arguments.get(call);
    if (known == null) {
      known = arguments(file, name);
      arguments.put(call, known);
    }
    Setting all = Setting.of(State.ABSENT);
    for (int i = 0; i < known.size(); i++) {
      for (Value value : known.get(i)) {
        all = Setting.better(all, ofArgument(file, name, i, value, pragma));
      }
    }
    boolean fromFile = all.state() == State.ABSENT && isAllUnknown(file, name, known);
    return fromFile && mentions.inSqlFile(pragma) ? Setting.of(State.UNKNOWN) : all;
  }

  /** What is run without any of it being known may be what stands in a file of the app. */
  private static boolean isAllUnknown(GoFile file, int name, List<List<Value>> arguments) {
    for (List<Value> argument : arguments) {
      for (Value value : argument) {
        if (!value.isUnknown()) {
          return false;
        }
      }
    }
    String method = file.tokens().text(name);
    return !arguments.isEmpty() && RUNNING.contains(method) && method.contains("Exec");
  }

  /** The first arguments of a call, each for every turn; an empty text for one that is no SQL. */
  private List<List<Value>> arguments(GoFile file, int name) {
    boolean runs = RUNNING.contains(file.tokens().text(name));
    List<List<Value>> found = new ArrayList<>();
    int count = Math.min(values.arguments(file, name), 4);
    for (int i = 0; i < count; i++) {
      boolean text = runs || isText(file, values.argumentStart(file, name, i));
      found.add(text ? argument(file, name, i) : List.of(Value.of("")));
    }
    return found;
  }

  private List<Value> argument(GoFile file, int name, int index) {
    Value value = values.argument(file, name, index);
    Predicate<String> missing = value.only() == null ? PragmaStatements.missingIn(value) : null;
    List<Value> turns = missing == null ? List.of() : values.turns(file, name, index, missing);
    return turns.isEmpty() ? List.of(value) : turns;
  }

  /** A function of another module may run a text that it is given beside the handle. */
  private static boolean isText(GoFile file, int token) {
    return PragmaStatements.mentions(file.tokens().text(token), "pragma");
  }

  private Setting ofArgument(GoFile file, int name, int index, Value value, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (Template template : value.templates()) {
      Setting one =
          template.isHole()
              ? ofUnknown(file, name, index, pragma)
              : PragmaStatements.read(template.text(), pragma);
      all = Setting.better(all, one);
    }
    return all;
  }

  /** Statements from outside may well be settings if that is what their name says. */
  private Setting ofUnknown(GoFile file, int name, int index, Pragma pragma) {
    Tokens tokens = file.tokens();
    int end = values.argumentEnd(file, name, index);
    for (int at = values.argumentStart(file, name, index); at < end; at++) {
      String word = tokens.text(at);
      boolean literal = tokens.kind(at) == TokenKind.STRING && isText(file, at);
      if (literal ? mayMake(word, pragma) : PragmaStatements.isNamedSetting(word)) {
        return Setting.of(State.UNKNOWN);
      }
    }
    List<Value> made = given.computeIfAbsent(new Argument(file, name, index), this::given);
    return Setting.of(PragmaStatements.maySet(made, pragma) ? State.UNKNOWN : State.ABSENT);
  }

  /** What is made of something else, such as by {@code Rebind}, sets what that sets. */
  private List<Value> given(Argument one) {
    return values.given(
        one.file(), one.name(), one.index(), all -> PragmaStatements.mentions(all, "pragma"));
  }

  /** Of more ways than are told apart each has its literals: PRAGMA table_info(%s) sets nothing. */
  private static boolean mayMake(String literal, Pragma pragma) {
    String text = GoLiterals.text(literal) + Template.UNKNOWN;
    return PragmaStatements.read(text, pragma).state() != State.ABSENT;
  }
}
