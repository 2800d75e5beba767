package doctor.lang.sqlite;

import doctor.lang.python.PythonExpressions;
import doctor.lang.python.PythonFile;
import doctor.lang.value.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Databases that Pony binds: {@code db.bind(provider='sqlite', filename='app.db')} and {@code
 * Database('sqlite', 'app.db')}.
 */
final class PythonPony {

  private static final List<String> BINDING = List.of("bind", "Database");

  private PythonPony() {}

  /** Adds what a file binds that imports Pony, or what is declared with it. */
  static void find(PythonFile file, PythonOpens opens) {
    for (String function : BINDING) {
      for (int name : file.callsOf(function)) {
        bound(file, name, opens);
      }
    }
  }

  private static void bound(PythonFile file, int name, PythonOpens opens) {
    PythonExpressions.Range provider = opens.values().argument(file, name, "provider", 0);
    PythonExpressions.Range database = opens.values().argument(file, name, "filename", 1);
    if (provider == null || database == null || !isSqlite(file, provider, opens)) {
      return;
    }
    Value given = opens.values().value(file, database.start(), database.end());
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    boolean memory = ":sharedmemory:".equals(given.only());
    settings.put(
        Pragma.JOURNAL_MODE,
        memory
            ? Setting.of(Setting.State.NOT_NEEDED)
            : Names.setting(Dialect.NONE, given, Pragma.JOURNAL_MODE));
    // Pony turns foreign keys on by itself.
    settings.put(Pragma.FOREIGN_KEYS, Setting.of(Setting.State.ON));
    int end = file.tokens().partner(name + 1) + 1;
    opens.put(file.tokens().at(file.chainStart(name), end), Driver.PONY, given, settings);
  }

  private static boolean isSqlite(
      PythonFile file, PythonExpressions.Range provider, PythonOpens opens) {
    return "sqlite".equals(opens.values().value(file, provider.start(), provider.end()).only());
  }
}
