package doctor.invariant;

import doctor.source.Tree;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a workspace that lies nowhere but in memory. */
public final class MemoryTree implements Tree {

  private final TreeMap<String, byte[]> files;
  private final boolean backwards;

  private MemoryTree(Map<String, byte[]> files, boolean backwards) {
    this.files = new TreeMap<>(files);
    this.backwards = backwards;
  }

  /** A tree of these files: path to content. No path is a folder of another. */
  public static MemoryTree of(Map<String, byte[]> files) {
    return new MemoryTree(files, false);
  }

  /** The same, listed from the last name to the first. */
  public static MemoryTree backwards(Map<String, byte[]> files) {
    return new MemoryTree(files, true);
  }

  @Override
  public List<Entry> list(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    TreeMap<String, Entry> entries = new TreeMap<>();
    for (String path : files.tailMap(prefix).keySet()) {
      if (!path.startsWith(prefix)) {
        break;
      }
      String rest = path.substring(prefix.length());
      int slash = rest.indexOf('/');
      String name = slash < 0 ? rest : rest.substring(0, slash);
      entries.put(name, new Entry(name, slash >= 0, null));
    }
    List<Entry> listed = new ArrayList<>(entries.values());
    if (backwards) {
      Collections.reverse(listed);
    }
    return listed;
  }

  @Override
  public byte[] read(String path) throws NoSuchFileException {
    byte[] content = files.get(path);
    if (content == null) {
      throw new NoSuchFileException(path);
    }
    return content.clone();
  }

  @Override
  public boolean exists(String path) {
    if (path.isEmpty() || files.containsKey(path)) {
      return true;
    }
    String below = files.ceilingKey(path + "/");
    return below != null && below.startsWith(path + "/");
  }
}
