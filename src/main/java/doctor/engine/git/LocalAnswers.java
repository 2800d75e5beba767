package doctor.engine.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers two questions from a repository's own files where the answer is beyond doubt: the rest is
 * git's. A process costs milliseconds, and the first one a hundred classes of Java's: that saves 12
 * apps in a repository 15 % (let {@link #index} be null and run {@code doctor.fleet.Speed}). A test
 * holds the answers against git's.
 */
final class LocalAnswers {

  /** Beyond so many files git, which looks at them faster, is asked. */
  private static final int MOST_FILES = 500;

  private final Path top;
  private final @Nullable IndexFile index;

  /**
   * Of a repository.
   *
   * @param top the top folder of its work tree
   */
  LocalAnswers(Git git, Path top) {
    this.top = top;
    this.index = git.hasIndexInGit(top) ? index(top.resolve(".git/index")) : null;
  }

  private static @Nullable IndexFile index(Path file) {
    try {
      return Files.isRegularFile(file) ? IndexFile.read(file) : null;
    } catch (IOException e) {
      return null; // git says what is wrong
    }
  }

  /** The paths that git tracks, the repository's; null where git has to be asked. */
  @Nullable List<String> tracked(String folder, List<String> endings) {
    if (index == null) {
      return null;
    }
    List<String> tracked = new ArrayList<>();
    for (IndexFile.Entry entry : index.entries(folder, endings)) {
      tracked.add(entry.path);
    }
    return tracked;
  }

  /** Whether files are as {@code HEAD} has them, none missing, none new to git: else ask git. */
  boolean areAsInHead(String folder, List<String> endings) {
    if (index == null || index.tree() == null) {
      return false;
    }
    List<IndexFile.Entry> entries = index.entries(folder, endings);
    if (entries.size() > MOST_FILES) {
      return false;
    }
    try {
      if (!index.tree().equals(new HeadTree(top.resolve(".git")).id())) {
        return false;
      }
      for (IndexFile.Entry entry : entries) {
        if (!entry.isUnchanged(top)) {
          return false;
        }
      }
      return true;
    } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
      return false; // a file is gone, a name is none of a file, or this is no Unix
    }
  }
}
