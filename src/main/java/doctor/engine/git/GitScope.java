package doctor.engine.git;

import doctor.api.App;
import doctor.api.Severity;
import doctor.engine.Scope;
import doctor.engine.git.Repository.Changes;
import doctor.source.ProblemListener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that were changed since a revision, or that are staged. Safe for several threads. */
public final class GitScope implements Scope {

  private final Repositories repositories;
  private final @Nullable String revision;
  private final boolean staged;
  private final ProblemListener problems;
  private final Map<Repository, @Nullable Changes> changed = new HashMap<>();

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
    Changes changes = changed(repository, path);
    return changes == null || changes.files().contains(path);
  }

  @Override
  public boolean hasLostFiles(String path) {
    Repository repository = repositories.of(path);
    Changes changes = repository == null ? null : changed(repository, path);
    return changes != null && changes.bereft().contains(path);
  }

  @Override
  public boolean reaches(App app) {
    // An installed unit has no history: what is found there counts whatever was changed.
    if (!app.workspace().unitFolders().isEmpty()) {
      return true;
    }
    // Below the folder, not only what is listed: a rule may look into other files by their names.
    String folder = app.folder();
    if (holdsChanged(folder, folder)) {
      return true;
    }
    // Folders of an app may be repositories of their own, which are not asked again for each file.
    Repository own = repositories.ofFolder(folder);
    String last = folder;
    for (String path : app.files().paths()) {
      if (!isIn(last, path)) {
        last = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (repositories.ofFolder(last) != own && holdsChanged(last, folder)) {
          return true;
        }
      }
    }
    return false;
  }

  // Whether a file lies right in a folder.
  private static boolean isIn(String folder, String path) {
    return path.lastIndexOf('/') == folder.length() && path.startsWith(folder);
  }

  /** Whether the repository of a folder knows of a change anywhere below another one. */
  private boolean holdsChanged(String folder, String outer) {
    Repository repository = repositories.ofFolder(folder);
    if (repository == null) {
      return !staged;
    }
    Changes changes = changed(repository, folder);
    if (changes == null || outer.isEmpty()) {
      return changes == null || !changes.files().isEmpty();
    }
    String next = changes.files().ceiling(outer + "/");
    return next != null && next.startsWith(outer + "/");
  }

  private synchronized @Nullable Changes changed(Repository repository, String path) {
    if (!changed.containsKey(repository)) {
      changed.put(repository, readOrTell(repository, path));
    }
    return changed.get(repository);
  }

  private Changes read(Repository repository) throws GitException {
    String base = revision == null ? null : repository.base(revision);
    return staged ? repository.staged(base) : repository.changed(base);
  }

  // A repository inside the workspace need not have the revision: then all of it counts.
  private @Nullable Changes readOrTell(Repository repository, String path) {
    try {
      return read(repository);
    } catch (GitException e) {
      String message = e.getMessage() + "; everything in it counts as changed";
      problems.problem(Severity.WARNING, path, message);
      return null;
    }
  }
}
