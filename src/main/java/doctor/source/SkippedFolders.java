package doctor.source;

import java.util.Set;

/** Folders whose content nobody of the team wrote: passed over wherever they stand. */
final class SkippedFolders {

  private static final Set<String> NAMES =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          "node_modules",
          "vendor",
          "third_party",
          "testdata",
          "target",
          "build",
          "dist",
          "out",
          "__pycache__",
          ".venv",
          "venv",
          ".tox",
          ".mypy_cache",
          ".pytest_cache",
          ".gradle",
          ".next",
          ".cache");

  private SkippedFolders() {}

  /** Whether a folder of this name is passed over. */
  static boolean contains(String name) {
    return NAMES.contains(name) || name.startsWith("cmake-build-");
  }
}
