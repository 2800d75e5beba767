package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.SourceFile;
import doctor.lang.go.GoCode;
import doctor.lang.sqlite.Setting.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All places where an app opens SQLite.
 *
 * @param all in the order of languages, files and places
 */
public record SqliteOpens(List<SqliteOpen> all) {

  /** Finds the places in an app. What does not mention SQLite costs no more than a search. */
  public static final FactReader<SqliteOpens> READER = SqliteOpens::read;

  /** Keeps an unmodifiable copy. */
  public SqliteOpens {
    all = List.copyOf(all);
  }

  private static SqliteOpens read(App app) {
    Mentions mentions = Mentions.in(app);
    List<SqliteOpen> found = new ArrayList<>();
    boolean elsewhere = false;
    if (mentions.go()) {
      GoOpens go = new GoOpens(app.facts(GoCode.READER), mentions.pragma());
      found.addAll(go.find());
      elsewhere = mentions.pragma() && go.setsElsewhere(Pragma.JOURNAL_MODE);
    }
    boolean migrated = !found.isEmpty() && mentions.pragma() && inMigration(app);
    return new SqliteOpens(settled(found, elsewhere, migrated));
  }

  /** WAL stays in the file: it may have been set on another handle, or by a migration. */
  private static List<SqliteOpen> settled(
      List<SqliteOpen> found, boolean elsewhere, boolean migrated) {
    Set<String> inWal = new HashSet<>();
    for (SqliteOpen open : found) {
      if (open.setting(Pragma.JOURNAL_MODE).state() == State.ON && !open.database().isEmpty()) {
        inWal.add(open.database());
      }
    }
    List<SqliteOpen> settled = new ArrayList<>();
    for (SqliteOpen open : found) {
      State state = open.setting(Pragma.JOURNAL_MODE).state();
      boolean missing = open.setting(Pragma.JOURNAL_MODE).isMissing();
      boolean known = inWal.contains(open.database()) && !open.database().contains("…");
      if (missing && (migrated || known)) {
        settled.add(open.with(Pragma.JOURNAL_MODE, Setting.of(State.ON)));
      } else if (state == State.ABSENT && elsewhere) {
        settled.add(open.with(Pragma.JOURNAL_MODE, Setting.of(State.UNKNOWN)));
      } else {
        settled.add(open);
      }
    }
    return settled;
  }

  private static boolean inMigration(App app) {
    for (String path : app.files().paths()) {
      if (path.endsWith(".sql")) {
        SourceFile file = app.files().read(path);
        if (file != null
            && PragmaStatements.read(file.text(), Pragma.JOURNAL_MODE).state() == State.ON) {
          return true;
        }
      }
    }
    return false;
  }
}
