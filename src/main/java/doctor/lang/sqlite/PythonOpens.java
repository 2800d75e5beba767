package doctor.lang.sqlite;

import doctor.api.Location;
import doctor.lang.python.PythonCode;
import doctor.lang.python.PythonExpressions;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonHandles;
import doctor.lang.python.PythonValues;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds where Python code opens SQLite. */
final class PythonOpens implements ProgramOpens {

  /** Makes a function of another one and arguments of it. */
  static final String PARTIAL = "functools.partial";

  /** Calls a function with arguments in another thread. */
  private static final String THREAD = "asyncio.to_thread";

  /** The last words of what calls a function that it is given. */
  private static final List<String> CALLING = List.of("partial", "to_thread", "run_in_executor");

  /** One of these words stands in every file that opens: beginnings of modules, and of settings. */
  private static final List<String> OPENING =
      List.of("sqlite", "apsw", "peewee", "playhouse", "sqlalchemy", "SQLALCHEMY", "sqlmodel");

  private static final List<Integer> NONE = List.of();

  private static final List<String> NO_NAMES = List.of();

  private static final List<String> INIT_COMMAND = List.of("init_command");

  private final PythonCode code;
  private final AcceptedOpeners accepted;
  private final PythonValues values;
  private final PythonStatements statements;
  private final PythonArguments arguments;
  private final PythonHandles handles;
  private final Mentions mentions;
  private final PythonOpenSettings settings;
  private final SqlalchemyListeners listeners;
  private final PythonDatabaseChoice choice = new PythonDatabaseChoice();
  private final List<SqliteOpen> opens = new ArrayList<>();
  private final List<Integer> engines = new ArrayList<>();
  private final Callbacks callbacks = new Callbacks();
  private @Nullable Boolean initCommand;

  PythonOpens(PythonCode code, AcceptedOpeners accepted, Mentions mentions) {
    this.accepted = accepted;
    this.code = code;
    this.values = new PythonValues(code);
    this.statements = new PythonStatements(values, mentions);
    this.arguments = new PythonArguments(code, values, statements, mentions);
    this.handles = new PythonHandles(code);
    this.mentions = mentions;
    ApswHooks apsw = new ApswHooks(code, values, statements);
    this.settings = new PythonOpenSettings(code, handles, statements, arguments, apsw, mentions);
    this.listeners = new SqlalchemyListeners(code, statements);
  }

  /** Whether some file of the app has a command for Django's connections that sets WAL. */
  boolean hasInitCommand() {
    if (initCommand == null) {
      boolean found = false;
      for (PythonFile file : code.filesWithAny(INIT_COMMAND)) {
        found = found || PythonSettings.commandsWal(file, this);
      }
      initCommand = found;
    }
    return initCommand;
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
          call(file, name, opener(file, name), 0);
        }
      }
      for (String caller : CALLING) {
        for (int name : file.callsOf(caller)) {
          given(file, name, caller.equals("run_in_executor") ? 1 : 0);
        }
      }
      for (String alias : file.imported()) {
        boolean other = !functions.contains(alias) && !file.callsOf(alias).isEmpty();
        PythonOpener opener = other ? PythonOpener.aliased(file, alias) : null;
        for (int name : opener == null ? NONE : file.callsOf(alias)) {
          call(file, name, file.chainStart(name) == name ? opener : null, 0);
        }
      }
      heirs(file);
      PythonSettings.find(file, this);
      PythonPony.find(file, this);
    }
    engines.forEach(this::listen);
    callbacks.settle(opens, this);
    return opens;
  }

  /** Adds what listeners run, which can be told once all handles are known. */
  private void listen(int index) {
    for (Pragma pragma : Pragma.values()) {
      SqliteOpen engine = opens.get(index);
      Setting known = engine.setting(pragma);
      if (known.state() != State.ON) {
        Setting run = listeners.of(engine, pragma);
        opens.set(index, engine.with(pragma, Setting.together(known, run)));
      }
    }
  }

  private @Nullable PythonOpener opener(PythonFile file, int name) {
    String qualified = file.qualified(name);
    PythonOpener opener = PythonOpener.find(qualified);
    boolean star = opener == null && !file.stars().isEmpty() && file.chainStart(name) == name;
    opener = star ? PythonOpener.starred(file, file.tokens().text(name)) : opener;
    // A module of the app may import the function for others, as where it may not be installed.
    String origin = opener == null ? code.origin(file, qualified) : null;
    return origin == null ? opener : PythonOpener.find(origin);
  }

  /** Calls of the app's own classes that extend one which opens. */
  private void heirs(PythonFile file) {
    for (PythonOpener opener : PythonOpener.TABLE) {
      boolean same = opener.equals(opener(file, opener.function()));
      for (String heir : same ? file.heirs(opener.function(), opener.keyword()) : NO_NAMES) {
        for (PythonCode.Call call : code.calls(heir)) {
          if (call.file().equals(file) || call.file().imported(heir) != null) {
            call(call.file(), call.name(), opener, 0);
          }
        }
      }
    }
  }

  /** The opener that is known by a plain name in a file, or null. */
  private static @Nullable PythonOpener opener(PythonFile file, String name) {
    String imported = file.imported(name);
    return imported != null
        ? PythonOpener.find(imported)
        : file.stars().isEmpty() ? null : PythonOpener.starred(file, name);
  }

  /**
   * {@code partial(sqlite3.connect, 'a.db')}, which opens when it is called, and {@code await
   * to_thread(sqlite3.connect, 'a.db')}, which opens elsewhere.
   *
   * @param place that of the function among the arguments
   */
  private void given(PythonFile file, int name, int place) {
    PythonExpressions.Range function = values.argument(file, name, "func", place);
    String called = file.qualified(name);
    if (function == null || (place == 0 && !called.equals(PARTIAL) && !called.equals(THREAD))) {
      return;
    }
    int last = function.end() - 1;
    if (file.tokens().isWord(last) && file.chainStart(last) == function.start()) {
      call(file, name, opener(file, last), place + 1);
    }
  }

  /** A call with the name of the file among its arguments, at the latest at a place. */
  private void call(PythonFile file, int name, @Nullable PythonOpener opener, int place) {
    if (opener == null || file.tokens().partner(name + 1) < 0) {
      return;
    }
    int end = file.tokens().partner(name + 1) + 1;
    PythonExpressions.Range range = values.argument(file, name, opener.keyword(), place);
    if (range == null
        || PythonArguments.isReadOnly(file, name)
        || arguments.isCreated(file, name)
        || (opener.takesUrl() && choice.isOther(file, range))) {
      return;
    }
    Site site = new Site(file.chainStart(name), end, name);
    if (opener.driver() == Driver.PEEWEE && file.tokens().is(range.start(), "None")) {
      named(file, site);
      return;
    }
    Value value = values.value(file, range.start(), range.end());
    Value given = opener.takesUrl() ? url(value) : value;
    if (given == null) {
      return;
    }
    boolean uri = opener.driver() != Driver.PYTHON || PythonArguments.mayBeUri(file, name);
    int added = opens.size();
    add(file, site, opener.driver(), given, uri);
    if (opener.setsWal() && added < opens.size()) {
      putInWal(added);
    }
  }

  private void putInWal(int place) {
    SqliteOpen open = opens.get(place);
    if (open.setting(Pragma.JOURNAL_MODE).state() != State.NOT_NEEDED) {
      opens.set(place, open.with(Pragma.JOURNAL_MODE, Setting.of(State.ON)));
    }
  }

  /** {@code db.init('a.db')} behind {@code db = SqliteDatabase(None)}. */
  private void named(PythonFile file, Site site) {
    List<PythonHandles.Use> uses = settings.uses(file, site);
    for (PythonHandles.Use use : uses) {
      PythonFile there = use.file();
      Tokens tokens = there.tokens();
      PythonExpressions.Range range =
          tokens.is(use.method(), "init") && !accepted.contain(there.functionName(use.name()))
              ? values.argument(there, use.name(), "database", 0)
              : null;
      if (range != null) {
        Value given = values.value(there, range.start(), range.end());
        int end = tokens.partner(use.name() + 1) + 1;
        Location place = tokens.at(there.chainStart(use.name()), end);
        Map<Pragma, Setting> known = settings.of(file, site, Driver.PEEWEE, given, true, uses);
        known.replaceAll(
            (pragma, one) -> Setting.better(one, arguments.of(there, use.name(), pragma)));
        put(place, Driver.PEEWEE, given, known);
      }
    }
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
    boolean others = files.size() < value.templates().size();
    if (others) {
      // It is one of them by way of what cannot be told.
      files.replaceAll(file -> new Template(file.text(), file.origin()));
    }
    return files.isEmpty() ? null : new Value(files);
  }

  record Site(int start, int end, int name) {}

  void add(PythonFile file, Site site, Driver driver, Value given, boolean uri) {
    if (accepted.contain(file.functionName(site.start()))) {
      return;
    }
    Location place = file.tokens().at(site.start(), site.end());
    List<PythonHandles.Use> uses = settings.usesThatTell(file, site, driver, given);
    boolean copy = !uses.isEmpty() && handles.isCopied() && !PythonStatements.areRunOn(uses);
    if (!uses.isEmpty() && handles.isCalledBack()) {
      callbacks.add(opens.size());
    }
    Map<Pragma, Setting> known = settings.of(file, site, driver, given, uri, uses);
    if (copy) {
      // What nothing but a copy of another database is written to is as that one is.
      known.replaceAll((pragma, one) -> Setting.of(State.NOT_NEEDED));
    }
    if (driver == Driver.SQLALCHEMY && mentions.ofPragma()) {
      engines.add(opens.size());
    }
    put(place, driver, given, known);
    listeners.add(file, site.start(), opens.get(opens.size() - 1), uses);
  }

  void put(Location place, Driver driver, Value given, Map<Pragma, Setting> settings) {
    opens.add(SqliteOpen.of(place, driver, given, null, settings));
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
    return sets(pragma, call -> !listeners.isTold(call))
        || new PythonHandedOn(code, values).maySet(pragma);
  }

  @Override
  public boolean setsInCallback(Pragma pragma) {
    return setsElsewhere(pragma) || sets(pragma, call -> call.file().isGivenMore(call.name()));
  }

  /** Whether one of these calls may switch a setting on. */
  private boolean sets(Pragma pragma, Predicate<PythonCode.Call> looked) {
    for (String method : PythonStatements.RUNNING) {
      for (PythonCode.Call call : code.calls(method)) {
        State state =
            !looked.test(call) || PythonStatements.isHandedOn(call.file(), call.name())
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
