package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.SourceFile;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an app's files mention SQLite at all: a search that spares the reading. */
final class Mentions {

  private final App app;
  private final Set<Language> languages = EnumSet.noneOf(Language.class);
  private @Nullable Boolean pragma;
  private @Nullable Boolean tables;
  private @Nullable SqlFiles sqlFiles;

  private Mentions(App app) {
    this.app = app;
  }

  static Mentions in(App app) {
    Mentions mentions = new Mentions(app);
    for (String path : app.files().paths()) {
      Language language = Language.of(path);
      if (language != Language.NONE
          && language != Language.SQL
          && !mentions.languages.contains(language)) {
        SourceFile file = app.files().read(path);
        if (file != null && mentionsSqlite(language, file.text())) {
          mentions.languages.add(language);
        }
      }
    }
    return mentions;
  }

  private static boolean mentionsSqlite(Language language, String text) {
    return switch (language) {
      // peewee's classes are called SqliteDatabase and the like.
      case PYTHON -> text.contains("qlite") || text.contains("apsw");
      // SQLiteCpp's header is called like the library.
      case C -> text.contains("sqlite") || text.contains("SQLite");
      default -> text.contains("sqlite");
    };
  }

  /** Whether some file of a language names a package of SQLite. */
  boolean in(Language language) {
    return languages.contains(language);
  }

  /** Whether some file of whatever language names a setting. */
  boolean ofPragma() {
    if (pragma == null) {
      pragma = isWritten("pragma");
    }
    return pragma;
  }

  /** Whether some file of whatever language makes tables, so that the databases are the app's. */
  boolean ofTables() {
    if (tables == null) {
      tables = isWritten("create table") || isWritten("create_tables") || isWritten("create_all");
    }
    return tables;
  }

  /** Whether a file of SQL sets a setting as wanted that may be read and run. */
  boolean inSqlFile(Pragma pragma) {
    return sqlFiles().state(pragma, Set.of()) != Setting.State.ABSENT;
  }

  /** The files of SQL that set something. */
  SqlFiles sqlFiles() {
    if (sqlFiles == null) {
      sqlFiles = new SqlFiles(app);
    }
    return sqlFiles;
  }

  private boolean isWritten(String word) {
    for (String path : app.files().paths()) {
      if (Language.of(path) != Language.NONE) {
        SourceFile file = app.files().read(path);
        if (file != null && PragmaStatements.mentions(file.text(), word)) {
          return true;
        }
      }
    }
    return false;
  }
}
