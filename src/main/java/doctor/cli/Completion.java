package doctor.cli;

import doctor.api.Rule;
import doctor.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What there is to complete, from the same commands and options that calls are read with.
 *
 * @param commands in the order of the help
 */
record Completion(List<Command> commands) {

  /** What follows an option, or a command. */
  enum Kind {
    /** Nothing. */
    NOTHING,
    /** One of some words. */
    WORDS,
    /** The path of a file. */
    FILE,
    /** The path of a folder. */
    FOLDER,
    /** Something that nobody can know beforehand. */
    ANYTHING
  }

  /** What may stand at a place. */
  record Values(Kind kind, List<String> words) {

    static Values of(Kind kind) {
      return new Values(kind, List.of());
    }
  }

  /** An option with its names, the short one first. */
  record Option(List<String> names, String description, Values values) {}

  /** A command, its options, and what else it takes. */
  record Command(String name, String description, List<Option> options, Values arguments) {}

  /** What a program with these commands completes. */
  static Completion of(CommandSpec program, List<Rule> rules) {
    List<String> ids = new ArrayList<>();
    for (Rule rule : rules) {
      ids.add(rule.descriptor().id());
    }
    List<Command> commands = new ArrayList<>();
    for (Map.Entry<String, CommandLine> entry : program.subcommands().entrySet()) {
      CommandSpec spec = entry.getValue().getCommandSpec();
      if (!spec.usageMessage().hidden()) {
        commands.add(command(entry.getKey(), spec, ids));
      }
    }
    return new Completion(commands);
  }

  private static Command command(String name, CommandSpec spec, List<String> ids) {
    List<Option> options = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      boolean takesValue = option.arity().max() > 0 && option.type() != boolean.class;
      Values values =
          takesValue ? values(name, option.longestName(), ids) : Values.of(Kind.NOTHING);
      String description = String.join(" ", option.description());
      options.add(new Option(List.of(option.names()), firstSentence(description), values));
    }
    return new Command(
        name,
        firstSentence(String.join(" ", spec.usageMessage().description())),
        options,
        arguments(name, ids));
  }

  private static Values values(String command, String option, List<String> ids) {
    return switch (option) {
      case "--fail-on" -> words("error", "warning", "note", "never");
      case "--color" -> words("auto", "always", "never");
      case "--only" -> new Values(Kind.WORDS, ids);
      case "--rule" -> new Values(Kind.WORDS, suffixed(ids));
      case "--format" ->
          command.equals(Arguments.RULES)
              ? words("text", "json")
              : new Values(Kind.WORDS, List.of(Format.names().split(", ", -1)));
      case "--root", "--unit-dir" -> Values.of(Kind.FOLDER);
      case "--config", "--baseline", "--write-baseline", "--plugin" -> Values.of(Kind.FILE);
      default -> Values.of(Kind.ANYTHING);
    };
  }

  private static List<String> suffixed(List<String> ids) {
    List<String> suffixed = new ArrayList<>();
    for (String id : ids) {
      suffixed.add(id + "=");
    }
    return suffixed;
  }

  private static Values arguments(String command, List<String> ids) {
    return switch (command) {
      case Arguments.SERVICES_SPEC -> Values.of(Kind.FILE);
      case Arguments.EXPLAIN -> new Values(Kind.WORDS, ids);
      case Arguments.SCHEMA -> words("app", "config", "report");
      case Arguments.COMPLETION -> words("bash", "zsh", "fish");
      case Arguments.INIT -> Values.of(Kind.FOLDER);
      default -> Values.of(Kind.NOTHING);
    };
  }

  private static Values words(String... words) {
    return new Values(Kind.WORDS, List.of(words));
  }

  private static String firstSentence(String text) {
    int stop = text.indexOf(". ");
    String sentence = stop < 0 ? text : text.substring(0, stop);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
