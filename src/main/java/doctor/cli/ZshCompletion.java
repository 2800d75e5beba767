package doctor.cli;

import doctor.cli.Completion.Kind;

/** Completion for zsh, through its own {@code _arguments}. */
final class ZshCompletion {

  private ZshCompletion() {}

  static String of(Completion completion) {
    StringBuilder script = new StringBuilder();
    script.append(
        """
        #compdef doctor
        # zsh completion for doctor: a file _doctor on the fpath, or eval "$(doctor completion zsh)"
        _doctor() {
          if (( CURRENT == 2 )); then
            local -a commands=(
        """);
    for (Completion.Command command : completion.commands()) {
      String entry = command.name() + ":" + command.description();
      script.append("      ").append(quoted(entry)).append('\n');
    }
    script.append("    )\n    _describe command commands\n    return\n  fi\n");
    script.append("  local command=${words[2]}\n  shift words\n  (( CURRENT-- ))\n");
    script.append("  case $command in\n");
    for (Completion.Command command : completion.commands()) {
      script.append("    ").append(command.name()).append(")\n      _arguments");
      for (Completion.Option option : command.options()) {
        for (String name : option.names()) {
          script.append(" \\\n        ").append(quoted(option(name, option)));
        }
      }
      String action = action(command.arguments());
      script.append(" \\\n        ").append(quoted("*::argument:" + action)).append("\n      ;;\n");
    }
    script.append("  esac\n}\n");
    script.append(
        """
        if [[ ${funcstack[1]} == _doctor ]]; then
          _doctor "$@"
        else
          compdef _doctor doctor
        fi
        """);
    return script.toString();
  }

  private static String option(String name, Completion.Option option) {
    String described = "*" + name + "[" + escaped(option.description()) + "]";
    return option.values().kind() == Kind.NOTHING
        ? described
        : described + ":value:" + action(option.values());
  }

  private static String action(Completion.Values values) {
    return switch (values.kind()) {
      case NOTHING, ANYTHING -> " ";
      case WORDS -> "(" + String.join(" ", values.words()) + ")";
      case FILE -> "_files";
      case FOLDER -> "_files -/";
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
