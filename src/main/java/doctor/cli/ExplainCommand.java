package doctor.cli;

import doctor.api.Rule;
import doctor.engine.Prose;
import doctor.engine.RuleSet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** {@code doctor explain RULE}: the prose of a rule, set for a terminal. */
final class ExplainCommand {

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  ExitCode run(ParseResult parsed) throws IOException, UsageException, RuleSet.PluginException {
    List<Rule> rules = RuleSet.load(plugins(parsed));
    String id = parsed.matchedPositionalValue(0, "");
    if (id.isEmpty()) {
      throw new UsageException("explain: expected the id of a rule; doctor rules lists them");
    }
    Rule rule = RuleOptions.known(id, rules, "explain");
    String color = Outputs.color(parsed.matchedOptionValue("--color", "auto"));
    TerminalMarkdown markdown =
        new TerminalMarkdown(
            console.colours(color), console.columns() == 0 ? 80 : console.columns());
    try (Writer out = console.reportWriter()) {
      out.write(
          markdown.heading(
              rule.descriptor().id() + " (" + rule.descriptor().severity().label() + ")"));
      out.write("\n");
      out.write(markdown.render(Prose.of(rule)));
    }
    return ExitCode.CLEAN;
  }

  static List<Path> plugins(ParseResult parsed) {
    List<String> given = parsed.matchedOptionValue("--plugin", List.of());
    List<Path> plugins = new ArrayList<>();
    for (String plugin : given) {
      plugins.add(Path.of(plugin));
    }
    return plugins;
  }
}
