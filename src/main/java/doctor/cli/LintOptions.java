package doctor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code services-spec} as they were given, not yet judged. */
final class LintOptions {

  private final Given given;

  LintOptions(Given given) {
    this.given = given;
  }

  static void addTo(CommandSpec spec) {
    spec.addOption(
        list(
            "FORMAT[=FILE]",
            "text, concise, json, sarif, github or gitlab, to standard output or a file."
                + " Repeatable; default text.",
            "-f",
            "--format"));
    spec.addOption(
        one(
            "LEVEL",
            "Exit 1 at or above: error, warning, note or never; default error.",
            "--fail-on"));
    spec.addOption(
        list(
            "ID=LEVEL",
            "Report a rule as error, warning or note, or switch it off. Repeatable.",
            "--rule"));
    spec.addOption(list("ID", "Run this rule alone. Repeatable.", "--only"));
    spec.addOption(one("DIR", "The workspace root.", "--root"));
    spec.addOption(
        one("FILE", "Read this configuration instead of .doctor.yaml at the root.", "--config"));
    spec.addOption(flag("Read no configuration.", "--no-config"));
    spec.addOption(flag("Report as if no comment allowed anything.", "--no-suppressions"));
    spec.addOption(
        one("FILE", "Mark the findings that this file knows; they do not fail.", "--baseline"));
    spec.addOption(
        one(
            "FILE",
            "Write the findings to a baseline; from one that is there, only take out what is gone.",
            "--write-baseline"));
    spec.addOption(flag("Let --write-baseline also add to a baseline.", "--accept-new"));
    spec.addOption(flag("Apply the safe fixes to the files.", "--fix"));
    spec.addOption(flag("Apply the safe fixes and the unsafe ones.", "--unsafe-fixes"));
    spec.addOption(flag("Show what fixes would change, and write nothing.", "--diff"));
    spec.addOption(
        one("REV", "Report only what lies in files changed since a revision.", "--since"));
    spec.addOption(
        flag("Read what is staged, and report only what lies in staged files.", "--staged"));
    spec.addOption(
        list(
            "DIR",
            "Also check the unit files installed there, as in\n"
                + "~/.config/systemd/user. Repeatable.",
            "--unit-dir"));
    spec.addOption(flag("Count findings by rule and by app, on standard error.", "--statistics"));
    spec.addOption(Arguments.plugin());
    spec.addOption(Arguments.color());
    spec.addOption(flag("Say nothing but findings.", "-q", "--quiet"));
    spec.addOption(flag("Also say what was passed over.", "-v", "--verbose"));
  }

  List<String> paths() {
    return given.paths();
  }

  @Nullable String root() {
    return given.one("--root");
  }

  /** {@code FORMAT} or {@code FORMAT=FILE}. */
  List<String> formats() {
    return given.all("--format");
  }

  @Nullable String failOn() {
    return given.one("--fail-on");
  }

  /** {@code ID=LEVEL}. */
  List<String> rules() {
    return given.all("--rule");
  }

  List<String> only() {
    return given.all("--only");
  }

  @Nullable String config() {
    return given.one("--config");
  }

  boolean noConfig() {
    return given.has("--no-config");
  }

  boolean noSuppressions() {
    return given.has("--no-suppressions");
  }

  @Nullable String baseline() {
    return given.one("--baseline");
  }

  @Nullable String writeBaseline() {
    return given.one("--write-baseline");
  }

  boolean acceptNew() {
    return given.has("--accept-new");
  }

  boolean fix() {
    return given.has("--fix") || unsafeFixes();
  }

  boolean unsafeFixes() {
    return given.has("--unsafe-fixes");
  }

  boolean diff() {
    return given.has("--diff");
  }

  @Nullable String since() {
    return given.one("--since");
  }

  boolean staged() {
    return given.has("--staged");
  }

  List<String> unitDirs() {
    return given.all("--unit-dir");
  }

  boolean statistics() {
    return given.has("--statistics");
  }

  List<String> plugins() {
    return given.all("--plugin");
  }

  String color() {
    return given.one("--color", "auto");
  }

  boolean quiet() {
    return given.has("--quiet");
  }

  boolean verbose() {
    return given.has("--verbose");
  }

  // Lines end where the description says so, as picocli would break a path at a slash.
  private static OptionSpec list(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description.split("\n", -1))
        .build();
  }

  private static OptionSpec one(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  private static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }
}
