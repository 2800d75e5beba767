package doctor.api;

import java.util.List;

/**
 * A folder of installed systemd units that the run was told to look at.
 *
 * @param path absolute, separated by {@code /}: {@code /etc/systemd/system}
 * @param files unit files and drop-ins in it, sorted by path. Their paths are absolute, or relative
 *     to the workspace root where they lie below it. One that leads to {@code /dev/null}, which
 *     masks the unit, is empty
 */
public record UnitFolder(String path, List<SourceFile> files) {

  /** Keeps an unmodifiable copy of the files. */
  public UnitFolder {
    files = List.copyOf(files);
  }
}
