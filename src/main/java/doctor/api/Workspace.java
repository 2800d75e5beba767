package doctor.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The folder that holds the apps, and what the run was told besides. Safe for several threads. */
public final class Workspace {

  private final Path root;
  private final Settings settings;
  private final VersionControl versionControl;
  private final List<UnitFolder> unitFolders;
  private final Map<Function<Workspace, ?>, Object> facts = new ConcurrentHashMap<>();

  /** A workspace without version control and installed units. */
  public Workspace(Path root, Settings settings) {
    this(root, settings, VersionControl.NONE, List.of());
  }

  /**
   * A workspace.
   *
   * @param root absolute
   * @param settings what its configuration tells the rules
   * @param versionControl what git knows of its files
   * @param unitFolders installed units to look at as well
   */
  public Workspace(
      Path root, Settings settings, VersionControl versionControl, List<UnitFolder> unitFolders) {
    this.root = root;
    this.settings = settings;
    this.versionControl = versionControl;
    this.unitFolders = List.copyOf(unitFolders);
  }

  /** The folder itself, absolute. */
  public Path root() {
    return root;
  }

  /** What its configuration tells the rules. */
  public Settings settings() {
    return settings;
  }

  /** What git knows of its files. */
  public VersionControl versionControl() {
    return versionControl;
  }

  /** The folders of installed units that the run was told to look at; mostly none. */
  public List<UnitFolder> unitFolders() {
    return unitFolders;
  }

  /**
   * The facts that a reader finds in the workspace itself, read at the first call and kept.
   *
   * @param reader a constant: the same object at every call
   */
  @SuppressWarnings("unchecked") // what is kept under a reader was returned by that reader
  public <F> F facts(Function<Workspace, F> reader) {
    return (F) facts.computeIfAbsent(reader, key -> key.apply(this));
  }
}
