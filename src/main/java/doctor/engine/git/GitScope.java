package doctor.engine.git;

import doctor.api.Severity;
import doctor.engine.Scope;
import doctor.source.ProblemListener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that were changed since a revision, or that are staged. */
public final class GitScope implements Scope {

  private final Repositories repositories;
  private final @Nullable String revision;
  private final boolean staged;
  private final ProblemListener problems;
  private final Map<Repository, @Nullable NavigableSet<String>> changed = new HashMap<>();

  /**
   * A scope.
   *
   * @param revision what to compare with, at the merge base; null for {@code HEAD}
   * @param staged whether to compare what is staged instead of the work tree
   * @param problems hears of repositories that do not know the revision
   */
  public GitScope(
      Repositories repositories,
      @Nullable String revision,
      boolean staged,
      ProblemListener problems) {
    this.repositories = repositories;
    this.revision = revision;
    this.staged = staged;
    this.problems = problems;
  }

  /**
   * Makes sure that there is something to compare with.
   *
   * @param folders those of the apps
   * @throws GitException if neither the root nor any of the folders is in a repository, or no
   *     repository knows the revision
   */
  public void require(List<String> folders) throws GitException {
    Repository ofRoot = repositories.ofFolder("");
    if (ofRoot != null) {
      changed.put(ofRoot, read(ofRoot));
      return;
    }
    GitException last = null;
    Set<Repository> asked = new HashSet<>();
    for (String folder : folders) {
      Repository repository = repositories.ofFolder(folder);
      if (repository != null && asked.add(repository)) {
        try {
          changed.put(repository, read(repository));
          return;
        } catch (GitException e) {
          last = e;
        }
      }
    }
    throw last == null
        ? new GitException("not in a git repository, so nothing to compare with")
        : last;
  }

  @Override
  public boolean contains(String path) {
    Repository repository = repositories.of(path);
    if (repository == null) {
      return !staged; // what no repository knows is new
    }
    NavigableSet<String> paths;
    if (changed.containsKey(repository)) {
      paths = changed.get(repository);
    } else {
      paths = readOrTell(repository, path);
      changed.put(repository, paths);
    }
    return paths == null || paths.contains(path);
  }

  private NavigableSet<String> read(Repository repository) throws GitException {
    String base = revision == null ? null : repository.base(revision);
    return staged ? repository.staged(base) : repository.changed(base);
  }

  // A repository inside the workspace need not have the revision: then all of it counts.
  private @Nullable NavigableSet<String> readOrTell(Repository repository, String path) {
    try {
      return read(repository);
    } catch (GitException e) {
      String message = e.getMessage() + "; everything in it counts as changed";
      problems.problem(Severity.WARNING, path, message);
      return null;
    }
  }
}
