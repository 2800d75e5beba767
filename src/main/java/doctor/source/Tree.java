package doctor.source;

import doctor.api.Severity;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files below the workspace root, as one state of them: the work tree, or what is staged. Paths
 * are relative to the root, separated by {@code /}, empty for the root itself.
 */
public interface Tree {

  /**
   * One name in a folder.
   *
   * @param isFolder whether it is a folder; otherwise it is a regular file
   * @param linkTarget the folder that a symbolic link leads to, or null where the entry is no link
   *     to a folder
   * @param closed why it is not to be opened, whatever it is; null where it may be
   */
  record Entry(
      String name, boolean isFolder, @Nullable String linkTarget, @Nullable Closed closed) {

    /** A folder or a regular file. */
    public Entry(String name, boolean isFolder, @Nullable String linkTarget) {
      this(name, isFolder, linkTarget, null);
    }

    Entry(String name, Closed closed) {
      this(name, false, null, closed);
    }
  }

  /** Why something is not opened. */
  enum Closed {
    /** A pipe, a socket or a device. */
    NO_FILE("is no file and no folder, and was passed over", Severity.NOTE),
    /** A symbolic link to somewhere else. */
    OUTSIDE("leads out of the workspace, and was not followed", Severity.NOTE),
    /** Java cannot open what it cannot call by its name. */
    NAMELESS("has a name that is not UTF-8, and was not checked", Severity.WARNING);

    private final String words;
    private final Severity level;

    Closed(String words, Severity level) {
      this.words = words;
      this.level = level;
    }

    /** What to say of it. */
    String words() {
      return words;
    }

    /** How much it matters. */
    Severity level() {
      return level;
    }
  }

  /**
   * The names in a folder, sorted. Links that lead nowhere are left out. Empty where there is no
   * such folder.
   *
   * @throws IOException if the folder cannot be read
   */
  List<Entry> list(String folder) throws IOException;

  /**
   * The content of a file.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws FileTooLargeException if it is larger than the limit of the tree
   * @throws IOException if it cannot be read, is no regular file or lies outside the root; the
   *     message says so in words for people
   */
  byte[] read(String path) throws IOException;

  /** Whether there is such a file or folder below the root. */
  boolean exists(String path);

  /** Whether there is a symbolic link that leads nowhere, in a circle or out of the root. */
  default boolean isLost(String path) {
    return false;
  }

  /** Whether there is such a folder, and what lies in it cannot be reached. */
  default boolean isClosed(String folder) {
    return false;
  }
}
