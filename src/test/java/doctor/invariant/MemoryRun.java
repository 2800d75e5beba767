package doctor.invariant;

import doctor.LintRun;
import doctor.api.Rule;
import doctor.api.SourceFile;
import doctor.api.UnitFolder;
import doctor.api.VersionControl;
import doctor.api.Workspace;
import doctor.engine.Config;
import doctor.engine.ConfigException;
import doctor.engine.ConfigurationText;
import doctor.engine.Levels;
import doctor.engine.Linter;
import doctor.engine.ReadingLog;
import doctor.engine.Report;
import doctor.engine.Selection;
import doctor.source.TextDecoder;
import doctor.source.Tree;
import doctor.source.WorkspaceReader;
import doctor.source.WorkspaceRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lints files in memory with all built-in rules, as the command line does without options. */
public final class MemoryRun {

  /** The built-in rules. */
  public static final List<Rule> RULES = LintRun.rules();

  private static final Path ROOT = Path.of("/workspace");
  private static final String INSTALLED = ".config/systemd/user/";

  private MemoryRun() {}

  /** The report on these files. */
  public static Report lint(Map<String, byte[]> files) {
    return lint(files, MemoryTree.of(files), RULES);
  }

  /** The report on a tree; the installed units are those of the files. */
  public static Report lint(Map<String, byte[]> files, Tree tree, List<Rule> rules) {
    ReadingLog log = new ReadingLog();
    Config config = config(files);
    Workspace workspace =
        new Workspace(ROOT, config.settings(), VersionControl.NONE, installed(files));
    try {
      WorkspaceReader reader =
          new WorkspaceReader(workspace, tree, config.apps(), config.exclude(), log);
      Levels levels = new Levels(Set.of(), config);
      return new Linter(rules, levels).lint(reader, Selection.of(List.of()), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A configuration that cannot be followed ends a run before it begins.
  private static Config config(Map<String, byte[]> files) {
    byte[] content = files.get(WorkspaceRoot.CONFIGURATION);
    try {
      return content == null ? Config.DEFAULT : ConfigurationText.read(content);
    } catch (ConfigException e) {
      return Config.DEFAULT;
    }
  }

  private static List<UnitFolder> installed(Map<String, byte[]> files) {
    List<SourceFile> units = new ArrayList<>();
    files.forEach(
        (path, content) -> {
          if (path.startsWith(INSTALLED) && (path.endsWith(".service") || path.endsWith(".conf"))) {
            units.add(TextDecoder.decode(path, content));
          }
        });
    return units.isEmpty()
        ? List.of()
        : List.of(new UnitFolder(ROOT + "/.config/systemd/user", units));
  }
}
