package doctor.engine.git;

import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.api.VersionControl;
import doctor.source.ProblemListener;
import doctor.source.TextDecoder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers rules from git. Each repository is asked each question once, when first needed. */
public final class GitVersionControl implements VersionControl {

  private final Repositories repositories;
  private final @Nullable String revision;
  private final boolean staged;
  private final ProblemListener problems;
  private final Map<Repository, Map<List<String>, NavigableSet<String>>> tracked = new HashMap<>();
  private final Map<Repository, NavigableSet<String>> committed = new HashMap<>();
  private final Map<Repository, Map<List<String>, NavigableMap<String, Change>>> changes =
      new HashMap<>();
  private final Map<Repository, @Nullable String> bases = new HashMap<>();
  private final Set<Repository> told = new HashSet<>();

  /**
   * Version control of a workspace.
   *
   * @param revision the base, at the merge base with {@code HEAD}; null for {@code HEAD}
   * @param staged whether what is staged counts as the present state, not the work tree
   * @param problems hears of repositories that git cannot read
   */
  public GitVersionControl(
      Repositories repositories,
      @Nullable String revision,
      boolean staged,
      ProblemListener problems) {
    this.repositories = repositories;
    this.revision = revision;
    this.staged = staged;
    this.problems = problems;
  }

  @Override
  public synchronized List<String> tracked(String folder, List<String> endings) {
    Repository repository = repositories.ofFolder(folder);
    if (repository == null) {
      return List.of();
    }
    Map<List<String>, NavigableSet<String>> asked = tracked.get(repository);
    if (asked == null) {
      asked = new HashMap<>();
      tracked.put(repository, asked);
    }
    NavigableSet<String> known = asked.get(endings);
    if (known == null) {
      try {
        known = repository.tracked(endings);
      } catch (GitException e) {
        tell(repository, folder, e);
        known = new TreeSet<>();
      }
      asked.put(endings, known);
    }
    if (known.isEmpty()) {
      return List.of();
    }
    return List.copyOf(folder.isEmpty() ? known : known.subSet(folder + "/", folder + "0"));
  }

  @Override
  public synchronized List<Change> changes(String folder, List<String> endings) {
    Repository repository = repositories.ofFolder(folder);
    if (repository == null) {
      return List.of();
    }
    Map<List<String>, NavigableMap<String, Change>> asked = changes.get(repository);
    if (asked == null) {
      asked = new HashMap<>();
      changes.put(repository, asked);
    }
    NavigableMap<String, Change> known = asked.get(endings);
    if (known == null) {
      String base = revision == null ? "HEAD" : base(repository, folder);
      known = new TreeMap<>();
      try {
        known = base == null ? known : repository.changes(base, staged, endings);
      } catch (GitException e) {
        tell(repository, folder, e);
      }
      asked.put(endings, known);
    }
    if (known.isEmpty()) {
      return List.of();
    }
    // '0' is the character behind '/'.
    return List.copyOf(
        (folder.isEmpty() ? known : known.subMap(folder + "/", folder + "0")).values());
  }

  @Override
  public synchronized @Nullable SourceFile committed(String path) {
    Repository repository = repositories.of(path);
    String base = repository == null ? null : base(repository, path);
    if (repository == null || base == null) {
      return null;
    }
    try {
      byte[] content = repository.content(base, path);
      return content == null ? null : TextDecoder.decode(path, content);
    } catch (GitException e) {
      tell(repository, path, e);
      return null;
    }
  }

  @Override
  public synchronized boolean isCommitted(String path) {
    Repository repository = repositories.of(path);
    if (repository == null) {
      return false;
    }
    NavigableSet<String> known = committed.get(repository);
    if (known == null) {
      String base = base(repository, path);
      known = new TreeSet<>();
      try {
        known = base == null ? known : repository.files(base);
      } catch (GitException e) {
        tell(repository, path, e);
      }
      committed.put(repository, known);
    }
    return known.contains(path);
  }

  @Override
  public String base() {
    return revision == null ? "HEAD" : revision;
  }

  private @Nullable String base(Repository repository, String path) {
    if (!bases.containsKey(repository)) {
      String base = null;
      try {
        base = repository.base(revision);
      } catch (GitException e) {
        tell(repository, path, e);
      }
      bases.put(repository, base);
    }
    return bases.get(repository);
  }

  private void tell(Repository repository, String path, GitException e) {
    if (told.add(repository)) {
      problems.problem(
          Severity.WARNING, path, e.getMessage() + "; rules that ask git were not judged here");
    }
  }
}
