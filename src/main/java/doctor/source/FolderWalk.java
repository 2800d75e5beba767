package doctor.source;

import doctor.api.Severity;
import doctor.api.SourceFile;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the files of one app and finds the apps nested in it. */
final class FolderWalk {

  /**
   * What lies below an app's folder.
   *
   * @param files paths of the app's own files, sorted
   * @param nested apps below it, whose files are their own
   */
  record Listing(List<String> files, List<Folder> nested) {}

  /**
   * The folder of an app.
   *
   * @param appFile its {@code app.md}
   * @param rules what is ignored above it
   * @param entries what lies in it
   */
  record Folder(SourceFile appFile, IgnoreRules rules, List<Tree.Entry> entries) {

    String path() {
      int slash = appFile.path().lastIndexOf('/');
      return slash < 0 ? "" : appFile.path().substring(0, slash);
    }
  }

  private record Pending(String folder, IgnoreRules rules) {}

  private final FileLoader loader;
  private final PathFilter excluded;
  private final TrackedCode tracked;
  private final Set<String> known;
  private final Set<String> followed;
  private final List<String> files = new ArrayList<>();
  private final List<Folder> nested = new ArrayList<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  private FolderWalk(
      FileLoader loader,
      PathFilter excluded,
      TrackedCode tracked,
      Set<String> known,
      Set<String> followed) {
    this.loader = loader;
    this.excluded = excluded;
    this.tracked = tracked;
    this.known = known;
    this.followed = followed;
  }

  /**
   * Walks the folder of an app.
   *
   * @param tracked tells which folders hold code that git tracks
   * @param known folders that are apps by a pattern, whatever their {@code app.md} holds
   * @param followed folders that links have led to so far, in the apps around this one too
   */
  static Listing list(
      FileLoader loader,
      PathFilter excluded,
      TrackedCode tracked,
      Set<String> known,
      Set<String> followed,
      Folder app) {
    FolderWalk walk = new FolderWalk(loader, excluded, tracked, known, followed);
    walk.add(app.path(), app.rules, app.entries);
    for (Pending next = walk.pending.poll(); next != null; next = walk.pending.poll()) {
      walk.visit(next);
    }
    walk.files.sort(null);
    return new Listing(walk.files, walk.nested);
  }

  /** What lies in a folder; says where it cannot be read. */
  static List<Tree.Entry> entries(FileLoader loader, String folder) {
    try {
      return loader.tree().list(folder);
    } catch (IOException e) {
      loader.problems().problem(Severity.ERROR, folder, "this folder cannot be read");
      return List.of();
    }
  }

  private void visit(Pending folder) {
    List<Tree.Entry> entries = entries(loader, folder.folder);
    SourceFile appFile = nestedApp(folder.folder, entries);
    if (appFile != null) {
      nested.add(new Folder(appFile, folder.rules, entries));
    } else {
      add(folder.folder, folder.rules, entries);
    }
  }

  private void add(String folder, IgnoreRules above, List<Tree.Entry> entries) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    IgnoreRules rules = rules(above, prefix, entries);
    for (Tree.Entry entry : entries) {
      add(entry, prefix + entry.name(), rules);
    }
  }

  private void add(Tree.Entry entry, String path, IgnoreRules rules) {
    boolean ignored = rules.ignores(path, entry.isFolder());
    boolean passedOver = ignored || (entry.isFolder() && SkippedFolders.contains(entry.name()));
    // Only then: git's answer costs something.
    if ((passedOver && !isTracked(entry, path)) || excluded.matches(path)) {
      return;
    }
    Tree.Closed closed = entry.closed();
    if (closed != null) {
      loader.problems().problem(closed.level(), path, closed.words());
    } else if (!entry.isFolder()) {
      files.add(path);
    } else {
      String target = entry.linkTarget();
      if (target == null || (!isAbove(target, path) && followed.add(target))) {
        pending.add(new Pending(path, passedOver ? IgnoreRules.EVERYTHING : rules));
      }
    }
  }

  private boolean isTracked(Tree.Entry entry, String path) {
    if (entry.isFolder()) {
      return entry.linkTarget() == null
          && !SkippedFolders.isForeign(entry.name())
          && tracked.isIn(path);
    }
    return tracked.is(path);
  }

  private static boolean isAbove(String folder, String path) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  // A Markdown file that merely happens to be called app.md has no frontmatter.
  private @Nullable SourceFile nestedApp(String folder, List<Tree.Entry> entries) {
    if (!containsFile(entries, "app.md")) {
      return null;
    }
    SourceFile file = loader.load(folder + "/app.md");
    boolean isApp = file != null && (known.contains(folder) || FrontmatterReader.hasFence(file));
    return isApp ? file : null;
  }

  // A repository inside the repository has its own word on what is ignored, and only that.
  private IgnoreRules rules(IgnoreRules above, String prefix, List<Tree.Entry> entries) {
    IgnoreRules rules = contains(entries, ".git") ? IgnoreRules.NONE : above;
    return containsFile(entries, ".gitignore")
        ? loader.ignored(prefix + ".gitignore", prefix, rules)
        : rules;
  }

  private static boolean containsFile(List<Tree.Entry> entries, String name) {
    for (Tree.Entry entry : entries) {
      if (entry.name().equals(name) && !entry.isFolder() && entry.closed() == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(List<Tree.Entry> entries, String name) {
    for (Tree.Entry entry : entries) {
      if (entry.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
