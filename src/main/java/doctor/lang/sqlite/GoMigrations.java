package doctor.lang.sqlite;

import doctor.lang.go.GoCode;
import doctor.lang.go.GoFile;
import doctor.lang.go.GoValues;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Databases that golang-migrate opens by a URL, {@code sqlite3://app.db?_journal_mode=WAL}, before
 * the program does: what it sets stays in the file.
 */
final class GoMigrations {

  private static final List<String> PACKAGE = List.of("golang-migrate/migrate");

  /** Where a function of the package is given the URL. */
  private static final Map<String, Integer> FUNCTIONS =
      Map.of("New", 1, "NewWithSourceInstance", 2);

  private static final Map<String, Dialect> SCHEMES =
      Map.of("sqlite3://", Dialect.UNDERSCORE, "sqlite://", Dialect.PRAGMA);

  private GoMigrations() {}

  /** Adds the files that are put in WAL in this way. */
  static void addInWal(GoCode code, GoValues values, FilesInWal files) {
    for (GoFile file : code.filesWithAny(PACKAGE)) {
      for (Map.Entry<String, Integer> function : FUNCTIONS.entrySet()) {
        for (int call : file.callsOf(function.getKey())) {
          add(values.argument(file, call, function.getValue()), files);
        }
      }
    }
  }

  private static void add(Value url, FilesInWal files) {
    for (Template template : url.templates()) {
      for (Map.Entry<String, Dialect> scheme : SCHEMES.entrySet()) {
        if (template.text().startsWith(scheme.getKey())) {
          String name = template.text().substring(scheme.getKey().length());
          Setting journal = new DataSourceName(scheme.getValue(), name).read(Pragma.JOURNAL_MODE);
          if (journal.state() == Setting.State.ON) {
            files.add(Value.of(name.substring(0, name.indexOf('?'))));
          }
        }
      }
    }
  }
}
