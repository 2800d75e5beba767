package doctor.cli;

import doctor.api.Rule;
import doctor.engine.RuleSet;
import doctor.report.RuleList;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** {@code doctor rules}: every rule with its level and summary. */
final class RulesCommand {

  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  ExitCode run(ParseResult parsed) throws IOException, UsageException, RuleSet.PluginException {
    List<Rule> rules = RuleSet.load(ExplainCommand.plugins(parsed));
    String format = parsed.matchedOptionValue("--format", "text");
    if (!List.of("text", "json").contains(format)) {
      throw new UsageException("--format is " + format + ", expected text or json");
    }
    try (Writer out = console.reportWriter()) {
      if (format.equals("json")) {
        RuleList.json(rules, out);
      } else {
        RuleList.text(rules, out);
      }
    }
    return ExitCode.CLEAN;
  }
}
