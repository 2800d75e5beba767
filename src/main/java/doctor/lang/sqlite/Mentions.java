package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.SourceFile;

/**
 * Whether an app's files mention SQLite at all, by language: a search that spares the reading.
 *
 * @param go some Go file names a package of SQLite
 * @param pragma some file names a setting
 */
record Mentions(boolean go, boolean python, boolean c, boolean shell, boolean pragma) {

  static Mentions in(App app) {
    boolean go = false;
    boolean python = false;
    boolean c = false;
    boolean shell = false;
    boolean pragma = false;
    for (String path : app.files().paths()) {
      Language language = Language.of(path);
      if (language == Language.NONE) {
        continue;
      }
      SourceFile file = app.files().read(path);
      if (file == null) {
        continue;
      }
      String text = file.text();
      boolean mentions = text.contains("sqlite") || text.contains("apsw");
      go |= language == Language.GO && mentions;
      python |= language == Language.PYTHON && (mentions || text.contains("dataset"));
      c |= language == Language.C && mentions;
      shell |= language == Language.SHELL && mentions;
      pragma |= PragmaStatements.mentions(text, "pragma");
    }
    return new Mentions(go, python, c, shell, pragma);
  }
}
