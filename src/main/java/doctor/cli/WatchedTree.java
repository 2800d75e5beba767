package doctor.cli;

import doctor.source.Tree;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A tree that remembers which of some files were read. Safe for several threads. */
final class WatchedTree implements Tree {

  private final Tree tree;
  private final Set<String> watched;
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  /**
   * A tree like another.
   *
   * @param watched the paths to remember
   */
  WatchedTree(Tree tree, Set<String> watched) {
    this.tree = tree;
    this.watched = Set.copyOf(watched);
  }

  /** Whether a file was read. */
  boolean hasRead(String path) {
    return read.contains(path);
  }

  @Override
  public List<Entry> list(String folder) throws IOException {
    return tree.list(folder);
  }

  @Override
  public byte[] read(String path) throws IOException {
    if (watched.contains(path)) {
      read.add(path);
    }
    return tree.read(path);
  }

  @Override
  public boolean exists(String path) {
    return tree.exists(path);
  }

  @Override
  public boolean isLost(String path) {
    return tree.isLost(path);
  }

  @Override
  public boolean isClosed(String folder) {
    return tree.isClosed(folder);
  }
}
