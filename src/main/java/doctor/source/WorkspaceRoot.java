package doctor.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the folder that a workspace begins at. */
public final class WorkspaceRoot {

  /** Name of the configuration file, which marks a root. */
  public static final String CONFIGURATION = ".doctor.yaml";

  private WorkspaceRoot() {}

  /**
   * The nearest folder upward that holds {@code .doctor.yaml}; failing that, one that holds {@code
   * .git}; failing that, the folder itself.
   *
   * @param start absolute path of a file or folder, which need not exist any more
   */
  public static Path find(Path start) {
    Path folder = folderOf(start);
    Path configured = nearestHolding(folder, CONFIGURATION);
    if (configured != null) {
      return configured;
    }
    Path repository = nearestHolding(folder, ".git");
    return repository == null ? folder : repository;
  }

  private static Path folderOf(Path start) {
    Path folder = start.normalize();
    while (!Files.isDirectory(folder)) {
      Path parent = folder.getParent();
      if (parent == null) {
        return folder;
      }
      folder = parent;
    }
    return folder;
  }

  private static @Nullable Path nearestHolding(Path start, String name) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      // A link that leads nowhere is no reason to do without the configuration that it stands for.
      if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        return folder;
      }
    }
    return null;
  }
}
