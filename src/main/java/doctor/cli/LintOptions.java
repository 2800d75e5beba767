package doctor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of {@code services-spec} as they were given, not yet judged.
 *
 * @param paths PATH…
 * @param root value of {@code --root}, or null
 * @param formats values of {@code --format}: {@code FORMAT} or {@code FORMAT=FILE}
 * @param failOn value of {@code --fail-on}, or null
 * @param rules values of {@code --rule}: {@code ID=LEVEL}
 * @param only values of {@code --only}
 * @param plugins values of {@code --plugin}
 * @param color value of {@code --color}
 */
record LintOptions(
    List<String> paths,
    @Nullable String root,
    List<String> formats,
    @Nullable String failOn,
    List<String> rules,
    List<String> only,
    List<String> plugins,
    String color,
    boolean quiet,
    boolean verbose) {

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
        list("ID=LEVEL", "Report a rule as error, warning or note, or switch it off.", "--rule"));
    spec.addOption(list("ID", "Run this rule alone. Repeatable.", "--only"));
    spec.addOption(one("DIR", "The workspace root.", "--root"));
    spec.addOption(Arguments.plugin());
    spec.addOption(Arguments.color());
    spec.addOption(flag("Say nothing but findings.", "-q", "--quiet"));
    spec.addOption(flag("Also say what was passed over.", "-v", "--verbose"));
  }

  static LintOptions from(Given given) {
    return new LintOptions(
        given.paths(),
        given.one("--root"),
        given.all("--format"),
        given.one("--fail-on"),
        given.all("--rule"),
        given.all("--only"),
        given.all("--plugin"),
        given.one("--color", "auto"),
        given.has("--quiet"),
        given.has("--verbose"));
  }

  private static OptionSpec list(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
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
