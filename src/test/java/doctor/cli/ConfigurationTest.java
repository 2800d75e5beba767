package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code .doctor.yaml}: what it may say, what it does, and what is said where it is wrong. */
class ConfigurationTest {

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void aServiceWithAFault() {
    folder = new Folder(root).withBadService("pay", 8501);
  }

  private Call lintWith(String configuration, String... arguments) {
    folder.with(".doctor.yaml", configuration);
    return Call.lint(root, arguments);
  }

  @Test
  void withoutOneTheDefaultsHold() {
    assertThat(Call.lint(root).exitCode()).isEqualTo(1);
  }

  @Test
  void oneOfAnotherEndingIsNotReadAndThatIsSaid() {
    folder.with(".doctor.yml", "fail_on: never\n");
    Call call = Call.lint(root);
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).isEqualTo("doctor: .doctor.yml is not read, expected .doctor.yaml\n");
    assertThat(Call.lint(root, "-q").err()).isEmpty();
    assertThat(Call.lint(root, "--no-config").err()).isEmpty();
    assertThat(Call.lint(root, "--config", ".doctor.yml").exitCode()).isZero();
    assertThat(lintWith("fail_on: never\n").err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n", "apps:\nrules:\noverrides:\npc_targets:\n"})
  void anEmptyOneIsFine(String text) {
    Call call = lintWith(text);
    assertThat(call.findings()).hasSize(1);
    assertThat(call.err()).isEmpty();
  }

  @Test
  void appsSaysWhereAppsLie() {
    folder.with("services/mail/app.md", Folder.service("mail", 1).replace("always", "on-failure"));
    assertThat(lintWith("apps: ['services/*/app.md']\n").findings())
        .singleElement()
        .asString()
        .startsWith("services/mail/app.md:");
  }

  // Else an app would have two names, and --since, exclude and PATH would know only one of them.
  @ParameterizedTest
  @ValueSource(strings = {"./apps/*/app.md", "apps//*/app.md", "apps/./*/app.md", "/apps/*/app.md"})
  void aPatternIsAPathHoweverItIsWritten(String pattern) {
    String apps = "apps: ['" + pattern + "', 'apps/*/app.md']\n";
    String finding = lintWith("").findings().get(0);
    assertThat(lintWith(apps).findings()).containsExactly(finding);
    assertThat(lintWith(apps, "apps/pay").findings()).containsExactly(finding);
    String other = pattern.replace("/app.md", "/").replace("*", "pay");
    assertThat(lintWith(apps + "exclude: ['" + other + "']\n").findings()).isEmpty();
    String off = "overrides: [{paths: ['%s'], rules: {restart-on-failure: off}}]\n";
    assertThat(lintWith(apps + off.formatted(other)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../apps/*/app.md", "apps/../apps/*/app.md", "apps/x/../app.md"})
  void noPatternClimbs(String pattern) {
    Call call = lintWith("apps: ['" + pattern + "']\n");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo(
            "doctor: .doctor.yaml:1:8: "
                + pattern
                + " climbs, expected a pattern below the root\n");
  }

  @Test
  void excludePassesOver() {
    folder.withService("mail", 8502);
    assertThat(lintWith("exclude: [apps/pay]\n").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"apps", "apps/", "projects, apps", "'**/apps'"})
  void excludePassesOverFoldersThatAppPatternsName(String folders) {
    folder.with("projects/x/apps/mail/app.md", Folder.service("mail", 8502));
    assertThat(lintWith("exclude: [" + folders.replace("apps", "projects") + "]\n").findings())
        .hasSize(1);
    assertThat(lintWith("exclude: [" + folders + "]\n").findings()).isEmpty();
    assertThat(lintWith("exclude: [projects, " + folders + "]\n").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"off, 0, 0", "note, 1, 0", "warning, 1, 0", "error, 1, 1"})
  void rulesSetsLevels(String level, int findings, int exitCode) {
    Call call = lintWith("rules:\n  restart-on-failure: " + level + "\n");
    assertThat(call.findings()).hasSize(findings);
    assertThat(call.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void overridesSetLevelsBelowAPathAndTheLaterOneWins() {
    folder.withBadService("mail", 8502);
    String configuration =
        """
        overrides:
          - paths: [apps]
            rules: {restart-on-failure: note}
          - paths: ['apps/m*/app.md']
            rules: {restart-on-failure: warning}
        """;
    assertThat(lintWith(configuration).findings())
        .satisfiesExactly(
            mail -> assertThat(mail).contains("apps/mail/app.md", ": warning: "),
            pay -> assertThat(pay).contains("apps/pay/app.md", ": note: "));
  }

  @Test
  void anOverrideSwitchesOnInSomeFilesWhatIsOffElsewhere() {
    folder.withBadService("mail", 8502);
    String configuration =
        """
        rules: {restart-on-failure: off}
        overrides: [{paths: [apps/mail], rules: {restart-on-failure: error}}]
        """;
    assertThat(lintWith(configuration).findings())
        .singleElement()
        .asString()
        .contains("apps/mail/app.md");
  }

  @Test
  void theCallBeatsTheConfiguration() {
    String configuration =
        """
        rules: {restart-on-failure: off}
        overrides: [{paths: [apps], rules: {restart-on-failure: off}}]
        fail_on: never
        """;
    assertThat(lintWith(configuration).findings()).isEmpty();
    assertThat(lintWith(configuration, "--rule", "restart-on-failure=error").findings()).hasSize(1);
    assertThat(
            lintWith("rules: {restart-on-failure: off}\n", "--only", "restart-on-failure")
                .findings())
        .hasSize(1);
    assertThat(lintWith("fail_on: never\n").exitCode()).isZero();
    assertThat(lintWith("fail_on: never\n", "--fail-on", "error").exitCode()).isEqualTo(1);
  }

  @Test
  void noConfigReadsNoneAndConfigReadsAnother() {
    folder.with(".doctor.yaml", "nonsense: [");
    folder.with("other.yaml", "rules: {restart-on-failure: off}\n");
    assertThat(Call.lint(root, "--no-config").findings()).hasSize(1);
    assertThat(Call.lint(root, "--config", "other.yaml").findings()).isEmpty();
    assertThat(Call.lint(root, "--config", "absent.yaml").exitCode()).isEqualTo(2);
    assertThat(Call.lint(root, "--config", "other.yaml", "--no-config").exitCode()).isEqualTo(2);
  }

  @Test
  void maxFileBytesLimitsWhatIsRead() {
    assertThat(lintWith("max_file_bytes: 10\n").err()).contains("more than the limit of 10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pc-targets: [a]|1:1: unknown key pc-targets, did you mean pc_targets?",
        "apps: apps|1:7: apps is apps (a string), expected a list of strings or null",
        "apps: [apps/*]|1:8: an item of apps is apps/*, expected a pattern that ends in app.md",
        "rules: {restart-on-failure: of}|1:29: restart-on-failure is of, expected off, note,"
            + " warning or error, did you mean off?",
        "rules: {restart-on-fail: off}|1:9: there is no rule restart-on-fail, did you mean"
            + " restart-on-failure?",
        "overrides: [{paths: [a]}]|1:14: rules is missing",
        "overrides: [{paths: [], rules: {}}]|1:21: paths is an empty list",
        "fail_on: errors|1:10: fail_on is errors",
        "max_file_bytes: 0|1:17: max_file_bytes is 0, expected an integer from 1 to 268435456",
        "max_file_bytes: 268435457|1:17: max_file_bytes is 268435457, expected an integer from 1 to"
            + " 268435456",
        "max_file_bytes: 99999999999999999999|1:17: max_file_bytes is 99999999999999999999",
        "exclude: **/x|1:10: an unquoted text that begins with * is an alias, expected it in"
            + " quotes",
        "baseline: \"x|1:11: this quoted text is never closed",
        "[a]|1:1: this is a list, expected a mapping",
      })
  void whatIsWrongIsSaidWithItsPlace(String configuration, String message) {
    Call call = lintWith(configuration + "\n");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith("doctor: .doctor.yaml:" + message).hasLineCount(1);
  }

  @Test
  void aSecondDocumentIsSaid() {
    for (String mark : new String[] {"---\nfail_on: note", "--- {fail_on: note}", "...\nb: 2"}) {
      Call call = lintWith("# one\n---\nfail_on: never\n" + mark + "\n");
      assertThat(call.exitCode()).isEqualTo(2);
      assertThat(call.err())
          .startsWith("doctor: .doctor.yaml:4:1: a second YAML document begins here")
          .hasLineCount(1);
    }
    assertThat(lintWith("---\nfail_on: never\n---\n# nothing\n...\n").exitCode()).isZero();
    assertThat(lintWith("%YAML 1.2\n--- # one\nfail_on: never\n...\n").exitCode()).isZero();
  }

  @Test
  void initCountsOneApp() {
    assertThat(Call.in(root, "init").out()).contains("(1 app found)");
  }

  @Test
  void everyFaultIsSaid() {
    assertThat(lintWith("a: 1\nb: 2\n").err().lines())
        .satisfiesExactly(
            a -> assertThat(a).contains(".doctor.yaml:1:1: unknown key a"),
            b -> assertThat(b).contains(".doctor.yaml:2:1: unknown key b"));
  }

  @Test
  void aRuleOfAPluginThatIsNotLoadedIsNoFault() {
    assertThat(lintWith("rules: {acme/no-todo: off}\n").exitCode()).isEqualTo(1);
  }

  @Test
  void schemaConfigPrintsThePublishedSchema() throws IOException {
    assertThat(Call.in(root, "schema", "config").out())
        .isEqualTo(Files.readString(Path.of("schemas/config.schema.json")));
  }

  @Test
  void initWritesOneThatFitsAndLintsTheSame() {
    folder.with("services/mail/app.md", Folder.service("mail", 8502));
    folder.with("app.md", "no frontmatter\n");
    Call init = Call.in(root, "init");
    assertThat(init.exitCode()).isZero();
    assertThat(init.out()).contains("(2 apps found)", "doctor init --hook", "sarif");
    assertThat(folder.text(".doctor.yaml"))
        .contains(
            "\napps:\n  - apps/*/app.md\n  - projects/*/apps/*/app.md\n  - services/*/app.md\n")
        .contains("\npc_targets:\n  - home\n");
    Call lint = Call.lint(root);
    assertThat(lint.findings()).hasSize(1);
    assertThat(lint.err()).isEmpty();
  }

  @Test
  void everyKeyThatInitShowsAsACommentIsValid() {
    Call.in(root, "init");
    String uncommented = folder.text(".doctor.yaml").replaceAll("(?m)^# (?=([a-z_]+:|  ))", "");
    Call call = lintWith(uncommented.replace("baseline:", "#"));
    assertThat(call.err()).isEmpty();
    assertThat(call.exitCode()).isNotEqualTo(2);
  }

  @Test
  void initLeavesAnExistingOneAlone() {
    folder.with(".doctor.yaml", "fail_on: note\n");
    assertThat(Call.in(root, "init").exitCode()).isEqualTo(2);
    assertThat(folder.text(".doctor.yaml")).isEqualTo("fail_on: note\n");
  }
}
