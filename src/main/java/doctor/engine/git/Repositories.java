package doctor.engine.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which repository a file of the workspace belongs to: the one whose top folder is nearest upward.
 * Apps may have repositories of their own, inside the workspace's or without one around them.
 */
public final class Repositories {

  /** How many folders are remembered; a fleet asks app by app. */
  private static final int REMEMBERED = 1_000;

  private final Git git;
  private final Path root;
  private final Predicate<String> isNone;
  private final Map<Path, Repository> byTop = new HashMap<>();
  private final Map<Path, @Nullable Repository> byFolder = new HashMap<>();

  /**
   * The repositories of a workspace.
   *
   * @param root its root, absolute
   * @param isNone which folders, relative to the root, are known to be the top of no repository:
   *     the disk is not asked for those
   */
  public Repositories(Git git, Path root, Predicate<String> isNone) {
    this.git = git;
    this.root = root;
    this.isNone = isNone;
  }

  /**
   * The repository of a file, or null where it is in none.
   *
   * @param path relative to the root
   */
  @Nullable Repository of(String path) {
    return ofFolder(parent(path));
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The repository of what lies in a folder, or null. */
  synchronized @Nullable Repository ofFolder(String folder) {
    String at = folder;
    while (!at.isEmpty() && isNone.test(at)) {
      at = parent(at);
    }
    return find(root.resolve(at));
  }

  private @Nullable Repository find(@Nullable Path folder) {
    if (folder == null) {
      return null;
    }
    if (byFolder.containsKey(folder)) {
      return byFolder.get(folder);
    }
    Repository found = Files.exists(folder.resolve(".git")) ? at(folder) : find(folder.getParent());
    if (byFolder.size() >= REMEMBERED) {
      byFolder.clear();
    }
    byFolder.put(folder, found);
    return found;
  }

  private Repository at(Path top) {
    Repository known = byTop.get(top);
    if (known == null) {
      known = new Repository(git, root, top);
      byTop.put(top, known);
    }
    return known;
  }
}
