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
  private boolean isSearched;
  private boolean hasPragma;
  private @Nullable Set<Pragma> inSqlFiles;

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
      default -> text.contains("sqlite");
    };
  }

  /** Whether some file of a language names a package of SQLite. */
  boolean in(Language language) {
    return languages.contains(language);
  }

  /** Whether some file of whatever language names a setting. */
  boolean ofPragma() {
    if (!isSearched) {
      isSearched = true;
      hasPragma = searchPragma();
    }
    return hasPragma;
  }

  /**
   * Whether a file of SQL sets a setting as wanted: a migration, or what a program reads and runs.
   */
  boolean inSqlFile(Pragma pragma) {
    if (inSqlFiles == null) {
      inSqlFiles = readSqlFiles();
    }
    return inSqlFiles.contains(pragma);
  }

  private Set<Pragma> readSqlFiles() {
    Set<Pragma> found = EnumSet.noneOf(Pragma.class);
    for (String path : app.files().paths()) {
      SourceFile file = path.endsWith(".sql") ? app.files().read(path) : null;
      for (Pragma pragma : Pragma.values()) {
        if (file != null
            && PragmaStatements.read(file.text(), pragma).state() == Setting.State.ON) {
          found.add(pragma);
        }
      }
    }
    return found;
  }

  private boolean searchPragma() {
    for (String path : app.files().paths()) {
      if (Language.of(path) != Language.NONE) {
        SourceFile file = app.files().read(path);
        if (file != null && PragmaStatements.mentions(file.text(), "pragma")) {
          return true;
        }
      }
    }
    return false;
  }
}
