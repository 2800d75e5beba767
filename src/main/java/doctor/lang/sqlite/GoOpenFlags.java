package doctor.lang.sqlite;

import doctor.lang.go.GoField;
import doctor.lang.go.GoFile;
import doctor.lang.go.GoValues;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What crawshaw.io/sqlite and zombiezen.com/go/sqlite are told beside the name: flags, which ask
 * for WAL where there are none, and what is done with each connection. See {@code OpenConn} in
 * both, and {@code sqlitex} and {@code sqlitemigration} beside it.
 */
final class GoOpenFlags {

  private final GoValues values;
  private final GoStatements statements;

  GoOpenFlags(GoValues values, GoStatements statements) {
    this.values = values;
    this.statements = statements;
  }

  /** Whether this is one of the drivers that have flags. */
  static boolean has(@Nullable Driver driver) {
    return driver == Driver.CRAWSHAW || driver == Driver.ZOMBIEZEN;
  }

  /** What the flags of a call say of the journal. */
  Setting of(GoFile file, int name) {
    int count = values.arguments(file, name);
    return switch (file.tokens().text(name)) {
      case "OpenConn" -> judged(flags(file, name, 1, count));
      case "Open" -> judged(flags(file, name, 1, 2));
      case "OpenInit" -> judged(flags(file, name, 2, 3));
      default -> judged(ofOptions(file, name, count - 1));
    };
  }

  private Value flags(GoFile file, int name, int first, int end) {
    Value all = Value.of("");
    for (int i = first; i < end; i++) {
      all = all.plus(values.argument(file, name, i));
    }
    return all;
  }

  private Value ofOptions(GoFile file, int name, int index) {
    int end = values.argumentEnd(file, name, index);
    GoField flags = option(file, name, index, "Flags");
    if (flags != null) {
      return values.value(file, flags.start(), flags.end());
    }
    return file.tokens().is(end - 1, "}") ? Value.of("") : Value.UNKNOWN;
  }

  private @Nullable GoField option(GoFile file, int name, int index, String option) {
    int start = values.argumentStart(file, name, index);
    return file.field(option, start, values.argumentEnd(file, name, index));
  }

  private static Setting judged(Value flags) {
    boolean on = false;
    boolean off = false;
    for (Template template : flags.templates()) {
      State one = judged(template.text());
      if (one == State.UNKNOWN) {
        return Setting.of(one);
      }
      on |= one == State.ON;
      off |= one == State.ABSENT;
    }
    State all = on ? State.ON : off ? State.ABSENT : State.NOT_NEEDED;
    return Setting.of(on && off ? State.UNKNOWN : all);
  }

  private static State judged(String flags) {
    String names = flags.toUpperCase(Locale.ROOT);
    if (names.isEmpty() || names.equals("0") || names.contains("WAL")) {
      return State.ON;
    }
    boolean readOnly = names.contains("READONLY") && !names.contains("READWRITE");
    if (readOnly || names.contains("MEMORY")) {
      return State.NOT_NEEDED;
    }
    boolean told = names.contains("READWRITE") && names.indexOf(Template.UNKNOWN) < 0;
    return told ? State.ABSENT : State.UNKNOWN;
  }

  /** What a setting is, by its name and by the flags. */
  static Setting together(Setting named, Setting flags, Pragma pragma) {
    return switch (flags.state()) {
      case NOT_NEEDED -> flags;
      case ON, UNKNOWN ->
          pragma != Pragma.JOURNAL_MODE || named.state() == State.NOT_NEEDED ? named : flags;
      default -> named;
    };
  }

  /** What each connection begins with: a function, or a script. */
  Map<Pragma, Setting> hooks(GoFile file, int name) {
    Map<Pragma, Setting> hooks = new EnumMap<>(Pragma.class);
    int last = values.arguments(file, name) - 1;
    boolean script = file.tokens().is(name, "OpenInit") && last == 4;
    GoField prepare = option(file, name, last, "PrepareConn");
    GoValues.Body body = prepare == null ? null : values.body(file, prepare.start(), prepare.end());
    for (Pragma pragma : Pragma.values()) {
      if (body != null) {
        hooks.put(pragma, statements.of(body, pragma));
      } else if (prepare != null) {
        hooks.put(pragma, Setting.of(State.UNKNOWN));
      } else if (script) {
        hooks.put(pragma, ofScript(values.argument(file, name, last), pragma));
      }
    }
    return hooks;
  }

  private static Setting ofScript(Value script, Pragma pragma) {
    Setting all = Setting.of(State.ABSENT);
    for (Template template : script.templates()) {
      Setting one =
          template.isHole()
              ? Setting.of(State.UNKNOWN)
              : PragmaStatements.read(template.text(), pragma);
      all = Setting.better(all, one);
    }
    return all;
  }
}
