package doctor.lang.sqlite;

import doctor.api.Location;
import doctor.lang.go.GoCode;
import doctor.lang.go.GoField;
import doctor.lang.go.GoFile;
import doctor.lang.go.GoFunctionValues;
import doctor.lang.go.GoHeldLiteral;
import doctor.lang.go.GoValues;
import doctor.lang.sqlite.GoDrivers.Registered;
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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the calls and literals by which Go code opens SQLite. */
final class GoSites {

  private static final List<String> FUNCTIONS = functions();

  private static final String INITIALS = initials();

  private static final Setting NO_FLAGS = Setting.of(Setting.State.ABSENT);

  /**
   * A place that opens.
   *
   * @param start the first token of the call or literal
   * @param end the token behind it
   * @param literal the string literal with the whole name if there is one, or null
   * @param registered the drivers that it may open with
   * @param name the first token of the name
   * @param nameEnd the token behind the name
   * @param hooks what functions that are given beside the name do
   * @param flags what flags beside the name say of the journal
   */
  record Site(
      GoFile file,
      int start,
      int end,
      @Nullable Location literal,
      List<Registered> registered,
      int name,
      int nameEnd,
      Map<Pragma, Setting> hooks,
      Setting flags) {

    /** The place for the report. */
    Location place() {
      return file.tokens().at(start, end);
    }

    Driver driver() {
      return registered.get(0).driver();
    }
  }

  private final GoCode code;
  private final GoValues values;
  private final GoStatements statements;
  private final GoDrivers drivers;
  private final GoOpenFlags openFlags;
  private final GoHeldLiteral urls;
  private final GoFunctionValues functionValues;

  /** The calls of what was handed on, each once. */
  private final Set<GoCode.Call> handedOn = new HashSet<>();

  private final List<Site> sites = new ArrayList<>();

  GoSites(GoCode code, GoValues values, GoStatements statements) {
    this.code = code;
    this.values = values;
    this.statements = statements;
    this.drivers = new GoDrivers(code, values, statements);
    this.openFlags = new GoOpenFlags(values, statements);
    this.functionValues = new GoFunctionValues(code);
    this.urls = new GoHeldLiteral(code, List.of("Database", "Options"));
  }

  private static List<String> functions() {
    Set<String> functions = new TreeSet<>();
    for (GoOpener opener : GoOpener.TABLE) {
      functions.addAll(opener.functions());
    }
    return List.copyOf(functions);
  }

  private static String initials() {
    StringBuilder initials = new StringBuilder();
    for (String function : FUNCTIONS) {
      initials.append(function.charAt(0));
    }
    return initials.toString();
  }

  /** All places, in the order of files. */
  List<Site> find() {
    for (GoFile file : code.filesWhere(GoSites::mayOpen)) {
      for (String function : FUNCTIONS) {
        calls(file, function);
      }
      calls(file, "New");
      handedOn(file);
      for (GoField field : file.fields()) {
        if (field.field().equals("DSN")) {
          dialector(field);
        }
      }
    }
    return sites;
  }

  /** Whether a text may open: one look at what follows the points, which costs less than words. */
  private static boolean mayOpen(String text) {
    for (int at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
      int name = at + 1;
      while (name < text.length() && text.charAt(name) <= ' ') {
        name++;
      }
      if (name < text.length() && INITIALS.indexOf(text.charAt(name)) >= 0) {
        for (int i = 0; i < FUNCTIONS.size(); i++) {
          if (text.startsWith(FUNCTIONS.get(i), name)) {
            return true;
          }
        }
      }
    }
    return text.contains("DSN") || GoOpener.isHidden(text);
  }

  private void calls(GoFile file, String function) {
    for (int name : file.callsOf(function)) {
      call(file, name);
    }
  }

  private void call(GoFile file, int name) {
    GoOpener opener = opener(file, name, values.arguments(file, name));
    if (opener != null) {
      call(file, name, opener);
    }
  }

  /** The opener that a name with its package before it means, or null. */
  private static @Nullable GoOpener opener(GoFile file, int name, int arguments) {
    Tokens tokens = file.tokens();
    boolean qualified = tokens.is(name - 1, ".") && tokens.isWord(name - 2);
    String imported =
        qualified && !tokens.is(name - 3, ".") ? file.imported(tokens.text(name - 2)) : null;
    return imported == null ? null : GoOpener.find(imported, tokens.text(name), arguments);
  }

  private void call(GoFile file, int name, GoOpener opener) {
    int end = file.callEnd(name);
    boolean named = end >= 0 && values.arguments(file, name) > opener.nameArgument();
    List<Registered> registered = named ? registered(file, name, opener) : List.of();
    if (registered.isEmpty()) {
      return;
    }
    int first = values.argumentStart(file, name, opener.nameArgument());
    int behind = values.argumentEnd(file, name, opener.nameArgument());
    // upper/db is given a struct, which may stand in a variable.
    GoHeldLiteral.Place held = isOfUpper(opener) ? urls.of(file, first, behind) : null;
    first = held == null ? first : held.start();
    behind = held == null ? behind : held.end();
    Tokens tokens = file.tokens();
    boolean text = behind == first + 1 && tokens.kind(first) == TokenKind.STRING;
    Location literal = text ? tokens.at(first, behind) : null;
    int start = file.callStart(name);
    Map<Pragma, Setting> hooks = hooks(file, name, opener);
    Setting flags = flagged(opener) ? openFlags.of(file, name) : NO_FLAGS;
    sites.add(new Site(file, start, end, literal, registered, first, behind, hooks, flags));
  }

  private static boolean isOfUpper(GoOpener opener) {
    return opener.driver() == Driver.UPPER;
  }

  /** {@code open := sql.Open}: the calls of a function that is handed on. */
  private void handedOn(GoFile file) {
    Tokens tokens = file.tokens();
    for (int name = 2; name < tokens.size(); name++) {
      boolean value = tokens.is(name - 1, ".") && !tokens.is(name + 1, "(");
      GoOpener opener = value && tokens.isWord(name) ? opener(file, name, 0) : null;
      if (opener != null) {
        for (GoCode.Call call : functionValues.calls(file, name - 2, name + 1)) {
          if (handedOn.add(call)) {
            call(call.file(), call.name(), opener);
          }
        }
      }
    }
  }

  private List<Registered> registered(GoFile file, int name, GoOpener opener) {
    Driver driver = opener.driver();
    if (driver != null) {
      return List.of(drivers.of(driver));
    }
    List<Registered> found = new ArrayList<>();
    for (Template one : values.argument(file, name, opener.driverArgument()).templates()) {
      // Beside what is configured stands what it is by default.
      if (one.isKnown()) {
        found.addAll(drivers.of(file, one.text()));
      }
    }
    return found;
  }

  private static boolean flagged(GoOpener opener) {
    return GoOpenFlags.has(opener.driver());
  }

  /** {@code driver.Open(name, func(c *sqlite3.Conn) error {…})} of ncruces, and the like. */
  private Map<Pragma, Setting> hooks(GoFile file, int name, GoOpener opener) {
    if (flagged(opener)) {
      return openFlags.hooks(file, name);
    }
    if (opener.driver() != Driver.NCRUCES) {
      return Map.of();
    }
    Map<Pragma, Setting> hooks = new EnumMap<>(Pragma.class);
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

  /** {@code sqlite.Dialector{DSN: …}} and {@code sqlite.New(sqlite.Config{DSN: …})} of GORM. */
  private void dialector(GoField field) {
    GoFile file = field.file();
    Tokens tokens = file.tokens();
    int open = tokens.enclosing(field.start() - 1);
    boolean type = tokens.is(open - 1, "Dialector") || tokens.is(open - 1, "Config");
    String imported = type && tokens.isWord(open - 3) ? file.imported(tokens.text(open - 3)) : null;
    GoOpener opener = imported == null ? null : GoOpener.find(imported, "Open");
    if (opener == null || opener.driver() == null) {
      return;
    }
    List<Registered> registered = List.of(drivers.of(opener.driver()));
    int close = tokens.partner(open);
    GoField named = file.field("DriverName", open, close);
    if (named != null) {
      String name = values.value(file, named.start(), named.end()).only();
      registered = name == null ? List.of() : drivers.of(file, name);
    }
    if (!registered.isEmpty()) {
      sites.add(
          new Site(
              file,
              open - 3,
              close + 1,
              null,
              registered,
              field.start(),
              field.end(),
              Map.of(),
              NO_FLAGS));
    }
  }

  /** What the name of a site may stand for. */
  static Value name(Site site, GoValues values) {
    GoFile file = site.file();
    Tokens tokens = file.tokens();
    int open = tokens.partner(site.nameEnd() - 1);
    if (site.driver() != Driver.UPPER || !tokens.is(open - 1, "ConnectionURL")) {
      return values.value(file, site.name(), site.nameEnd());
    }
    GoField named = file.field("Database", open, site.nameEnd());
    GoField options = file.field("Options", open, site.nameEnd());
    Value database = named == null ? Value.UNKNOWN : values.value(file, named.start(), named.end());
    if (options == null) {
      return database;
    }
    Value query = values.query(file, options.start(), options.end());
    return database.plus(Value.of("?")).plus(query);
  }
}
