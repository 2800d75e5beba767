package doctor.cli;

/** Completion for fish: one line for each thing that can stand somewhere. */
final class FishCompletion {

  private FishCompletion() {}

  static String of(Completion completion) {
    StringBuilder script = new StringBuilder();
    script.append("# fish completion for doctor: doctor completion fish | source\n");
    script.append("complete -c doctor -f\n");
    for (Completion.Command command : completion.commands()) {
      script.append("complete -c doctor -n __fish_use_subcommand -a ").append(command.name());
      script.append(" -d ").append(quoted(command.description())).append('\n');
      String only = "complete -c doctor -n '__fish_seen_subcommand_from " + command.name() + "'";
      for (Completion.Option option : command.options()) {
        script.append(only);
        for (String name : option.names()) {
          script.append(name.startsWith("--") ? " -l " : " -s ");
          script.append(name.substring(name.startsWith("--") ? 2 : 1));
        }
        script.append(values(option.values())).append(" -d ");
        script.append(quoted(option.description())).append('\n');
      }
      String arguments =
          switch (command.arguments().kind()) {
            case NOTHING, ANYTHING -> "";
            case WORDS -> " -a '" + String.join(" ", command.arguments().words()) + "'";
            case FILE -> " -F";
            case FOLDER -> " -a '(__fish_complete_directories)'";
          };
      script.append(arguments.isEmpty() ? "" : only + arguments + "\n");
    }
    return script.toString();
  }

  private static String values(Completion.Values values) {
    return switch (values.kind()) {
      case NOTHING -> "";
      case WORDS -> " -x -a '" + String.join(" ", values.words()) + "'";
      case FILE -> " -r -F";
      case FOLDER -> " -x -a '(__fish_complete_directories)'";
      case ANYTHING -> " -x";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
