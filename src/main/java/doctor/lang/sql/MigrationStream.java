package doctor.lang.sql;

import doctor.api.SourceFile;
import java.util.List;

/**
 * Migrations that run one after another on one database.
 *
 * @param folder the folder they lie in
 * @param names every migration that runs forwards, in the order in which they run
 * @param migrations what was read of them, in the same order; files that could not be opened are
 *     left out
 */
public record MigrationStream(
    String folder, List<MigrationName> names, List<Migration> migrations) {

  /**
   * One migration, read.
   *
   * @param name what its path tells
   * @param source its file
   * @param tool who runs it
   * @param wrapped whether the runner puts a transaction around it
   * @param effects what its statements do to what was there before, in their order
   * @param problems what could not be read, in its order
   */
  public record Migration(
      MigrationName name,
      SourceFile source,
      MigrationTool tool,
      boolean wrapped,
      List<Effect> effects,
      List<Problem> problems) {}
}
