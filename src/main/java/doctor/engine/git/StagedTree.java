package doctor.engine.git;

import doctor.source.Tree;
import doctor.source.WorkTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The files as they are staged, repository by repository. What lies in no repository is read from
 * the disk. Links are left out: what a commit holds of them is a path, not content.
 */
public final class StagedTree implements Tree, Closeable {

  private static final String LINK = "120000";
  private static final String REPOSITORY = "160000";

  private final Path root;
  private final WorkTree disk;
  private final Repositories repositories;
  private final long maxBytes;
  private final Map<Repository, NavigableMap<String, Repository.Staged>> indexes = new HashMap<>();
  private final Map<Repository, BlobReader> readers = new HashMap<>();

  /**
   * The staged files of a workspace.
   *
   * @param disk its files on the disk
   * @param maxBytes the size from which on files are not read
   */
  public StagedTree(Path root, WorkTree disk, Repositories repositories, long maxBytes) {
    this.root = root;
    this.disk = disk;
    this.repositories = repositories;
    this.maxBytes = maxBytes;
  }

  @Override
  public List<Entry> list(String folder) throws IOException {
    Repository repository = repositories.ofFolder(folder);
    if (repository == null) {
      return disk.list(folder);
    }
    Map<String, Entry> entries = new TreeMap<>();
    // Folders of the disk, too: there may be a repository below one that this index knows not of.
    for (Entry entry : disk.list(folder)) {
      if (entry.isFolder()) {
        entries.put(entry.name(), entry);
      }
    }
    String prefix = folder.isEmpty() ? "" : folder + "/";
    NavigableMap<String, Repository.Staged> index = index(repository);
    Map.Entry<String, Repository.Staged> next = index.ceilingEntry(prefix);
    while (next != null && next.getKey().startsWith(prefix)) {
      String path = next.getKey();
      int slash = path.indexOf('/', prefix.length());
      if (slash >= 0) {
        String name = path.substring(prefix.length(), slash);
        entries.putIfAbsent(name, new Entry(name, true, null));
        next = index.ceilingEntry(path.substring(0, slash) + "0"); // '0' comes behind '/'
      } else {
        if (isFile(next.getValue())) {
          String name = path.substring(prefix.length());
          entries.put(name, new Entry(name, false, null));
        }
        next = index.higherEntry(path);
      }
    }
    return new ArrayList<>(entries.values());
  }

  private static boolean isFile(Repository.Staged staged) {
    return !staged.mode().equals(LINK) && !staged.mode().equals(REPOSITORY);
  }

  @Override
  public byte[] read(String path) throws IOException {
    Repository repository = repositories.of(path);
    if (repository == null || path.startsWith(".git/")) {
      return disk.read(path);
    }
    Repository.Staged staged = index(repository).get(path);
    if (staged == null || !isFile(staged)) {
      throw new NoSuchFileException(path);
    }
    return reader(repository).read(staged.blob(), maxBytes);
  }

  @Override
  public boolean exists(String path) {
    Path whole = root.resolve(path).normalize();
    if (!whole.startsWith(root)) {
      return false;
    }
    String plain = root.relativize(whole).toString().replace('\\', '/');
    Repository repository = repositories.of(plain);
    if (repository == null || plain.isEmpty() || plain.startsWith(".git/")) {
      return disk.exists(path);
    }
    try {
      NavigableMap<String, Repository.Staged> index = index(repository);
      String below = index.ceilingKey(plain + "/");
      boolean isFolder = below != null && below.startsWith(plain + "/");
      // As in list: a folder of the disk may hold a repository that this one knows not of.
      return isFolder || index.containsKey(plain) || Files.isDirectory(whole);
    } catch (IOException e) {
      return false;
    }
  }

  private synchronized NavigableMap<String, Repository.Staged> index(Repository repository)
      throws IOException {
    NavigableMap<String, Repository.Staged> index = indexes.get(repository);
    if (index == null) {
      try {
        index = repository.index();
      } catch (GitException e) {
        throw new IOException(e.getMessage(), e);
      }
      indexes.put(repository, index);
    }
    return index;
  }

  private synchronized BlobReader reader(Repository repository) throws IOException {
    BlobReader reader = readers.get(repository);
    if (reader == null) {
      try {
        reader = repository.blobs();
      } catch (GitException e) {
        throw new IOException(e.getMessage(), e);
      }
      readers.put(repository, reader);
    }
    return reader;
  }

  @Override
  public synchronized void close() throws IOException {
    for (BlobReader reader : readers.values()) {
      reader.close();
    }
    readers.clear();
  }
}
