package doctor;

import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Rule;
import doctor.api.UnitFolder;
import doctor.api.Workspace;
import doctor.engine.Config;
import doctor.engine.ConfigException;
import doctor.engine.ConfigReader;
import doctor.engine.Levels;
import doctor.engine.Linter;
import doctor.engine.ReadingLog;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.engine.RuleSet;
import doctor.engine.Selection;
import doctor.source.UnitFolderReader;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lints a folder with the built-in rules, as the command line does without options. */
public final class LintRun {

  private LintRun() {}

  /** All built-in rules, sorted by id. */
  public static List<Rule> rules() {
    try {
      return RuleSet.load(List.of());
    } catch (RuleSet.PluginException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The report of every rule on a workspace. */
  public static Report lint(Path root) {
    return lint(root, Set.of());
  }

  /** The report of some of the built-in rules; of all where none is named. */
  public static Report lint(Path root, Set<String> only) {
    return lint(root, rules(), only);
  }

  /** The report of just these rules. */
  public static Report lint(Path root, List<Rule> rules) {
    return lint(root, rules, Set.of());
  }

  private static Report lint(Path root, List<Rule> rules, Set<String> only) {
    try {
      Config config = config(root);
      ReadingLog log = new ReadingLog();
      WorkTree tree = new WorkTree(root, config.maxFileBytes());
      Workspace workspace =
          new Workspace(
              root, config.settings(), new EverythingTracked(root), unitFolders(root, log));
      WorkspaceReader reader =
          new WorkspaceReader(workspace, tree, config.apps(), config.exclude(), log);
      Levels levels = new Levels(only, config);
      return new Linter(rules, levels).lint(reader, Selection.of(List.of()), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Installed units: a workspace of a test may be the home folder of the user as well.
  private static List<UnitFolder> unitFolders(Path root, ReadingLog log) throws IOException {
    Path folder = root.resolve(".config/systemd/user");
    return Files.isDirectory(folder)
        ? List.of(new UnitFolderReader(root, 10_000_000, log).read(folder))
        : List.of();
  }

  /** The configuration of a workspace, which must be right. */
  public static Config config(Path root) {
    Path file = root.resolve(".doctor.yaml");
    try {
      return Files.exists(file)
          ? ConfigReader.read(file, ".doctor.yaml", ruleIds())
          : Config.DEFAULT;
    } catch (ConfigException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The results as lines {@code path:7:19-7:29: error: message [rule-id]}. */
  public static List<String> lines(Report report) {
    return report.results().stream().filter(Result::isActive).map(LintRun::line).toList();
  }

  /**
   * The same lines, and indented below each what the finding says beyond it:
   *
   * <pre>
   *   help: advice
   *   see path:1:2-1:3: why
   *   safe fix: description: path:7:19-7:29 -> "text"
   * </pre>
   *
   * A line end is written {@code \n} whatever the file has.
   */
  static List<String> linesWithAdvice(Report report) {
    List<String> lines = new ArrayList<>();
    for (Result result : report.results()) {
      if (result.isActive()) {
        lines.add(line(result));
        addAdvice(result.finding(), lines);
      }
    }
    return lines;
  }

  private static void addAdvice(Finding finding, List<String> lines) {
    if (!finding.help().isEmpty()) {
      lines.add("  help: " + finding.help());
    }
    for (Finding.Related related : finding.related()) {
      lines.add("  see " + related.location() + ": " + related.message());
    }
    for (Fix fix : finding.fixes()) {
      String kind = fix.applicability().name().toLowerCase(Locale.ROOT);
      String edits =
          fix.replacements().stream().map(LintRun::edit).collect(Collectors.joining(", "));
      lines.add("  " + kind + " fix: " + fix.description() + ": " + edits);
    }
  }

  private static String edit(Fix.Replacement edit) {
    String text = edit.text().replace("\r\n", "\n").replace("\n", "\\n");
    return edit.location() + " -> \"" + text + "\"";
  }

  private static String line(Result result) {
    Finding finding = result.finding();
    return finding.location()
        + ": "
        + result.severity().label()
        + ": "
        + finding.message()
        + " ["
        + finding.rule().id()
        + "]";
  }

  /** Ids of all built-in rules. */
  public static Set<String> ruleIds() {
    Set<String> ids = new TreeSet<>();
    for (Rule rule : rules()) {
      ids.add(rule.descriptor().id());
    }
    return ids;
  }
}
