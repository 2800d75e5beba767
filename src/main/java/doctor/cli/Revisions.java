package doctor.cli;

import doctor.api.VersionControl;
import doctor.engine.ReadingLog;
import doctor.engine.Scope;
import doctor.engine.git.Git;
import doctor.engine.git.GitException;
import doctor.engine.git.GitScope;
import doctor.engine.git.GitVersionControl;
import doctor.engine.git.Repositories;
import doctor.engine.git.StagedTree;
import doctor.source.Tree;
import doctor.source.WorkTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code --since} and {@code --staged}: which state is read, and what it is compared with. */
final class Revisions implements Closeable {

  private final Path root;
  private final WorkTree disk;
  private final Repositories repositories;
  private final @Nullable String since;
  private final boolean staged;
  private final ReadingLog log;
  private @Nullable StagedTree opened;

  /**
   * The revisions of a call.
   *
   * @param folder the current folder
   * @param disk the files of the workspace as they lie there
   */
  Revisions(
      LintOptions options, Console console, Path folder, Path root, WorkTree disk, ReadingLog log) {
    this.root = root;
    this.disk = disk;
    this.repositories =
        new Repositories(new Git(console.environment(), folder), root, disk::isNoRepository);
    this.since = options.since();
    this.staged = options.staged();
    this.log = log;
  }

  /** What rules may ask. */
  VersionControl versionControl() {
    return new GitVersionControl(repositories, since, staged, log);
  }

  /** The files to read. */
  Tree tree(long maxBytes) {
    if (!staged) {
      return disk;
    }
    opened = new StagedTree(root, disk, repositories, maxBytes);
    return opened;
  }

  /**
   * The files to report on.
   *
   * @param folders those of the apps
   * @throws UsageException if there is nothing to compare with
   */
  Scope scope(List<String> folders) throws UsageException {
    if (since == null && !staged) {
      return Scope.EVERYTHING;
    }
    GitScope scope = new GitScope(repositories, since, staged, log);
    try {
      scope.require(folders);
    } catch (GitException e) {
      throw new UsageException((since == null ? "--staged: " : "--since: ") + e.getMessage());
    }
    return scope;
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
  }
}
