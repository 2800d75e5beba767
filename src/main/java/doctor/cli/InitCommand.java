package doctor.cli;

import doctor.api.Amount;
import doctor.api.Severity;
import doctor.api.Workspace;
import doctor.engine.Config;
import doctor.engine.StarterConfig;
import doctor.engine.git.CommitHook;
import doctor.engine.git.Git;
import doctor.engine.git.GitException;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import doctor.source.WorkspaceRoot;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import picocli.CommandLine.ParseResult;

/**
 * {@code doctor init}: writes a configuration that fits, and shows how to run in hooks and CI; with
 * {@code --hook} it writes git's hook instead.
 */
final class InitCommand {

  static final String HOOK = "--hook";

  private static final String SNIPPETS =
      """

      To check what is about to be committed, have git call doctor:

          doctor init --hook

      To check every merge, let CI run this; it exits 1 on findings and leaves SARIF to upload:

          doctor services-spec -f text -f sarif=doctor.sarif

      To begin with the findings of today accepted and only new ones failing:

          doctor services-spec --write-baseline .doctor-baseline
          echo 'baseline: .doctor-baseline' >> .doctor.yaml
      """;

  private final Console console;
  private final Path folder;

  InitCommand(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
  }

  ExitCode run(ParseResult parsed) throws IOException, UsageException {
    String given = parsed.matchedPositionalValue(0, "");
    Path root = given.isEmpty() ? WorkspaceRoot.find(folder) : folder.resolve(given).normalize();
    if (!Files.isDirectory(root)) {
      throw new UsageException(given + " is not a folder");
    }
    return parsed.matchedOptionValue(HOOK, false) ? writeHook(root) : writeConfiguration(root);
  }

  private ExitCode writeHook(Path root) throws IOException, UsageException {
    Path hook;
    try {
      hook = CommitHook.write(new Git(console.environment(), folder), root);
    } catch (GitException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    try (Writer out = console.reportWriter()) {
      out.write("wrote " + hook + "\n");
    }
    return ExitCode.CLEAN;
  }

  private ExitCode writeConfiguration(Path root) throws IOException, UsageException {
    Path file = root.resolve(WorkspaceRoot.CONFIGURATION);
    StarterConfig starter = StarterConfig.of(everything(root));
    try {
      Files.writeString(file, starter.text(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(file + " is there already and was left alone");
    }
    try (Writer out = console.reportWriter()) {
      String apps = Amount.of(starter.apps(), "app");
      out.write("wrote " + file + " (" + apps + " found)\n" + SNIPPETS);
    }
    return ExitCode.CLEAN;
  }

  private WorkspaceReader everything(Path root) throws IOException {
    Workspace workspace = new Workspace(root, Config.DEFAULT.settings());
    WorkTree tree = new WorkTree(root, Config.DEFAULT.maxFileBytes());
    return new WorkspaceReader(
        workspace,
        tree,
        List.of("**/app.md"),
        List.of(),
        (level, path, message) -> {
          if (level == Severity.ERROR) {
            console.say(path + ": " + message);
          }
        });
  }
}
