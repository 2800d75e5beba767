package doctor.cli;

import doctor.cli.Completion.Kind;
import java.util.ArrayList;
import java.util.List;

/** Completion for bash: a function that fills COMPREPLY, and bash's own for paths. */
final class BashCompletion {

  private final StringBuilder script = new StringBuilder();

  private BashCompletion() {}

  static String of(Completion completion) {
    return new BashCompletion().write(completion);
  }

  private String write(Completion completion) {
    List<String> names = new ArrayList<>();
    for (Completion.Command command : completion.commands()) {
      names.add(command.name());
    }
    script.append(
        """
        # bash completion for doctor: eval "$(doctor completion bash)"
        _doctor() {
          local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
          local command= word
          for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            case $word in
        """);
    script.append("      ").append(String.join("|", names)).append(") command=$word; break ;;\n");
    script.append("    esac\n  done\n  COMPREPLY=()\n  case $command:$previous in\n");
    for (Completion.Command command : completion.commands()) {
      for (Completion.Option option : command.options()) {
        addValues(command, option);
      }
    }
    script.append("  esac\n  case $command:$current in\n");
    for (Completion.Command command : completion.commands()) {
      List<String> options = new ArrayList<>();
      for (Completion.Option option : command.options()) {
        options.addAll(option.names());
      }
      script.append("    ").append(command.name()).append(":-*) ");
      offer(options);
      if (command.arguments().kind() == Kind.WORDS) {
        script.append("    ").append(command.name()).append(":*) ");
        offer(command.arguments().words());
      }
    }
    names.add("--help");
    names.add("--version");
    script.append("    :*) ");
    offer(names);
    script.append("  esac\n  [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace\n  return 0\n}\n");
    return script.append("complete -o default -F _doctor doctor\n").toString();
  }

  // An empty answer leaves paths to bash itself.
  private void addValues(Completion.Command command, Completion.Option option) {
    if (option.values().kind() == Kind.NOTHING) {
      return;
    }
    List<String> patterns = new ArrayList<>();
    for (String name : option.names()) {
      patterns.add(command.name() + ":" + name);
    }
    script.append("    ").append(String.join("|", patterns)).append(") ");
    switch (option.values().kind()) {
      case WORDS -> script.append(words(option.values().words())).append("; ");
      case FOLDER -> script.append("COMPREPLY=($(compgen -d -- \"$current\")); ");
      case NOTHING, FILE, ANYTHING -> {}
    }
    script.append("[[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace; return 0 ;;\n");
  }

  private void offer(List<String> words) {
    script.append(words(words)).append(" ;;\n");
  }

  private static String words(List<String> words) {
    return "COMPREPLY=($(compgen -W \"" + String.join(" ", words) + "\" -- \"$current\"))";
  }
}
