package doctor.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import doctor.api.Rule;
import doctor.api.Severity;
import doctor.api.UnitFolder;
import doctor.api.Workspace;
import doctor.engine.Config;
import doctor.engine.ConfigException;
import doctor.engine.Gate;
import doctor.engine.Levels;
import doctor.engine.Linter;
import doctor.engine.Notification;
import doctor.engine.ReadingLog;
import doctor.engine.Report;
import doctor.engine.RuleSet;
import doctor.engine.Scope;
import doctor.engine.Selection;
import doctor.source.Tree;
import doctor.source.UnitFolderReader;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import doctor.source.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code doctor services-spec}: paths in at one end, an exit code out at the other. */
final class ServicesSpecCommand {

  private final Console console;
  private final Path folder;

  ServicesSpecCommand(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
  }

  ExitCode run(LintOptions options)
      throws IOException, UsageException, ConfigException, RuleSet.PluginException {
    Outputs outputs = Outputs.parse(options, folder, console);
    List<Rule> rules = RuleSet.load(paths(options.plugins()));
    List<Path> paths = paths(options.paths());
    Path root = root(options.root(), paths);
    Config config = Configuration.of(options, folder, root, RuleOptions.ids(rules), console);
    Levels levels = RuleOptions.levels(rules, options, config);
    FailOn failOn = FailOn.parse(options.failOn() == null ? config.failOn() : options.failOn());

    Fixes fixes = Fixes.of(options, console);
    KnownFindings known = KnownFindings.of(options, config, folder, root);
    Spared spared = Spared.of(outputs, options, config, folder, root);

    ReadingLog log = new ReadingLog();
    Report report;
    WorkspaceReader reader;
    WorkTree disk = new WorkTree(root, config.maxFileBytes());
    try (Revisions revisions = new Revisions(options, console, folder, root, disk, log)) {
      Tree tree = spared.in(revisions.tree(config.maxFileBytes()));
      Workspace workspace =
          new Workspace(
              root,
              config.settings(),
              revisions.versionControl(),
              unitFolders(options, root, config, log));
      reader = reader(workspace, tree, config, log);
      Scope scope = revisions.scope(reader.folders());
      // Where apps may lie in what cannot be read, that is what to say.
      if (reader.folders().isEmpty() && !log.hasErrors()) {
        String reason = NoApps.explain(workspace, disk, config, options.staged());
        if (!options.quiet()) {
          console.say(reason);
        }
      }
      Selection selection = selection(root, tree, paths, reader.folders());
      Gate gate = new Gate(!options.noSuppressions(), known.baseline(), scope);
      Linter linter = new Linter(rules, levels, gate);
      report =
          fixes.apply(
              tree,
              root,
              state ->
                  linter.lint(
                      state == tree ? reader : reader(workspace, state, config, log),
                      selection,
                      log));
    }
    spared.requireUnread();
    report = known.update(report, root, console);
    outputs.write(report, failOn.exitCode(report), fixes.areShown());
    tell(report, outputs, options);
    if (options.statistics()) {
      console.tell(Statistics.of(report, reader));
    }
    known.tellGone(report, options, console);
    return failOn.exitCode(report);
  }

  private List<UnitFolder> unitFolders(
      LintOptions options, Path root, Config config, ReadingLog log) throws UsageException {
    List<UnitFolder> folders = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (String given : options.unitDirs()) {
      if (!seen.add(path(given))) {
        continue;
      }
      try {
        folders.add(new UnitFolderReader(root, config.maxFileBytes(), log).read(path(given)));
      } catch (IOException e) {
        throw new UsageException("--unit-dir: " + given + " is not a folder that can be read");
      }
    }
    return folders;
  }

  private static WorkspaceReader reader(
      Workspace workspace, Tree tree, Config config, ReadingLog log) throws IOException {
    return new WorkspaceReader(workspace, tree, config.apps(), config.exclude(), log);
  }

  private Path root(@Nullable String option, List<Path> paths) throws UsageException {
    if (option != null) {
      Path root = path(option);
      if (!Files.isDirectory(root)) {
        throw new UsageException("--root: " + option + " is not a folder");
      }
      return root;
    }
    return WorkspaceRoot.find(paths.isEmpty() ? folder : paths.get(0));
  }

  private Selection selection(Path root, Tree tree, List<Path> paths, List<String> folders)
      throws IOException {
    List<String> relative = new ArrayList<>();
    for (Path path : paths) {
      String place = within(root, path);
      if (place == null || !Selection.touches(place, folders)) {
        String real = within(root.toRealPath(), real(path));
        place = real == null ? place : real;
        if (place == null) {
          console.say(path + " lies outside the workspace " + root + " and was passed over");
        } else if (!Selection.touches(place, folders)) {
          boolean isThere = Files.exists(root.resolve(place), NOFOLLOW_LINKS) || tree.exists(place);
          console.say(
              (isThere ? place + " belongs to no app and" : "there is no " + place + ", so it")
                  + " was passed over");
        }
      }
      if (place != null) {
        relative.add(place);
      }
    }
    // Paths that choose nothing must not turn into "everything".
    boolean nothingLeft = relative.isEmpty() && !paths.isEmpty();
    return nothingLeft ? Selection.NONE : Selection.of(relative);
  }

  private static @Nullable String within(Path root, Path path) {
    return path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/') : null;
  }

  // Without links, as another name of the root may lead to it. What is gone lies where the nearest
  // folder that is there lies.
  private static Path real(Path path) throws IOException {
    Path there = path;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there.toRealPath().resolve(there.relativize(path));
  }

  // What the report on standard output does not show.
  private void tell(Report report, Outputs outputs, LintOptions options) {
    for (Notification notification : report.notifications()) {
      boolean shown = options.verbose() || notification.level() != Severity.NOTE;
      if (shown && !outputs.showNotifications()) {
        String path = notification.path().isEmpty() ? "" : notification.path() + ": ";
        console.say(notification.level().label() + ": " + path + notification.message());
      }
    }
  }

  private List<Path> paths(List<String> given) throws UsageException {
    List<Path> paths = new ArrayList<>();
    for (String one : given) {
      paths.add(path(one));
    }
    return paths;
  }

  private Path path(String given) throws UsageException {
    if (given.isEmpty()) { // of a variable that is not set
      throw new UsageException("a path is empty; the current folder is .");
    }
    try {
      return folder.resolve(given).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException(given + " is not a path: " + e.getReason());
    }
  }
}
