package doctor.lang.sqlite;

import doctor.api.Location;
import doctor.lang.python.PythonCode;
import doctor.lang.python.PythonExpressions;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonHandles;
import doctor.lang.python.PythonLiterals;
import doctor.lang.python.PythonValues;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where Python code opens SQLite. */
final class PythonOpens implements ProgramOpens {

  /** One of these words stands in every file that opens: beginnings of modules, and of settings. */
  private static final List<String> OPENING =
      List.of("sqlite", "apsw", "peewee", "playhouse", "sqlalchemy", "SQLALCHEMY", "sqlmodel");

  /** Libraries that can set a setting without the word. */
  private static final Set<Driver> HANDY = Set.of(Driver.SQLITE_UTILS, Driver.APSW, Driver.PEEWEE);

  private static final List<Integer> NONE = List.of();

  private final PythonCode code;
  private final AcceptedOpeners accepted;
  private final PythonValues values;
  private final PythonStatements statements;
  private final PythonHandles handles;
  private final Mentions mentions;
  private final ApswHooks apsw;
  private final SqlalchemyListeners listeners;
  private final List<SqliteOpen> opens = new ArrayList<>();
  private final List<Integer> engines = new ArrayList<>();

  PythonOpens(PythonCode code, AcceptedOpeners accepted, Mentions mentions) {
    this.accepted = accepted;
    this.code = code;
    this.values = new PythonValues(code);
    this.statements = new PythonStatements(values, mentions);
    this.handles = new PythonHandles(code);
    this.mentions = mentions;
    this.apsw = new ApswHooks(code, values, statements);
    this.listeners = new SqlalchemyListeners(code, statements);
  }

  /** The values of this app's expressions. */
  PythonValues values() {
    return values;
  }

  @Override
  public List<SqliteOpen> find() {
    Set<String> functions = new TreeSet<>();
    for (PythonOpener opener : PythonOpener.TABLE) {
      functions.add(opener.function());
    }
    for (PythonFile file : code.filesWithAny(OPENING)) {
      for (String function : functions) {
        for (int name : file.callsOf(function)) {
          call(file, name, opener(file, name));
        }
      }
      for (String alias : file.imported()) {
        boolean other = !functions.contains(alias) && !file.callsOf(alias).isEmpty();
        PythonOpener opener = other ? PythonOpener.aliased(file, alias) : null;
        for (int name : opener == null ? NONE : file.callsOf(alias)) {
          call(file, name, file.chainStart(name) == name ? opener : null);
        }
      }
      PythonSettings.find(file, this);
    }
    engines.forEach(this::listen);
    return opens;
  }

  /** Adds what listeners run, which can be told once all handles are known. */
  private void listen(int index) {
    for (Pragma pragma : Pragma.values()) {
      SqliteOpen engine = opens.get(index);
      Setting known = engine.setting(pragma);
      if (known.state() != State.ON) {
        Setting run = listeners.of(engine, pragma);
        opens.set(index, engine.with(pragma, GoOpens.together(known, run)));
      }
    }
  }

  private static @Nullable PythonOpener opener(PythonFile file, int name) {
    PythonOpener opener = PythonOpener.find(file.qualified(name));
    boolean star = opener == null && !file.stars().isEmpty() && file.chainStart(name) == name;
    return star ? PythonOpener.starred(file, file.tokens().text(name)) : opener;
  }

  private void call(PythonFile file, int name, @Nullable PythonOpener opener) {
    if (opener == null || file.tokens().partner(name + 1) < 0) {
      return;
    }
    int end = file.tokens().partner(name + 1) + 1;
    PythonExpressions.Range range = values.argument(file, name, opener.keyword(), 0);
    if (range == null || isReadOnly(file, name) || isCreated(file, name)) {
      return;
    }
    Value value = values.value(file, range.start(), range.end());
    Value given = opener.driver() == Driver.SQLALCHEMY ? url(value) : value;
    if (given == null) {
      return;
    }
    boolean uri = opener.driver() != Driver.PYTHON || mayBeUri(file, name);
    add(file, new Site(file.chainStart(name), end, name), opener.driver(), given, uri);
  }

  /** SQLAlchemy leaves the opening to a function that it is given. */
  private boolean isCreated(PythonFile file, int name) {
    return values.argument(file, name, "creator", -1) != null
        || values.argument(file, name, "async_creator", -1) != null;
  }

  /** {@code memory=True}, {@code flags=apsw.SQLITE_OPEN_READONLY}. */
  private boolean isReadOnly(PythonFile file, int name) {
    Tokens tokens = file.tokens();
    for (int at = name; at < tokens.partner(name + 1); at++) {
      boolean memory = tokens.is(at, "memory") && tokens.is(at + 2, "True");
      if (memory || tokens.is(at, "SQLITE_OPEN_READONLY") || tokens.is(at, "memory_name")) {
        return true;
      }
    }
    return false;
  }

  /** A name is a URI where the caller says so, or where that cannot be told. */
  private boolean mayBeUri(PythonFile file, int name) {
    Tokens tokens = file.tokens();
    for (int at = name; at < tokens.partner(name + 1); at++) {
      if (tokens.is(at, "uri") || tokens.is(at, "**")) {
        return !(tokens.is(at, "uri") && tokens.is(at + 2, "False"));
      }
    }
    return false;
  }

  /** The file in a URL of SQLAlchemy's; null where it is of another database or unknown. */
  static @Nullable Value url(Value value) {
    List<Template> files = new ArrayList<>();
    for (Template template : value.templates()) {
      String text = template.text();
      int slashes = text.indexOf("://");
      if (text.startsWith("sqlite") && slashes > 0) {
        String rest = text.substring(slashes + 3);
        String name = rest.startsWith("/") ? rest.substring(1) : rest;
        files.add(new Template(name, template.origin(), template.hole()));
      }
    }
    return files.isEmpty() ? null : new Value(files);
  }

  record Site(int start, int end, int name) {}

  void add(PythonFile file, Site site, Driver driver, Value given, boolean uri) {
    if (accepted.contain(file.functionName(site.start()))) {
      return;
    }
    Location place = file.tokens().at(site.start(), site.end());
    List<PythonHandles.Use> uses =
        HANDY.contains(driver) || mentions.ofPragma()
            ? handles.uses(file, site.start(), site.end())
            : List.of();
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    for (Pragma pragma : Pragma.values()) {
      Setting named = uri ? Names.setting(Dialect.NONE, given, pragma) : plain(given, pragma);
      Setting run = GoStatements.better(statements.of(uses, pragma), arguments(file, site, pragma));
      run = GoStatements.better(run, ofFactory(file, site, pragma));
      run = isApsw(file, site, driver) ? GoStatements.better(run, apsw.of(pragma)) : run;
      settings.put(pragma, GoOpens.together(named, run));
    }
    if (driver == Driver.SQLALCHEMY && mentions.ofPragma()) {
      engines.add(opens.size());
    }
    put(place, driver, given, settings);
    listeners.add(file, site.start(), opens.get(opens.size() - 1), uses);
  }

  /** peewee may open with APSW as well. */
  private static boolean isApsw(PythonFile file, Site site, Driver driver) {
    return driver == Driver.APSW || file.tokens().is(site.name(), "APSWDatabase");
  }

  void put(Location place, Driver driver, Value given, Map<Pragma, Setting> settings) {
    opens.add(SqliteOpen.of(place, driver, given, null, settings));
  }

  /** Without {@code uri=True} everything belongs to the name of the file. */
  private static Setting plain(Value given, Pragma pragma) {
    Setting setting = Names.setting(Dialect.NONE, given, pragma);
    boolean file = false;
    for (Template template : given.templates()) {
      file |= template.text().startsWith("file:");
    }
    boolean only = given.templates().size() == 1;
    return file && only && setting.state() == State.NOT_NEEDED
        ? new Setting(State.READ_ONLY_IGNORED, "file: without uri=True")
        : setting;
  }

  /**
   * {@code factory=Connection}: what a class or function of the app runs may be for this handle.
   */
  private Setting ofFactory(PythonFile file, Site site, Pragma pragma) {
    PythonExpressions.Range range =
        site.name() < 0 || !mentions.ofPragma()
            ? null
            : values.argument(file, site.name(), "factory", -1);
    String factory = range == null ? "" : file.tokens().text(range.end() - 1);
    for (String method : range == null ? Set.<String>of() : PythonStatements.RUNNING) {
      for (PythonCode.Call call : code.calls(method)) {
        if (call.file().standsIn(call.name(), factory)
            && statements.ofCall(call.file(), call.name(), pragma).state() == State.ON) {
          return Setting.of(State.UNKNOWN);
        }
      }
    }
    return Setting.of(State.ABSENT);
  }

  /** peewee's {@code pragmas={'journal_mode': 'wal'}} or {@code pragmas=(('journal_mode', …),)}. */
  private Setting arguments(PythonFile file, Site site, Pragma pragma) {
    PythonExpressions.Range range =
        site.name() < 0 ? null : values.argument(file, site.name(), "pragmas", -1);
    if (range == null) {
      return Setting.of(State.ABSENT);
    }
    PythonValues.Written bracket = values.written(file, range.start(), range.end());
    if (bracket == null) {
      return Setting.of(State.UNKNOWN);
    }
    Tokens tokens = bracket.file().tokens();
    boolean more = false;
    for (int at = bracket.start(); at < bracket.end() - 1; at++) {
      more |= tokens.is(at, "**") || tokens.is(at, "*");
      boolean key =
          tokens.kind(at) == TokenKind.STRING
              && PythonLiterals.text(tokens.text(at)).equalsIgnoreCase(pragma.pragma());
      if (key) {
        String written = tokens.text(at + 2);
        boolean text = tokens.kind(at + 2) == TokenKind.STRING;
        String value = text ? PythonLiterals.text(written) : written;
        boolean known = text || tokens.kind(at + 2) == TokenKind.NUMBER || value.equals("True");
        return pragma.isWanted(value)
            ? Setting.of(State.ON)
            : known
                ? new Setting(State.OTHER_VALUE, pragma.pragma() + "=" + value)
                : Setting.of(State.UNKNOWN);
      }
    }
    return Setting.of(more ? State.UNKNOWN : State.ABSENT);
  }

  @Override
  public void addInWal(FilesInWal files) {
    for (PythonFile file : code.filesWithAny(accepted.beginnings())) {
      for (String function : file.called()) {
        for (int call : accepted.contain(function) ? file.callsOf(function) : NONE) {
          addArguments(file, call, files);
        }
      }
    }
  }

  private void addArguments(PythonFile file, int call, FilesInWal files) {
    for (PythonExpressions.Range argument : values.arguments(file, call)) {
      files.add(values.value(file, argument.start(), argument.end()));
    }
  }

  @Override
  public boolean setsElsewhere(Pragma pragma) {
    for (String method : PythonStatements.RUNNING) {
      for (PythonCode.Call call : code.calls(method)) {
        State state =
            listeners.isHeld(call)
                ? State.ABSENT
                : statements.ofCall(call.file(), call.name(), pragma).state();
        if (state == State.ON || state == State.UNKNOWN) {
          return true;
        }
      }
    }
    return false;
  }
}
