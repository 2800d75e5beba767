package doctor.cli;

import doctor.engine.Config;
import doctor.source.Tree;
import doctor.source.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run reads, and no report of it may be written over. */
final class Spared {

  /** The reports to files, each with the option that names it. */
  private final Map<String, Path> reports;

  /** Those that are there below the root: their paths there, each with the option. */
  private final Map<String, String> inside = new LinkedHashMap<>();

  private @Nullable WatchedTree watched;

  private Spared(Map<String, Path> reports) {
    this.reports = reports;
  }

  /**
   * What a call names to be read.
   *
   * @throws UsageException if a report would be written over it
   */
  static Spared of(Outputs outputs, LintOptions options, Config config, Path folder, Path root)
      throws UsageException, IOException {
    Spared spared = new Spared(outputs.files());
    if (!spared.reports.isEmpty()) {
      for (Path input : named(options, config, folder, root)) {
        spared.requireOther(input);
      }
      spared.findInside(root);
    }
    return spared;
  }

  private static List<Path> named(LintOptions options, Config config, Path folder, Path root) {
    List<Path> named = new ArrayList<>();
    named.add(root.resolve(WorkspaceRoot.CONFIGURATION));
    if (options.config() != null) {
      named.add(folder.resolve(options.config()));
    }
    if (config.baseline() != null) {
      named.add(root.resolve(config.baseline().path()));
    }
    for (String baseline : Outputs.baselines(options)) {
      named.add(folder.resolve(baseline));
    }
    for (String plugin : options.plugins()) {
      named.add(folder.resolve(plugin));
    }
    return named;
  }

  private void requireOther(Path input) throws UsageException, IOException {
    for (Map.Entry<String, Path> report : reports.entrySet()) {
      Path file = report.getValue();
      boolean same =
          file.normalize().equals(input.normalize())
              || (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input));
      if (same && (!Files.exists(file) || Files.isRegularFile(file))) {
        throw refusal(report.getKey());
      }
    }
  }

  // Also under the name that a link leads to: that is what would be replaced.
  private void findInside(Path root) throws IOException {
    for (Map.Entry<String, Path> report : reports.entrySet()) {
      Path file = report.getValue();
      if (Files.isRegularFile(file)) {
        addInside(root, file.normalize(), report.getKey());
        addInside(root.toRealPath(), file.toRealPath(), report.getKey());
      }
    }
  }

  private void addInside(Path root, Path file, String option) {
    if (file.startsWith(root)) {
      inside.put(root.relativize(file).toString().replace('\\', '/'), option);
    }
  }

  /** The tree to read from. */
  Tree in(Tree tree) {
    if (inside.isEmpty()) {
      return tree;
    }
    watched = new WatchedTree(tree, inside.keySet());
    return watched;
  }

  /**
   * To be asked before the reports are written.
   *
   * @throws UsageException if one would be written over a file that was read
   */
  void requireUnread() throws UsageException {
    if (watched != null) {
      for (Map.Entry<String, String> report : inside.entrySet()) {
        if (watched.hasRead(report.getKey())) {
          throw refusal(report.getValue());
        }
      }
    }
  }

  private static UsageException refusal(String option) {
    return new UsageException(
        "--format: " + option + " takes a file that another option writes or that is read");
  }
}
