package doctor.engine.fix;

import doctor.source.Tree;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree with the content of some files replaced. */
final class OverlayTree implements Tree {

  private final Tree below;
  private final Map<String, byte[]> replaced = new HashMap<>();

  OverlayTree(Tree below) {
    this.below = below;
  }

  /** Gives a file other content. */
  void replace(String path, byte[] content) {
    replaced.put(path, content);
  }

  @Override
  public List<Entry> list(String folder) throws IOException {
    return below.list(folder);
  }

  @Override
  public byte[] read(String path) throws IOException {
    byte[] content = replaced.get(path);
    return content == null ? below.read(path) : content.clone();
  }

  @Override
  public boolean exists(String path) {
    return below.exists(path);
  }
}
