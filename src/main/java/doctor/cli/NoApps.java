package doctor.cli;

import doctor.api.Amount;
import doctor.api.Workspace;
import doctor.engine.Config;
import doctor.engine.ReadingLog;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.util.List;

/**
 * A run that has found no app: a gate that checks nothing must not be green, unless the apps are
 * there and just not staged, when a commit has nothing to do with them.
 */
final class NoApps {

  private NoApps() {}

  /**
   * What to say of a run over what is staged, where the disk does hold apps.
   *
   * @throws UsageException if there are none to check at all; it names the cause
   */
  static String explain(Workspace workspace, WorkTree disk, Config config, boolean staged)
      throws UsageException, IOException {
    String below = " below " + workspace.root();
    int unstaged = staged ? find(workspace, disk, config, config.exclude()).size() : 0;
    if (unstaged > 0) {
      return "none of the " + Amount.of(unstaged, "app") + below + " is staged";
    }
    List<String> excluded = find(workspace, disk, config, List.of());
    if (!excluded.isEmpty()) {
      throw new UsageException(
          "exclude in the configuration passes over every app"
              + below
              + ", such as "
              + (excluded.get(0).isEmpty() ? "app.md" : excluded.get(0)));
    }
    throw new UsageException(
        "no app found"
            + below
            + ", expected "
            + String.join(" or ", config.apps())
            + "; --root DIR names another workspace");
  }

  private static List<String> find(
      Workspace workspace, WorkTree disk, Config config, List<String> exclude) throws IOException {
    return new WorkspaceReader(workspace, disk, config.apps(), exclude, new ReadingLog()).folders();
  }
}
