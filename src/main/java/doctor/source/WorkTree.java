package doctor.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files as they lie on the disk. What each costs in system calls decides the time of a run over
 * a fleet, so a folder is listed and a file is read with as few as Java can.
 */
public final class WorkTree implements Tree {

  /** How many folders are remembered that were not listed yet, at some 100 bytes each. */
  private static final int FOUND = 20_000;

  /** How many files and folders are remembered that were; a fleet is walked app by app. */
  private static final int LISTED = 1_000;

  private static final String REPOSITORY = ".git";

  /** What Java makes of bytes in a name that are not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private final Path root;

  /** The same, as {@code java.io} names it. */
  private final File top;

  private final Path realRoot;
  private final long maxBytes;

  /** Folders that are reached from the root through no symbolic link, until they are listed. */
  private final Set<String> plainFolders = ConcurrentHashMap.newKeySet();

  /** Such folders that were listed and are the top of no repository. */
  private final Set<String> noRepositories = ConcurrentHashMap.newKeySet();

  /**
   * Sizes of regular files that were listed in such folders and not read yet: reading one right
   * after it was listed asks the system neither for its place nor for its size again.
   */
  private final Map<String, Long> listed = new ConcurrentHashMap<>();

  /**
   * The files below a folder.
   *
   * @param root absolute
   * @param maxBytes the size from which on files are not read
   * @throws IOException if the root is no folder or cannot be read
   */
  public WorkTree(Path root, long maxBytes) throws IOException {
    this.root = root;
    this.top = root.toFile();
    this.realRoot = root.toRealPath();
    this.maxBytes = maxBytes;
  }

  @Override
  public List<Entry> list(String folder) throws IOException {
    Path path = root.resolve(folder);
    // Not a DirectoryStream: three system calls and an object per name less.
    String[] names = new File(top, folder).list();
    if (names == null) {
      if (Files.isDirectory(path)) {
        throw new AccessDeniedException(folder);
      }
      return List.of();
    }
    Arrays.sort(names);
    String prefix = isPlain(folder) ? (folder.isEmpty() ? "" : folder + "/") : null;
    if (listed.size() >= LISTED) {
      listed.clear();
    }
    if (prefix != null) {
      rememberListing(folder, names);
    }
    List<Entry> entries = new ArrayList<>(names.length);
    for (String name : names) {
      Entry entry = entry(path, name, prefix);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  // With a prefix the folder is a plain one, and what it holds is remembered.
  private @Nullable Entry entry(Path folder, String name, @Nullable String prefix) {
    Path child = folder.resolve(name);
    BasicFileAttributes attributes = attributes(child);
    if (prefix != null) {
      rememberEntry(prefix + name, attributes);
    }
    if (attributes == null) {
      return name.indexOf(REPLACEMENT) < 0 ? null : new Entry(name, Closed.NAMELESS);
    }
    if (!attributes.isSymbolicLink()) {
      boolean known = attributes.isDirectory() || attributes.isRegularFile();
      return known
          ? new Entry(name, attributes.isDirectory(), null)
          : new Entry(name, Closed.NO_FILE);
    }
    Path target = targetInside(child);
    if (target == null) {
      return Files.exists(child) ? new Entry(name, Closed.OUTSIDE) : null;
    }
    if (Files.isDirectory(target)) {
      return new Entry(name, true, realRoot.relativize(target).toString());
    }
    return Files.isRegularFile(target)
        ? new Entry(name, false, null)
        : new Entry(name, Closed.NO_FILE);
  }

  private void rememberListing(String folder, String[] names) {
    plainFolders.remove(folder);
    noRepositories.remove(folder);
    if (Arrays.binarySearch(names, REPOSITORY) < 0) {
      add(folder, noRepositories, LISTED);
    }
  }

  private void rememberEntry(String path, @Nullable BasicFileAttributes attributes) {
    if (attributes != null && attributes.isRegularFile()) {
      listed.put(path, attributes.size());
      return;
    }
    listed.remove(path); // it may be a link by now
    if (attributes != null && attributes.isDirectory()) {
      add(path, plainFolders, FOUND);
    }
  }

  private static void add(String folder, Set<String> folders, int most) {
    if (folders.size() >= most) {
      folders.clear();
    }
    folders.add(folder);
  }

  // Of the link itself; null where there is nothing, or it vanished after it was listed.
  private static @Nullable BasicFileAttributes attributes(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return null;
    }
  }

  private @Nullable Path targetInside(Path link) {
    try {
      Path target = link.toRealPath();
      return target.startsWith(realRoot) ? target : null;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public byte[] read(String path) throws IOException {
    try {
      Long known = listed.remove(path);
      long size = known == null ? sizeInside(path, root.resolve(path)) : known;
      if (size > maxBytes) {
        throw new FileTooLargeException(size, maxBytes);
      }
      // A path of Java's new file system would be encoded, only to be decoded again.
      return content(known == null ? root.resolve(path).toFile() : new File(top, path), (int) size);
    } catch (AccessDeniedException e) {
      throw new IOException("cannot be read: permission denied", e);
    }
  }

  private long sizeInside(String path, Path file) throws IOException {
    BasicFileAttributes own = attributes(file);
    if (own != null && own.isRegularFile() && liesInPlainFolder(path)) {
      return own.size();
    }
    if (!isInside(path) && own != null) {
      throw new IOException("leads nowhere inside of the workspace");
    }
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new IOException("is a folder, expected a file");
    }
    // Opening a pipe or a device could wait for ever.
    if (!attributes.isRegularFile()) {
      throw new IOException("is not a regular file");
    }
    return attributes.size();
  }

  private byte[] content(File file, int size) throws IOException {
    // Not Files.readAllBytes: that one asks for the size again, and looks for more behind the end.
    try (InputStream in = new FileInputStream(file)) {
      // One byte more than there should be tells whether the file has grown.
      byte[] bytes = new byte[size + 1];
      int read = Math.max(0, in.read(bytes));
      if (read < size) {
        read += in.readNBytes(bytes, read, bytes.length - read);
      }
      return read <= size ? Arrays.copyOf(bytes, read) : grown(bytes, in);
    } catch (FileNotFoundException e) {
      throw file.exists()
          ? new AccessDeniedException(file.toString())
          : new NoSuchFileException(file.toString());
    }
  }

  private byte[] grown(byte[] start, InputStream in) throws IOException {
    byte[] more = in.readNBytes((int) maxBytes - start.length + 1);
    long size = (long) start.length + more.length;
    if (size > maxBytes) {
      throw new FileTooLargeException(size, maxBytes);
    }
    byte[] all = Arrays.copyOf(start, (int) size);
    System.arraycopy(more, 0, all, start.length, more.length);
    return all;
  }

  /**
   * Whether a folder is known to be the top of no repository, as one that was just listed is.
   *
   * @param folder relative to the root, empty for the root itself
   */
  public boolean isNoRepository(String folder) {
    return noRepositories.contains(folder);
  }

  @Override
  public boolean exists(String path) {
    try {
      return isInside(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public boolean isLost(String path) {
    BasicFileAttributes attributes = attributes(root.resolve(path));
    return attributes != null && attributes.isSymbolicLink() && !exists(path);
  }

  @Override
  public boolean isClosed(String folder) {
    Path path = root.resolve(folder);
    return !Files.isExecutable(path) && Files.isDirectory(path);
  }

  /** Whether there is such a file or folder, and it lies below the root, links followed. */
  private boolean isInside(String path) {
    if (listed.containsKey(path)) {
      return true;
    }
    BasicFileAttributes attributes = attributes(root.resolve(path));
    // Asking for the real path looks at every folder on the way: only where there is a link.
    return attributes != null
        && ((!attributes.isSymbolicLink() && liesInPlainFolder(path))
            || targetInside(root.resolve(path)) != null);
  }

  /** Whether there is such a folder below the root, with no symbolic link on the way. */
  private boolean isPlain(String folder) {
    if (folder.isEmpty() || plainFolders.contains(folder) || noRepositories.contains(folder)) {
      return true;
    }
    BasicFileAttributes attributes = attributes(root.resolve(folder));
    if (attributes == null || !attributes.isDirectory() || !liesInPlainFolder(folder)) {
      return false;
    }
    add(folder, plainFolders, FOUND);
    return true;
  }

  private boolean liesInPlainFolder(String path) {
    return !path.startsWith("/") && !path.contains("..") && isPlain(parent(path));
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
