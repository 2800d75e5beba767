package doctor.api;

import java.nio.file.Path;

/**
 * The folder that holds the apps.
 *
 * @param root absolute
 * @param settings what its configuration tells the rules
 * @param versionControl what git knows of its files
 */
public record Workspace(Path root, Settings settings, VersionControl versionControl) {

  /** A workspace without version control. */
  public Workspace(Path root, Settings settings) {
    this(root, settings, VersionControl.NONE);
  }
}
