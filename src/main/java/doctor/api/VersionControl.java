package doctor.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What git knows of the files of a workspace. Each question is put to git when it is first asked,
 * and no sooner: a run whose rules ask nothing starts no process. Where there is no repository all
 * answers are empty. Apps may have repositories of their own.
 *
 * <p>The <i>base</i> is the state that this run compares with: {@code HEAD}, or the merge base with
 * the revision that was named.
 */
public interface VersionControl {

  /** No repository, and so no answers. */
  VersionControl NONE = new NoVersionControl();

  /**
   * The files below a folder that git tracks now, whether they lie on the disk or not, of those
   * whose names end in one of some ways. A repository may track a great many; so say which matter.
   *
   * @param folder relative to the workspace root
   * @param endings such as {@code .db}; capitals and small letters are the same
   * @return paths relative to the workspace root, sorted
   */
  List<String> tracked(String folder, List<String> endings);

  /**
   * The files below a folder that the base has and that are no longer what or where they were
   * there, of those whose names end, or ended, in one of some ways. Files that are new are no
   * changes. To find them all git would have to look at every file of the repository; so say which
   * matter.
   *
   * @param folder relative to the workspace root
   * @param endings such as {@code .sql}; capitals and small letters are the same; a file that took
   *     another ending is gone
   * @return sorted by path
   */
  List<Change> changes(String folder, List<String> endings);

  /**
   * A file as the base has it, or null where it has none.
   *
   * @param path relative to the workspace root
   */
  @Nullable SourceFile committed(String path);

  /**
   * Whether the base has a file; cheaper than reading it, however many are asked about.
   *
   * @param path relative to the workspace root
   */
  boolean isCommitted(String path);

  /** The base as a person would name it: {@code HEAD}, or the revision that was named. */
  String base();

  /**
   * What became of a file of the base.
   *
   * @param path where the base has it, relative to the workspace root
   * @param now where it is now: the same path where only its content changed, null where it is gone
   */
  record Change(String path, @Nullable String now) {}
}
