package doctor.source;

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
   */
  record Entry(String name, boolean isFolder, @Nullable String linkTarget) {}

  /**
   * The folders and regular files of a folder, sorted by name. What is neither, and links that
   * leave the root, are left out. Empty where there is no such folder.
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
}
