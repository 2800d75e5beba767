package doctor.lang.sqlite;

import doctor.api.App;
import doctor.lang.sql.InMemoryFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is found out about the opens of an app, one a line, in words short enough for a table. */
final class Opens {

  private Opens() {}

  /** The opens of the app with these files: path in the app, text, path, text, … */
  static String of(String... pathsAndTexts) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      Path path = Path.of("apps/pay", pathsAndTexts[i]).normalize();
      texts.put(path.toString().replace('\\', '/'), pathsAndTexts[i + 1]);
    }
    App app = InMemoryFiles.app(texts);
    return app.facts(SqliteOpens.READER).all().stream()
        .map(Opens::inWords)
        .collect(Collectors.joining("; "));
  }

  /** A file with a function of these statements, and {@code database/sql} among its imports. */
  static String go(String imports, String body) {
    String sql = imports.contains("/sql\"") ? "" : "\t\"database/sql\"\n";
    return "package p\n\nimport (\n"
        + sql
        + "\t"
        + imports
        + "\n)\n\nfunc open() {\n\t"
        + body
        + "\n}\n";
  }

  private static String inWords(SqliteOpen open) {
    String database = open.database().isEmpty() ? "?" : open.database();
    return database
        + " "
        + open.setting(Pragma.JOURNAL_MODE).state()
        + " "
        + open.setting(Pragma.FOREIGN_KEYS).state();
  }
}
