package doctor.cli;

import doctor.engine.Version;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page in the macros of man(7), made from the same commands and options as {@code
 * --help}: one place to document an option. Kept clean of what {@code mandoc -T lint} warns of.
 */
final class ManPage {

  // mandoc asks for lines below 80 bytes; an escape may double a character.
  private static final int WIDTH = 70;

  /** Variables that the program or its launcher asks for, each with what it does. */
  private static final List<String> ENVIRONMENT =
      List.of(
          "JAVA_HOME",
          "The Java to run with, 17 or newer, before the one on the PATH.",
          "DOCTOR_JAVA_OPTS",
          "Options for that Java. JAVA_TOOL_OPTIONS and its like are not followed.",
          "XDG_CACHE_HOME",
          "Where \"doctor warm\" keeps what makes starts fast, in a folder doctor, if it cannot write"
              + " to its installation. Default: ~/.cache.",
          "NO_COLOR, CLICOLOR_FORCE",
          "No colors at all, or colors wherever text goes; --color counts before both.");

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /** The page of a program and all its commands, ended by a line feed. */
  static String of(CommandSpec program) {
    ManPage manual = new ManPage();
    manual.write(program);
    return manual.page.toString();
  }

  private void write(CommandSpec program) {
    String name = program.name();
    String date = Version.DATE.substring(0, "2026-01-01".length());
    line(
        ".TH "
            + name.toUpperCase(Locale.ROOT)
            + " 1 \""
            + date
            + "\" \""
            + name
            + " "
            + Version.NUMBER
            + "\"");
    line(".nh"); // a path or an option with a hyphen put into it is another one
    String[] description = program.usageMessage().description();
    line(".SH NAME");
    line(name + " \\- " + escape(withoutStop(decapitalized(String.join(" ", description)))));
    line(".SH SYNOPSIS");
    String next = "";
    for (CommandLine command : program.subcommands().values()) {
      page.append(next);
      synopsis(command.getCommandSpec());
      next = ".br\n";
    }
    line(".SH DESCRIPTION");
    paragraph(String.join(" ", description));
    options(program);
    line(".SH COMMANDS");
    for (CommandLine command : program.subcommands().values()) {
      command(command.getCommandSpec());
    }
    line(".SH EXIT STATUS");
    footer(program);
    line(".SH ENVIRONMENT");
    for (int i = 0; i < ENVIRONMENT.size(); i += 2) {
      line(".TP");
      line("\\fB" + ENVIRONMENT.get(i) + "\\fR");
      text(ENVIRONMENT.get(i + 1));
    }
  }

  private void command(CommandSpec command) {
    line(".SS \"" + escape(command.qualifiedName()) + "\"");
    paragraph(String.join(" ", command.usageMessage().description()));
    for (PositionalParamSpec positional : command.positionalParameters()) {
      argument("\\fI" + escape(positional.paramLabel()) + "\\fR", positional);
    }
    options(command);
    footer(command);
  }

  private void synopsis(CommandSpec command) {
    line(".B " + escape(command.qualifiedName()));
    StringBuilder arguments = new StringBuilder("[\\fIOPTION\\fR]...");
    for (PositionalParamSpec positional : command.positionalParameters()) {
      String label = "\\fI" + escape(positional.paramLabel()) + "\\fR";
      arguments.append(' ').append(positional.arity().min() == 0 ? "[" + label + "]" : label);
      arguments.append(positional.arity().max() > 1 ? "..." : "");
    }
    line(arguments.toString());
  }

  private void options(CommandSpec command) {
    for (OptionSpec option : command.options()) {
      if (option.hidden()) {
        continue;
      }
      StringBuilder names = new StringBuilder();
      for (String name : option.names()) {
        names.append(names.length() == 0 ? "" : ", ").append("\\fB").append(escape(name));
        names.append("\\fR");
      }
      if (option.arity().max() > 0) {
        names.append("=\\fI").append(escape(option.paramLabel())).append("\\fR");
      }
      argument(names.toString(), option);
    }
  }

  private void argument(String term, ArgSpec argument) {
    line(".TP");
    line(term);
    text(String.join(" ", argument.description()));
  }

  /** Indented lines of a footer are set as they are, others as paragraphs between empty lines. */
  private void footer(CommandSpec command) {
    StringBuilder filled = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    for (String line : command.usageMessage().footer()) {
      if (line.startsWith(" ")) {
        filled = flush(filled);
        literal.append(escape(line)).append('\n');
        continue;
      }
      literal = flushLiteral(literal);
      if (line.isEmpty()) {
        filled = flush(filled);
      } else {
        filled.append(filled.length() == 0 ? "" : " ").append(line);
      }
    }
    flushLiteral(literal);
    flush(filled);
  }

  private StringBuilder flush(StringBuilder filled) {
    if (filled.length() > 0) {
      paragraph(filled.toString());
    }
    return new StringBuilder();
  }

  private StringBuilder flushLiteral(StringBuilder literal) {
    if (literal.length() > 0) {
      page.append(".PP\n.nf\n").append(literal).append(".fi\n");
    }
    return new StringBuilder();
  }

  private void paragraph(String text) {
    // A heading begins a paragraph already.
    int last = page.lastIndexOf("\n", page.length() - 2) + 1;
    if (!page.substring(last).startsWith(".S")) {
      line(".PP");
    }
    text(text);
  }

  /** Filled text: a new line for each sentence, as roff wants it, and where one gets too long. */
  private void text(String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +", -1)) {
      boolean endsSentence =
          line.length() > 0 && ".!?".indexOf(line.charAt(line.length() - 1)) >= 0;
      if (endsSentence || line.length() + word.length() > WIDTH) {
        line(escape(line.toString()));
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    line(escape(line.toString()));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private static String escape(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    boolean isRequest = escaped.startsWith(".") || escaped.startsWith("'");
    return isRequest ? "\\&" + escaped : escaped;
  }

  private static String decapitalized(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
