package doctor.engine.git;

import doctor.api.VersionControl;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One repository of a workspace. All paths it is asked with and answers with are the workspace's.
 */
final class Repository {

  private final Git git;
  private final Path top;
  private final Map<String, @Nullable String> bases = new HashMap<>();
  private @Nullable LocalAnswers local;

  /** Where the root lies in the repository, with a slash behind; empty where it is its top. */
  private final String above;

  /** Where the repository lies below the root, with a slash behind; empty otherwise. */
  private final String below;

  /**
   * A repository that the root lies in, or that lies below the root.
   *
   * @param top the top folder of its work tree
   */
  Repository(Git git, Path root, Path top) {
    this.git = git;
    this.top = top;
    above = root.startsWith(top) ? folder(top.relativize(root)) : "";
    below = root.startsWith(top) ? "" : folder(root.relativize(top));
  }

  private static String folder(Path path) {
    String text = path.toString().replace(File.separatorChar, '/');
    return text.isEmpty() ? "" : text + "/";
  }

  private synchronized LocalAnswers local() {
    if (local == null) {
      local = new LocalAnswers(git, top);
    }
    return local;
  }

  private String inside(String path) {
    return above + path.substring(below.length());
  }

  private @Nullable String outside(String path) {
    return path.startsWith(above) ? below + path.substring(above.length()) : null;
  }

  /** Where it lies, for people. */
  Path top() {
    return top;
  }

  /**
   * The commit that this state is compared with: the merge base with a revision, {@code HEAD}
   * without one, or null where there is no commit yet.
   *
   * @throws GitException if the revision is not known here
   */
  synchronized @Nullable String base(@Nullable String revision) throws GitException {
    String key = revision == null ? "HEAD" : revision + "...";
    if (!bases.containsKey(key)) {
      bases.put(key, findBase(revision));
    }
    return bases.get(key);
  }

  private @Nullable String findBase(@Nullable String revision) throws GitException {
    if (revision == null) {
      Git.Answer head = git.ask(top, "rev-parse", "--verify", "--quiet", "HEAD^{commit}");
      if (head.exitCode() > 1) {
        throw new GitException("git in " + top + ": " + head.err());
      }
      return head.exitCode() == 0 ? head.text() : null;
    }
    String commit = revision + "^{commit}";
    Git.Answer base = git.ask(top, "merge-base", "--end-of-options", commit, "HEAD");
    if (base.exitCode() != 0) {
      Git.Answer named =
          git.ask(top, "rev-parse", "--verify", "--quiet", "--end-of-options", commit);
      if (named.exitCode() != 0) {
        String words = named.err().isEmpty() ? "there is no revision " + revision : named.err();
        throw new GitException(words + " in " + top + advice());
      }
      throw new GitException(revision + " and HEAD have no common history in " + top + advice());
    }
    return base.text();
  }

  private String advice() throws GitException {
    boolean shallow = git.ask(top, "rev-parse", "--is-shallow-repository").text().equals("true");
    return shallow
        ? ": this is a shallow clone; fetch more of it, as git fetch --unshallow or"
            + " fetch-depth: 0 do"
        : "";
  }

  /**
   * What was changed.
   *
   * @param files those that are new or differ, and those that are gone
   * @param bereft where an app may have lost a file: a file that is gone has no line to point at,
   *     what it leaves amiss is said in an {@code app.md} above
   */
  record Changes(NavigableSet<String> files, NavigableSet<String> bereft) {

    Changes() {
      this(new TreeSet<>(), new TreeSet<>());
    }
  }

  /**
   * The files that differ from a commit, and those that git does not track.
   *
   * @param base null where there is no commit yet
   */
  Changes changed(@Nullable String base) throws GitException {
    Changes changed = new Changes();
    String against = base == null ? "HEAD" : base;
    addDifferences(
        git.demandOfWorkTree(top, diff(false, "--name-status", "--no-renames", against)), changed);
    add(
        git.demand(top, "ls-files", "-z", "--others", "--exclude-standard").fields(),
        changed.files);
    return changed;
  }

  /** The files whose staged state differs from a commit, from {@code HEAD} where none is given. */
  Changes staged(@Nullable String base) throws GitException {
    Changes staged = new Changes();
    String[] arguments =
        base == null
            ? diff(true, "--name-status", "--no-renames")
            : diff(true, "--name-status", "--no-renames", base);
    addDifferences(git.demand(top, arguments), staged);
    return staged;
  }

  private void addDifferences(Git.Answer answer, Changes changes) {
    List<String> fields = answer.fields();
    for (int i = 0; i + 1 < fields.size(); i += 2) {
      String path = outside(fields.get(i + 1));
      if (path != null) {
        changes.files.add(path);
        if (fields.get(i).equals("D")) {
          addAppsOf(path, changes.bereft);
        }
      }
    }
  }

  private static void addAppsOf(String deleted, NavigableSet<String> paths) {
    for (int slash = deleted.lastIndexOf('/');
        slash > 0;
        slash = deleted.lastIndexOf('/', slash - 1)) {
      paths.add(deleted.substring(0, slash) + "/app.md");
    }
  }

  private void add(List<String> found, NavigableSet<String> paths) {
    for (String inside : found) {
      String path = outside(inside);
      if (path != null) {
        paths.add(path);
      }
    }
  }

  /**
   * What became of the files of a commit, by where it has them; {@code HEAD} may be none yet.
   *
   * @param endings how the names of the files end
   */
  NavigableMap<String, VersionControl.Change> changes(
      String base, boolean staged, List<String> endings) throws GitException {
    NavigableMap<String, VersionControl.Change> changes = new TreeMap<>();
    if (!staged && base.equals("HEAD") && local().areAsInHead(above, endings)) {
      return changes;
    }
    List<String> question =
        new ArrayList<>(List.of(diff(staged, "--name-status", "-M", "--diff-filter=MDRT", base)));
    addEndings(endings, question);
    String[] arguments = question.toArray(new String[0]);
    List<String> fields;
    try {
      fields =
          (staged ? git.demand(top, arguments) : git.demandOfWorkTree(top, arguments)).fields();
    } catch (GitException e) {
      // To ask first whether there is a commit would cost all others a process.
      if (base.equals("HEAD") && base(null) == null) {
        return changes;
      }
      throw e;
    }
    for (int i = 0; i + 1 < fields.size(); i += 2) {
      char status = fields.get(i).charAt(0);
      String path = outside(fields.get(i + 1));
      String now = status == 'D' ? null : path;
      if (status == 'R') {
        i++;
        now = i + 1 < fields.size() ? outside(fields.get(i + 1)) : null;
      }
      if (path != null) {
        changes.put(path, new VersionControl.Change(path, now));
      }
    }
    return changes;
  }

  private static String[] diff(boolean staged, String... more) {
    List<String> arguments = new ArrayList<>(List.of("diff", "-z", "--no-ext-diff"));
    arguments.add("--no-textconv");
    arguments.add("--ignore-submodules=all");
    if (staged) {
      arguments.add("--cached");
    }
    arguments.addAll(List.of(more));
    arguments.add("--");
    return arguments.toArray(new String[0]);
  }

  /** The files that git tracks, of those whose names end in one of these ways. */
  NavigableSet<String> tracked(List<String> endings) throws GitException {
    NavigableSet<String> tracked = new TreeSet<>();
    List<String> known = local().tracked(above, endings);
    if (known == null) {
      List<String> arguments = new ArrayList<>(List.of("ls-files", "-z", "--cached", "--"));
      addEndings(endings, arguments);
      known = git.demand(top, arguments.toArray(new String[0])).fields();
    }
    add(known, tracked);
    return tracked;
  }

  /** Restricts a question to files of the workspace: git looks at no other. */
  private void addEndings(List<String> endings, List<String> arguments) {
    StringBuilder pattern = new StringBuilder(":(icase)");
    for (int i = 0; i < above.length(); i++) {
      if ("\\*?[".indexOf(above.charAt(i)) >= 0) {
        pattern.append('\\');
      }
      pattern.append(above.charAt(i));
    }
    pattern.append('*');
    for (String ending : endings) {
      arguments.add(pattern + ending);
    }
  }

  /** The files that a commit has. */
  NavigableSet<String> files(String commit) throws GitException {
    NavigableSet<String> files = new TreeSet<>();
    add(git.demand(top, "ls-tree", "-r", "-z", "--name-only", commit).fields(), files);
    return files;
  }

  /**
   * What is staged.
   *
   * @param mode as in the index: {@code 100644}, {@code 120000} for a link, {@code 160000} for a
   *     repository of its own
   */
  record Staged(String mode, String blob) {}

  /** The content of the index. Of a file in conflict, our side. */
  NavigableMap<String, Staged> index() throws GitException {
    NavigableMap<String, Staged> index = new TreeMap<>();
    // "<mode> <blob> <stage>\t<path>"
    for (String field : git.demand(top, "ls-files", "-s", "-z").fields()) {
      int tab = field.indexOf('\t');
      String path = outside(field.substring(tab + 1));
      char stage = field.charAt(tab - 1);
      if (path != null && (stage == '0' || stage == '2')) {
        int blank = field.indexOf(' ');
        index.put(path, new Staged(field.substring(0, blank), field.substring(blank + 1, tab - 2)));
      }
    }
    return index;
  }

  /** The content of a file in a commit, or null where it has none. */
  byte @Nullable [] content(String commit, String path) throws GitException {
    Git.Answer answer = git.ask(top, "cat-file", "blob", commit + ":" + inside(path));
    return answer.exitCode() == 0 ? answer.bytes() : null;
  }

  /** A process that answers with the content of blobs. */
  BlobReader blobs() throws GitException {
    return new BlobReader(git.start(top, "cat-file", "--batch"));
  }
}
