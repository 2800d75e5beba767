package doctor.lang.sqlite;

import doctor.api.Location;
import doctor.lang.go.GoCode;
import doctor.lang.go.GoField;
import doctor.lang.go.GoFile;
import doctor.lang.go.GoHandles;
import doctor.lang.go.GoValues;
import doctor.lang.sqlite.GoDrivers.Registered;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where Go code opens SQLite. */
final class GoOpens {

  private final GoCode code;
  private final AcceptedOpeners accepted;
  private final GoValues values;
  private final GoStatements statements;
  private final GoDrivers drivers;
  private final GoHandles handles;
  private final boolean mentionsPragmas;
  private final List<SqliteOpen> opens = new ArrayList<>();

  /** The calls that run a PRAGMA and were reached from an open. */
  private final Set<GoHandles.Use> reached = new HashSet<>();

  GoOpens(GoCode code, AcceptedOpeners accepted, boolean mentionsPragmas) {
    this.accepted = accepted;
    this.code = code;
    this.values = new GoValues(code);
    this.statements = new GoStatements(values);
    this.drivers = new GoDrivers(code, values, statements);
    this.handles = new GoHandles(code);
    this.mentionsPragmas = mentionsPragmas;
  }

  /** All places, in the order of files and places. */
  List<SqliteOpen> find() {
    for (GoFile file : code.files()) {
      for (String function : FUNCTIONS) {
        for (int name : file.callsOf(function)) {
          call(file, name);
        }
      }
      for (GoField field : file.fields()) {
        if (field.field().equals("DSN")) {
          dialector(field);
        }
      }
    }
    return opens;
  }

  private static final Set<String> FUNCTIONS = functions();

  private static Set<String> functions() {
    Set<String> functions = new java.util.TreeSet<>();
    for (GoOpener opener : GoOpener.TABLE) {
      functions.addAll(opener.functions());
    }
    return functions;
  }

  private void call(GoFile file, int name) {
    Tokens tokens = file.tokens();
    boolean qualified = tokens.is(name - 1, ".") && tokens.isWord(name - 2);
    String imported =
        qualified && !tokens.is(name - 3, ".") ? file.imported(tokens.text(name - 2)) : null;
    GoOpener opener = imported == null ? null : GoOpener.find(imported, tokens.text(name));
    int end = file.callEnd(name);
    if (opener == null || end < 0 || values.arguments(file, name) <= opener.nameArgument()) {
      return;
    }
    List<Registered> registered = registered(file, name, opener);
    if (registered.isEmpty()) {
      return;
    }
    Value dsn = dsn(file, name, opener);
    Map<Pragma, Setting> hooks = hooks(file, name, opener);
    add(
        new Site(file, file.callStart(name), end, literal(file, name, opener)),
        registered,
        dsn,
        hooks);
  }

  private List<Registered> registered(GoFile file, int name, GoOpener opener) {
    Driver driver = opener.driver();
    if (driver != null) {
      return List.of(new Registered(driver, Map.of()));
    }
    List<Registered> found = new ArrayList<>();
    for (Template one : values.argument(file, name, opener.driverArgument()).templates()) {
      if (!one.isKnown()) {
        return List.of();
      }
      found.addAll(drivers.of(file, one.text()));
    }
    return found;
  }

  private Value dsn(GoFile file, int name, GoOpener opener) {
    int start = values.argumentStart(file, name, opener.nameArgument());
    int end = values.argumentEnd(file, name, opener.nameArgument());
    Tokens tokens = file.tokens();
    int open = tokens.partner(end - 1);
    if (opener.driver() != Driver.UPPER || !tokens.is(open - 1, "ConnectionURL")) {
      return values.value(file, start, end);
    }
    Value database = Value.UNKNOWN;
    for (GoField field : file.fields()) {
      if (start < field.start() && field.start() < end) {
        if (field.field().equals("Database")) {
          database = values.value(file, field.start(), field.end());
        } else if (field.field().equals("Options")) {
          Value query = values.query(file, field.start(), field.end());
          return database.plus(Value.of("?")).plus(query);
        }
      }
    }
    return database;
  }

  /** {@code driver.Open(name, func(c *sqlite3.Conn) error {…})} of ncruces. */
  private Map<Pragma, Setting> hooks(GoFile file, int name, GoOpener opener) {
    Map<Pragma, Setting> hooks = new EnumMap<>(Pragma.class);
    if (opener.driver() != Driver.NCRUCES) {
      return hooks;
    }
    for (int i = 1; i < values.arguments(file, name); i++) {
      int start = values.argumentStart(file, name, i);
      int end = values.argumentEnd(file, name, i);
      GoValues.Body body = values.body(file, start, end);
      if (body != null) {
        for (Pragma pragma : Pragma.values()) {
          hooks.put(pragma, statements.of(body, pragma));
        }
      }
    }
    return hooks;
  }

  private @Nullable Location literal(GoFile file, int name, GoOpener opener) {
    int start = values.argumentStart(file, name, opener.nameArgument());
    boolean single = values.argumentEnd(file, name, opener.nameArgument()) == start + 1;
    boolean text = single && file.tokens().kind(start) == TokenKind.STRING;
    return text ? file.tokens().at(start, start + 1) : null;
  }

  /** {@code sqlite.Dialector{DSN: …}} and {@code sqlite.New(sqlite.Config{DSN: …})} of GORM. */
  private void dialector(GoField field) {
    GoFile file = field.file();
    Tokens tokens = file.tokens();
    int open = field.start() - 1;
    while (open > 0 && tokens.partner(open) <= field.start()) {
      open =
          tokens.partner(open) >= 0 && tokens.partner(open) < open
              ? tokens.partner(open) - 1
              : open - 1;
    }
    boolean type = tokens.is(open - 1, "Dialector") || tokens.is(open - 1, "Config");
    String imported = type && tokens.isWord(open - 3) ? file.imported(tokens.text(open - 3)) : null;
    GoOpener opener = imported == null ? null : GoOpener.find(imported, "Open");
    if (opener == null || opener.driver() == null) {
      return;
    }
    List<Registered> registered = List.of(new Registered(opener.driver(), Map.of()));
    int close = tokens.partner(open);
    for (GoField other : file.fields()) {
      if (other.field().equals("DriverName") && open < other.start() && other.start() < close) {
        String name = values.value(file, other.start(), other.end()).only();
        registered = name == null ? List.of() : drivers.of(file, name);
      }
    }
    if (!registered.isEmpty()) {
      Value dsn = values.value(file, field.start(), field.end());
      add(new Site(file, open - 3, close + 1, null), registered, dsn, Map.of());
    }
  }

  private record Site(GoFile file, int start, int end, @Nullable Location literal) {}

  private void add(Site site, List<Registered> registered, Value dsn, Map<Pragma, Setting> hooks) {
    if (accepted.contain(site.file().functionName(site.start()))) {
      return;
    }
    Location place = site.file().tokens().at(site.start(), site.end());
    Driver driver = registered.get(0).driver();
    List<GoHandles.Use> uses =
        mentionsPragmas ? handles.uses(site.file(), site.start(), site.end()) : List.of();
    reached.addAll(uses);
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    for (Pragma pragma : Pragma.values()) {
      Setting named = named(registered, dsn, pragma);
      Setting run = statements.of(uses, pragma);
      run = GoStatements.better(run, hooks.getOrDefault(pragma, Setting.of(State.ABSENT)));
      settings.put(pragma, together(named, run));
    }
    Template shown = Names.shown(driver.dialect(), dsn);
    opens.add(
        new SqliteOpen(
            place,
            driver,
            Names.forPeople(driver.dialect(), shown),
            Names.origin(shown, place),
            site.literal(),
            settings));
  }

  /** What names and hooks say, for each driver that it may be. */
  private static Setting named(List<Registered> registered, Value dsn, Pragma pragma) {
    @Nullable Setting all = null;
    for (Registered one : registered) {
      Setting name = Names.setting(one.driver().dialect(), dsn, pragma);
      Setting hook = one.hooks().getOrDefault(pragma, Setting.of(State.ABSENT));
      Setting both = together(name, hook);
      if (all != null && all.state() != both.state()) {
        return Setting.of(State.UNKNOWN);
      }
      all = both;
    }
    return all == null ? Setting.of(State.UNKNOWN) : all;
  }

  /** What the name says and what is run afterwards. */
  static Setting together(Setting named, Setting run) {
    return switch (run.state()) {
      case ON, UNKNOWN -> named.state() == State.NOT_NEEDED ? named : run;
      case IN_TRANSACTION, OTHER_VALUE -> named.state() == State.ABSENT ? run : named;
      default -> named;
    };
  }

  /** The files that accepted helpers open. */
  Set<String> openedByHelpers() {
    Set<String> names = new HashSet<>();
    for (String function : code.called()) {
      for (GoCode.Call call : accepted.contain(function) ? code.calls(function) : NONE) {
        for (int i = 0; i < values.arguments(call.file(), call.name()); i++) {
          String name = values.argument(call.file(), call.name(), i).only();
          if (name != null) {
            names.add(new DataSourceName(Dialect.NONE, name).file());
          }
        }
      }
    }
    return names;
  }

  private static final List<GoCode.Call> NONE = List.of();

  /** Whether some code switches a setting on, for a database that cannot be told. */
  boolean setsElsewhere(Pragma pragma) {
    Set<Location> known = new HashSet<>();
    for (GoHandles.Use use : reached) {
      known.add(use.file().tokens().at(use.name(), use.name() + 1));
    }
    for (String method : GoStatements.RUNNING) {
      for (GoCode.Call call : code.calls(method)) {
        Location place = call.file().tokens().at(call.name(), call.name() + 1);
        if (!known.contains(place)
            && statements.ofCall(call.file(), call.name(), pragma).state() == State.ON) {
          return true;
        }
      }
    }
    return false;
  }
}
