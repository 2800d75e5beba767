package doctor.cli;

import doctor.engine.RuleSet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code doctor completion SHELL}: prints a script that completes calls in a shell. */
final class CompletionCommand {

  private final Console console;

  CompletionCommand(Console console) {
    this.console = console;
  }

  ExitCode run(ParseResult parsed, CommandSpec program)
      throws IOException, UsageException, RuleSet.PluginException {
    Completion completion = Completion.of(program, RuleSet.load(List.of()));
    String shell = parsed.matchedPositionalValue(0, "");
    String script =
        switch (shell) {
          case "bash" -> BashCompletion.of(completion);
          case "zsh" -> ZshCompletion.of(completion);
          case "fish" -> FishCompletion.of(completion);
          default ->
              throw new UsageException(
                  "completion: "
                      + (shell.isEmpty() ? "" : "the shell is " + shell + ", ")
                      + "expected bash, zsh or fish");
        };
    try (Writer out = console.reportWriter()) {
      out.write(script);
    }
    return ExitCode.CLEAN;
  }
}
