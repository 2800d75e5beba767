package doctor.cli;

import doctor.engine.ConfigException;
import doctor.engine.RuleSet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The calls that picocli reads. Nothing else knows of it: Java 25 has no room in its AOT cache for
 * classes as old as picocli's, and a single one that is named on the way, such as an exception that
 * is caught there, has it open the jar at every start.
 */
final class Commands {

  private final Console console;
  private final Path folder;

  Commands(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
  }

  /** Runs a call. */
  ExitCode run(String[] arguments)
      throws IOException, UsageException, ConfigException, RuleSet.PluginException {
    CommandLine commandLine = Arguments.commandLine();
    try {
      return run(commandLine, commandLine.parseArgs(arguments));
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(Mistake.inWords(e));
    }
  }

  private ExitCode run(CommandLine commandLine, ParseResult parsed)
      throws IOException, UsageException, ConfigException, RuleSet.PluginException {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    if (command.isUsageHelpRequested()) {
      return print(command.commandSpec().commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF));
    }
    if (command.isVersionHelpRequested()) {
      return print("doctor " + doctor.engine.Version.NUMBER + "\n");
    }
    return switch (command.commandSpec().name()) {
      case Arguments.SERVICES_SPEC ->
          new ServicesSpecCommand(console, folder).run(new LintOptions(Given.of(command)));
      case Arguments.EXPLAIN -> new ExplainCommand(console).run(command);
      case Arguments.RULES -> new RulesCommand(console).run(command);
      case Arguments.SCHEMA -> new SchemaCommand(console).run(command);
      case Arguments.COMPLETION ->
          new CompletionCommand(console).run(command, commandLine.getCommandSpec());
      case Arguments.WARM ->
          throw new UsageException("only its launcher, bin/doctor, can warm doctor up");
      case Arguments.INIT -> new InitCommand(console, folder).run(command);
      case Arguments.MAN -> print(ManPage.of(commandLine.getCommandSpec()));
      default -> throw new UsageException("a command is missing; see doctor --help");
    };
  }

  private ExitCode print(String text) throws IOException {
    try (Writer out = console.reportWriter()) {
      out.write(text);
    }
    return ExitCode.CLEAN;
  }
}
