package doctor.cli;

import doctor.api.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says in this program's words why picocli could not read a call, and what was probably meant. */
final class Mistake {

  private Mistake() {}

  /** One line for people. */
  static String inWords(CommandLine.ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String help = "; see " + command.qualifiedName() + " --help";
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), command, help);
    }
    if (e instanceof CommandLine.MissingParameterException missing
        && !missing.getMissing().isEmpty()) {
      ArgSpec argument = missing.getMissing().get(0);
      return name(argument) + " has no value, expected " + argument.paramLabel() + help;
    }
    if (e instanceof CommandLine.OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " is given twice, expected once" + help;
    }
    if (e.getArgSpec() != null) { // all others take any text
      return name(e.getArgSpec()) + " is " + e.getValue() + ", expected no value" + help;
    }
    return e.getMessage() + help;
  }

  private static String unknown(String argument, CommandSpec command, String help) {
    if (!argument.startsWith("-")) {
      return command.subcommands().isEmpty()
          ? argument + " is one argument too many" + help
          : "there is no command "
              + argument
              + meant(argument, command.subcommands().keySet(), help);
    }
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    List<String> options = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      options.add(option.longestName());
    }
    return "there is no option " + name + meant(name, options, help);
  }

  private static String meant(String word, Collection<String> known, String help) {
    String near = Spelling.nearest(word, known);
    return near == null ? help : ", did you mean " + near + "?";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
