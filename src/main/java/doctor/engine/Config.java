package doctor.engine;

import doctor.api.Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code .doctor.yaml} says.
 *
 * @param apps patterns of {@code app.md} files, relative to the workspace root
 * @param exclude patterns of paths to pass over
 * @param rules levels by rule id
 * @param overrides levels in some files only; a later one beats an earlier one
 * @param settings what the rules are told
 * @param failOn {@code error}, {@code warning}, {@code note} or {@code never}; null where it says
 *     nothing
 * @param baseline the file of known findings, or null
 * @param maxFileBytes files with more bytes are not read
 */
public record Config(
    List<String> apps,
    List<String> exclude,
    Map<String, Level> rules,
    List<PathRules> overrides,
    Settings settings,
    @Nullable String failOn,
    @Nullable NamedFile baseline,
    long maxFileBytes) {

  /** No configuration allows larger files: a file is read whole, and a repository may lie. */
  static final long MOST_FILE_BYTES = 256L * 1024 * 1024;

  /** What holds where nothing is configured. The limit: larger files are no source code. */
  public static final Config DEFAULT =
      new Config(
          List.of("apps/*/app.md", "projects/*/apps/*/app.md"),
          List.of(),
          Map.of(),
          List.of(),
          Settings.DEFAULT,
          null,
          null,
          10L * 1024 * 1024);

  /** Keeps unmodifiable copies. */
  public Config {
    apps = List.copyOf(apps);
    exclude = List.copyOf(exclude);
    rules = Map.copyOf(rules);
    overrides = List.copyOf(overrides);
  }

  /**
   * A file that the configuration names.
   *
   * @param path relative to the workspace root
   * @param place where it is named: file, line and column
   */
  public record NamedFile(String path, String place) {}

  /**
   * Levels that hold in some files.
   *
   * @param paths patterns of files and folders, relative to the workspace root
   * @param rules levels by rule id
   */
  public record PathRules(List<String> paths, Map<String, Level> rules) {

    /** Keeps unmodifiable copies. */
    public PathRules {
      paths = List.copyOf(paths);
      rules = Map.copyOf(rules);
    }
  }
}
