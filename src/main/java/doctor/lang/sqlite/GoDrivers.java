package doctor.lang.sqlite;

import doctor.lang.go.GoCode;
import doctor.lang.go.GoFile;
import doctor.lang.go.GoValues;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which driver stands behind a registered name: told by imports and registrations. */
final class GoDrivers {

  /**
   * A driver under a name.
   *
   * @param hooks what its connect hook does to each setting
   */
  record Registered(Driver driver, Map<Pragma, Setting> hooks) {}

  private final GoCode code;
  private final GoValues values;
  private final GoStatements statements;
  private final Map<String, Registered> registered = new HashMap<>();
  private @Nullable Registered modernc;

  GoDrivers(GoCode code, GoValues values, GoStatements statements) {
    this.code = code;
    this.values = values;
    this.statements = statements;
    for (GoCode.Call call : code.calls("Register")) {
      register(call.file(), call.name());
    }
  }

  /** {@code sql.Register("name", &sqlite3.SQLiteDriver{ConnectHook: …})}. */
  private void register(GoFile file, int name) {
    Tokens tokens = file.tokens();
    boolean standard =
        tokens.isWord(name - 2)
            && "database/sql".equals(file.imported(tokens.text(name - 2)))
            && values.arguments(file, name) == 2;
    String called = standard ? values.argument(file, name, 0).only() : null;
    if (called == null) {
      return;
    }
    int start = values.argumentStart(file, name, 1);
    int end = values.argumentEnd(file, name, 1);
    Driver driver = null;
    for (int at = start; at < end && driver == null; at++) {
      String imported = tokens.isWord(at) ? file.imported(tokens.text(at)) : null;
      driver = imported == null ? null : importedBy(imported);
    }
    if (driver == null && PragmaStatements.mentions(called, "sqlite")) {
      driver = ofImports(file, List.of(Driver.MATTN, Driver.MODERNC, Driver.NCRUCES)).get(0);
    }
    if (driver != null) {
      registered.put(called, new Registered(driver, hooks(file, start, end)));
    }
  }

  private static @Nullable Driver importedBy(String path) {
    for (Driver driver : Driver.values()) {
      if (driver.isImportedBy(path)) {
        return driver;
      }
    }
    return null;
  }

  /** Everything that is run between these tokens, and in a function that is named there. */
  private Map<Pragma, Setting> hooks(GoFile file, int start, int end) {
    Tokens tokens = file.tokens();
    Map<Pragma, Setting> hooks = new EnumMap<>(Pragma.class);
    for (Pragma pragma : Pragma.values()) {
      Setting found = statements.of(new GoValues.Body(file, start, end), pragma);
      for (int at = start; at < end; at++) {
        boolean plain = tokens.isWord(at) && !tokens.is(at + 1, ".") && !tokens.is(at + 1, ":");
        GoValues.Body body = plain ? values.body(file, at, at + 1) : null;
        found = body == null ? found : Setting.better(found, statements.of(body, pragma));
      }
      hooks.put(pragma, found);
    }
    return hooks;
  }

  /** The drivers that a name may stand for in a file; none where it is not SQLite's. */
  List<Registered> of(GoFile file, String name) {
    Registered own = registered.get(name);
    List<Driver> candidates = Driver.registeredAs(name);
    List<Registered> found = new ArrayList<>();
    if (own != null) {
      found.add(own);
      // Where the app imports the one that has the name by itself, a build tag chooses.
      candidates = imported(code.filesWith("sqlite"), candidates);
    } else if (!candidates.isEmpty()) {
      candidates = ofImports(file, candidates);
    }
    for (Driver driver : candidates) {
      if (own == null || own.driver() != driver) {
        found.add(of(driver));
      }
    }
    return found;
  }

  /** A driver as the app uses it, whatever the name. */
  Registered of(Driver driver) {
    if (driver != Driver.MODERNC) {
      return new Registered(driver, Map.of());
    }
    if (modernc == null) {
      modernc = new Registered(driver, hooksOfAllConnections());
    }
    return modernc;
  }

  /** {@code sqlite.RegisterConnectionHook(func…)} holds for each connection of the process. */
  private Map<Pragma, Setting> hooksOfAllConnections() {
    Map<Pragma, Setting> all = new EnumMap<>(Pragma.class);
    for (GoCode.Call call : code.calls("RegisterConnectionHook")) {
      GoFile file = call.file();
      int name = call.name();
      Tokens tokens = file.tokens();
      boolean qualified = tokens.isWord(name - 2) && !tokens.is(name - 3, ".");
      String imported = qualified ? file.imported(tokens.text(name - 2)) : null;
      if (imported != null
          && Driver.MODERNC.isImportedBy(imported)
          && values.arguments(file, name) == 1) {
        int start = values.argumentStart(file, name, 0);
        hooks(file, start, values.argumentEnd(file, name, 0))
            .forEach((pragma, setting) -> all.merge(pragma, setting, Setting::better));
      }
    }
    return all;
  }

  /** The candidates that the file imports; else its package; else the app; else the usual one. */
  private List<Driver> ofImports(GoFile file, List<Driver> candidates) {
    List<Driver> found = imported(List.of(file), candidates);
    if (found.isEmpty()) {
      found = imported(code.filesWith("sqlite", file.folder()), candidates);
    }
    if (found.isEmpty()) {
      found = imported(code.filesWith("sqlite"), candidates);
    }
    return found.isEmpty() ? List.of(candidates.get(0)) : found;
  }

  private static List<Driver> imported(List<GoFile> files, List<Driver> candidates) {
    List<Driver> found = new ArrayList<>();
    for (GoFile file : files) {
      for (String path : file.importPaths()) {
        for (Driver driver : candidates) {
          if (driver.isImportedBy(path) && !found.contains(driver)) {
            found.add(driver);
          }
        }
      }
    }
    return found;
  }
}
