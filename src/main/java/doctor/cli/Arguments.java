package doctor.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands and their options, through picocli's programmatic interface: annotations would be
 * read at every start by reflection, which no class archive holds.
 */
final class Arguments {

  static final String SERVICES_SPEC = "services-spec";
  static final String EXPLAIN = "explain";
  static final String RULES = "rules";
  static final String SCHEMA = "schema";
  static final String WARM = "warm";
  static final String INIT = "init";
  static final String COMPLETION = "completion";
  static final String MAN = "man";

  private Arguments() {}

  static CommandLine commandLine() {
    CommandSpec doctor = CommandSpec.create().name("doctor");
    doctor
        .usageMessage()
        .description("Finds what takes small services down or destroys their data.")
        .footer(
            "",
            "Exit codes: 0 nothing to fail on, 1 findings, 2 wrong usage or configuration,",
            "or nothing to check, 3 internal error.");
    addHelp(doctor);
    doctor.addOption(
        OptionSpec.builder("--version")
            .versionHelp(true)
            .description("Print the version.")
            .build());
    doctor.addSubcommand(SERVICES_SPEC, servicesSpec());
    doctor.addSubcommand(EXPLAIN, explain());
    doctor.addSubcommand(RULES, rules());
    doctor.addSubcommand(SCHEMA, schema());
    doctor.addSubcommand(WARM, warm());
    doctor.addSubcommand(INIT, init());
    doctor.addSubcommand(COMPLETION, completion());
    doctor.addSubcommand(MAN, command("Print the manual page, to read with man -l."));
    return new CommandLine(doctor);
  }

  private static CommandSpec servicesSpec() {
    CommandSpec spec = command("Check the services of a workspace.");
    spec.usageMessage()
        .footer(
            "",
            "Without PATH every app of the workspace is checked. The workspace begins at",
            "the nearest folder upward that holds .doctor.yaml, or else .git, or else at",
            "the first PATH, or else where you are.",
            "",
            "Examples:",
            "  doctor services-spec                         everything, as text",
            "  doctor services-spec apps/pay                one app",
            "  doctor services-spec -f text -f sarif=FILE   for people, and for CI",
            "",
            "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or",
            "configuration, or nothing to check, 3 internal error.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("An app, a file inside one, or a folder above some.")
            .build());
    LintOptions.addTo(spec);
    return spec;
  }

  private static CommandSpec explain() {
    CommandSpec spec = command("Print what a rule is about and what to do.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("RULE")
            .arity("1")
            .type(String.class)
            .description("Id of the rule, as in the brackets behind a finding.")
            .build());
    spec.addOption(color());
    spec.addOption(plugin());
    return spec;
  }

  private static CommandSpec rules() {
    CommandSpec spec = command("List the rules.");
    spec.addOption(
        OptionSpec.builder("-f", "--format")
            .paramLabel("FORMAT")
            .type(String.class)
            .defaultValue("text")
            .description("text or json; default ${DEFAULT-VALUE}.")
            .build());
    spec.addOption(plugin());
    return spec;
  }

  private static CommandSpec schema() {
    CommandSpec spec = command("Print a published JSON Schema.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("NAME")
            .arity("0..1")
            .type(String.class)
            .defaultValue("app")
            .description(
                "app: frontmatter of app.md; config: .doctor.yaml; report: the json format;"
                    + " default ${DEFAULT-VALUE}.")
            .build());
    return spec;
  }

  private static CommandSpec init() {
    CommandSpec spec =
        command("Write a .doctor.yaml that fits this workspace, and show hooks and CI steps.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("DIR")
            .arity("0..1")
            .type(String.class)
            .description("The workspace root; default the repository you are in.")
            .build());
    spec.addOption(
        OptionSpec.builder(InitCommand.HOOK)
            .description(
                "Write git's pre-commit hook instead, which checks what is staged. One that"
                    + " somebody else wrote is left alone.")
            .build());
    return spec;
  }

  private static CommandSpec warm() {
    CommandSpec spec = command("Make every later start faster, where it was installed.");
    spec.usageMessage()
        .footer(
            "",
            "Keeps the loaded program in an archive for the Java that is used, beside the",
            "program or in the user's cache. Once after an installation is enough.");
    return spec;
  }

  private static CommandSpec completion() {
    CommandSpec spec = command("Print a script that completes calls in a shell.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SHELL")
            .arity("1")
            .type(String.class)
            .description("bash, zsh or fish.")
            .build());
    return spec;
  }

  static OptionSpec color() {
    return OptionSpec.builder("--color")
        .paramLabel("WHEN")
        .type(String.class)
        .defaultValue("auto")
        .description("auto, always or never; default ${DEFAULT-VALUE}.")
        .build();
  }

  static OptionSpec plugin() {
    return OptionSpec.builder("--plugin")
        .paramLabel("JAR")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(
            "Add the rules of a jar file. Repeatable. The jar's code runs: trust it first.")
        .build();
  }

  private static CommandSpec command(String description) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description(description);
    addHelp(spec);
    return spec;
  }

  private static void addHelp(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.").build());
  }
}
