package doctor;

import doctor.api.App;
import doctor.api.Settings;
import doctor.api.Workspace;
import doctor.lang.sqlite.Pragma;
import doctor.lang.sqlite.SqliteOpen;
import doctor.lang.sqlite.SqliteOpens;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints what is found out about every place that opens SQLite in some checkouts, each taken as one
 * app: {@code path:line<TAB>WAL<TAB>foreign keys<TAB>words}. Arguments: folders that have an {@code
 * app.md}. To be compared with labelled places by hand.
 */
public final class OpensMeasurement {

  private OpensMeasurement() {}

  /** Prints to standard output. */
  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      Path root = Path.of(folder).toAbsolutePath();
      if (!Files.exists(root.resolve("app.md"))) {
        System.err.println(folder + ": no app.md");
        continue;
      }
      long start = System.nanoTime();
      WorkTree tree = new WorkTree(root, 10_000_000);
      Workspace workspace = new Workspace(root, Settings.DEFAULT);
      WorkspaceReader reader =
          new WorkspaceReader(
              workspace, tree, List.of("app.md"), List.of(), new doctor.engine.ReadingLog());
      for (String found : reader.folders()) {
        for (App app : reader.read(found)) {
          print(root, app);
        }
      }
      System.err.println(folder + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }

  private static void print(Path root, App app) {
    for (SqliteOpen open : app.facts(SqliteOpens.READER).all()) {
      System.out.println(
          root.getFileName()
              + "/"
              + open.site().file().path()
              + ":"
              + open.site().start().line()
              + "\t"
              + open.setting(Pragma.JOURNAL_MODE)
              + "\t"
              + open.setting(Pragma.FOREIGN_KEYS).state()
              + "\t"
              + open.inWords());
    }
  }
}
