package doctor.engine;

import doctor.api.App;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.YamlText;
import doctor.source.PathFilter;
import doctor.source.WorkspaceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A first configuration for a workspace: where its apps lie, which pcs it knows, and comments. */
public final class StarterConfig {

  private int apps;
  private final Set<String> patterns = new TreeSet<>();
  private final Set<String> pcTargets = new TreeSet<>();

  private StarterConfig() {}

  /**
   * What a workspace suggests.
   *
   * @param reader one that finds every {@code app.md} there is
   */
  public static StarterConfig of(WorkspaceReader reader) {
    StarterConfig config = new StarterConfig();
    for (String folder : reader.folders()) {
      for (App app : reader.read(folder)) {
        if (app.root() != null) {
          config.add(app);
        }
      }
    }
    return config;
  }

  /** Number of apps found. */
  public int apps() {
    return apps;
  }

  private void add(App app) {
    apps++;
    patterns.addAll(patterns(app.folder()));
    if (app.service("pc_targets") instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Scalar pc && pc.kind() == Scalar.Kind.STRING) {
          pcTargets.add(pc.text());
        }
      }
    }
  }

  // The default patterns where one fits, as the next app may lie where the other one says. Where
  // none does, whatever lies beside this app.
  private static List<String> patterns(String folder) {
    if (new PathFilter(Config.DEFAULT.apps()).covers(folder + "/app.md")) {
      return Config.DEFAULT.apps();
    }
    int slash = folder.lastIndexOf('/');
    return List.of(folder.isEmpty() ? "app.md" : folder.substring(0, slash + 1) + "*/app.md");
  }

  /** The content of the file. */
  public String text() {
    List<String> found = new ArrayList<>(patterns.isEmpty() ? Config.DEFAULT.apps() : patterns);
    StringBuilder text = new StringBuilder();
    text.append("# Configuration of doctor. Every key may be left out; `doctor schema config`\n");
    text.append("# prints the JSON Schema, `doctor rules` the rules.\n\n");
    text.append("# Where the app.md files lie: * within a folder name, ** for any folders.\n");
    list(text, "apps", found, "");
    text.append("\n# Files and folders to pass over, besides what git ignores in an app.\n");
    list(text, "exclude", List.of("apps/attic", "**/generated"), "# ");
    text.append("\n# The PCs that exist; any other in pc_targets is then a finding.\n");
    List<String> pcs = pcTargets.isEmpty() ? List.of("home-pc") : new ArrayList<>(pcTargets);
    list(text, "pc_targets", pcs, pcTargets.isEmpty() ? "# " : "");
    text.append(
        """

        # Levels of rules: off, note, warning or error.
        # rules:
        #   untagged-service: off

        # Levels in some files only; a later entry beats an earlier one.
        # overrides:
        #   - paths: [apps/legacy]
        #     rules:
        #       missing-entry-point: off

        # More functions that open SQLite the accepted way; * stands for any rest of a name.
        # sqlite_openers:
        #   - open_store

        # Exit 1 at or above this level: error, warning, note or never.
        # fail_on: error

        # Findings that are known: `doctor services-spec --write-baseline .doctor-baseline`.
        # baseline: .doctor-baseline

        # Files with more bytes are not read.
        # max_file_bytes: 10485760
        """);
    return text.toString();
  }

  private static void list(StringBuilder text, String key, List<String> items, String comment) {
    text.append(comment).append(key).append(":\n");
    for (String item : items) {
      text.append(comment).append("  - ").append(YamlText.of(item)).append('\n');
    }
  }
}
