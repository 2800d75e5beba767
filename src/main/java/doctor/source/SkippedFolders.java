package doctor.source;

import java.util.Set;

/**
 * Folders whose content is not the app's: what tools bring along, build or keep for themselves.
 * Passed over wherever they stand, unless it is an app that has the name. Not every folder with a
 * point in front is: some hold what an app runs with, such as units, compose files and data.
 */
final class SkippedFolders {

  private static final Set<String> FOREIGN =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          // What assistants are told, and the examples, scripts and checkouts that come with it.
          ".agent",
          ".agents",
          ".claude",
          ".codex",
          ".continue",
          ".cursor",
          ".gemini",
          ".kiro",
          ".opencode",
          ".roo",
          ".windsurf",
          ".idea",
          ".vscode",
          "node_modules",
          "vendor",
          "third_party",
          "testdata",
          "__pycache__",
          "__pypackages__",
          "site-packages",
          ".venv",
          "venv",
          ".direnv",
          ".eggs",
          ".nox",
          ".pyenv",
          ".tox",
          ".ipynb_checkpoints",
          ".mypy_cache",
          ".pytest_cache",
          ".ruff_cache",
          ".gradle",
          ".next",
          ".cache");

  /** What tools build goes there; so may code, which git tracks then. */
  private static final Set<String> BUILT = Set.of("target", "build", "dist", "out");

  private SkippedFolders() {}

  /** Whether a folder of this name is passed over. */
  static boolean contains(String name) {
    return BUILT.contains(name) || isForeign(name);
  }

  /** Whether a folder of this name is passed over even where git tracks what it holds. */
  static boolean isForeign(String name) {
    return FOREIGN.contains(name) || name.startsWith("cmake-build-");
  }
}
