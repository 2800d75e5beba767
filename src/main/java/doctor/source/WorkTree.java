package doctor.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files as they lie on the disk. */
public final class WorkTree implements Tree {

  private static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::name);

  private final Path root;
  private final Path realRoot;
  private final long maxBytes;

  /**
   * The files below a folder.
   *
   * @param root absolute
   * @param maxBytes the size from which on files are not read
   * @throws IOException if the root is no folder or cannot be read
   */
  public WorkTree(Path root, long maxBytes) throws IOException {
    this.root = root;
    this.realRoot = root.toRealPath();
    this.maxBytes = maxBytes;
  }

  @Override
  public List<Entry> list(String folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(root.resolve(folder))) {
      for (Path child : children) {
        Entry entry = entry(child);
        if (entry != null) {
          entries.add(entry);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(BY_NAME);
    return entries;
  }

  private @Nullable Entry entry(Path child) {
    String name = child.getFileName().toString();
    BasicFileAttributes attributes = attributes(child);
    if (attributes == null) {
      return null;
    }
    if (!attributes.isSymbolicLink()) {
      boolean known = attributes.isDirectory() || attributes.isRegularFile();
      return known ? new Entry(name, attributes.isDirectory(), null) : null;
    }
    Path target = targetInside(child);
    if (target == null) {
      return null;
    }
    if (Files.isDirectory(target)) {
      return new Entry(name, true, realRoot.relativize(target).toString());
    }
    return Files.isRegularFile(target) ? new Entry(name, false, null) : null;
  }

  // Null where the file vanished between listing and looking.
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
    Path file = root.resolve(path);
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new IOException("is a folder, expected a file");
    }
    // Opening a pipe or a device could wait for ever.
    if (!attributes.isRegularFile()) {
      throw new IOException("is not a regular file");
    }
    if (attributes.size() > maxBytes) {
      throw new FileTooLargeException(attributes.size(), maxBytes);
    }
    if (!file.toRealPath().startsWith(realRoot)) {
      throw new IOException("leads out of the workspace");
    }
    return Files.readAllBytes(file);
  }

  @Override
  public boolean exists(String path) {
    try {
      return root.resolve(path).toRealPath().startsWith(realRoot);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }
}
