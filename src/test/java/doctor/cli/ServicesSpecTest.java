package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.PluginJar;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of {@code doctor services-spec}: what is checked, where it is said, what is
 * answered.
 */
class ServicesSpecTest {

  private static final String RULE =
      """
      package acme;

      import doctor.api.*;
      import java.util.List;

      public final class %s implements AppRule {
        @Override
        public RuleDescriptor descriptor() {
          return new RuleDescriptor("%s", Severity.WARNING, "a rule of a test");
        }

        @Override
        public List<Finding> check(App app) {
          %s
        }
      }
      """;

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void twoServicesOneWithAFault() {
    folder =
        new Folder(root)
            .with(".doctor.yaml", "")
            .withBadService("pay", 8501)
            .withService("mail", 8502);
  }

  @Test
  void exitCodeTellsCleanAndFindings() {
    assertThat(Call.lint(root, "apps/mail").exitCode()).isZero();
    assertThat(Call.lint(root).exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"concise", "text", "json", "sarif", "github", "gitlab"})
  void exitCodesAreTheSameInEveryFormat(String format) {
    assertThat(Call.in(root, "services-spec", "-f", format).exitCode()).isEqualTo(1);
    assertThat(Call.in(root, "services-spec", "-f", format, "apps/mail").exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "restart-on-failure=error, error, 1", "restart-on-failure=warning, error, 0",
    "restart-on-failure=warning, warning, 1", "restart-on-failure=note, warning, 0",
    "restart-on-failure=note, note, 1", "restart-on-failure=error, never, 0",
    "restart-on-failure=off, note, 0"
  })
  void failOnIsTheLevelToFailFrom(String rule, String failOn, int exitCode) {
    assertThat(Call.lint(root, "--rule", rule, "--fail-on", failOn).exitCode()).isEqualTo(exitCode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apps/pay",
        "apps/pay/",
        "apps/pay/app.md",
        "apps/pay/main.go",
        "apps/pay/deep/below",
        "./apps/../apps/pay"
      })
  void aPathChoosesTheAppItLiesIn(String path) {
    assertThat(Call.lint(root, path).findings()).hasSize(1);
    assertThat(Call.in(root, "services-spec", path).out()).contains("1 app,");
  }

  @Test
  void aFolderChoosesWhatLiesBelowAndSeveralPathsAddUp() {
    assertThat(Call.in(root, "services-spec", "apps").out()).contains("2 apps,");
    assertThat(Call.in(root, "services-spec", "apps/mail", "apps/pay").out()).contains("2 apps,");
    assertThat(Call.in(root.resolve("apps/pay"), "services-spec").out()).contains("2 apps,");
    assertThat(Call.in(root.resolve("apps/pay"), "services-spec", ".").out()).contains("1 app,");
  }

  @Test
  void aPathOutsideIsPassedOverWithOneLine(@TempDir Path elsewhere) {
    Call call = Call.lint(root, "--root", ".", elsewhere.toString());
    assertThat(call.exitCode()).isZero();
    assertThat(call.findings()).isEmpty();
    assertThat(call.err()).contains("lies outside the workspace").hasLineCount(1);
    Call stranger = Call.lint(root, "apps/mail", "docs/readme.md");
    assertThat(stranger.exitCode()).isZero();
    assertThat(stranger.err()).contains("there is no docs/readme.md, so it").hasLineCount(1);
    folder.with("docs/readme.md", "");
    assertThat(Call.lint(root, "docs/readme.md").err())
        .isEqualTo("doctor: docs/readme.md belongs to no app and was passed over\n");
  }

  @Test
  void aPathIsKnownThroughALink(@TempDir Path elsewhere) throws IOException {
    folder.withBadService("pay", 8501);
    String finding = Call.lint(root, "apps/pay").findings().get(0);
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), root.toAbsolutePath());
    Files.createSymbolicLink(root.resolve("here"), Path.of("apps/pay"));
    for (String path : List.of("here", "here/app.md", "here/gone.sql", link + "/apps/pay")) {
      assertThat(Call.lint(root, path, "--root", ".").findings()).containsExactly(finding);
    }
    Call linked = Call.lint(root, "--root", link.toString(), root + "/apps/pay");
    assertThat(linked.findings()).containsExactly(finding);
    assertThat(linked.err()).isEmpty();
  }

  @Test
  void anEmptyPathIsNotTheCurrentFolder() {
    for (String option : List.of("--root=", "--unit-dir=", "--plugin=", "")) {
      Call call = Call.lint(root, option);
      assertThat(call.exitCode()).isEqualTo(2);
      assertThat(call.err()).isEqualTo("doctor: a path is empty; the current folder is .\n");
    }
  }

  @Test
  void rulesBetweenAppsReadTheWholeWorkspaceAndReportWhatTouchesAChosenOne() {
    folder.withService("news", 8502);
    assertThat(Call.lint(root, "apps/news").findings())
        .singleElement()
        .asString()
        .contains("port-collision");
    assertThat(Call.lint(root, "apps/pay").findings()).hasSize(1);
  }

  @Test
  void aWorkspaceWithoutAnyAppIsAnError(@TempDir Path empty) {
    Call call = Call.lint(empty);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("no app found below").hasLineCount(1);
  }

  @Test
  void rootSaysWhereTheWorkspaceBegins(@TempDir Path elsewhere) {
    assertThat(Call.lint(elsewhere, "--root", root.toString()).findings()).hasSize(1);
    assertThat(Call.lint(root, "--root", "absent").err()).contains("absent is not a folder");
  }

  @Test
  void onlyRunsTheseRulesAlone() {
    assertThat(Call.lint(root, "--only", "port-collision").findings()).isEmpty();
    Call mistyped = Call.lint(root, "--only", "restart-on-failur");
    assertThat(mistyped.exitCode()).isEqualTo(2);
    assertThat(mistyped.err()).contains("did you mean restart-on-failure?");
    assertThat(Call.lint(root, "--rule", "restart-on-failure").exitCode()).isEqualTo(2);
    assertThat(Call.lint(root, "--rule", "restart-on-failure=bad").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--fail-on=x", "--color=x", "-f=x", "--nonsense", "--rule=x", "--plugin=x"})
  void wrongUsageIsOneLineOnStandardError(String option) {
    Call call = Call.in(root, "services-spec", option);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith("doctor: ").hasLineCount(1);
  }

  @Test
  void reportsGoToFilesAndOneToStandardOutput() {
    Call call =
        Call.in(root, "services-spec", "-f", "json", "-f", "sarif=a.sarif", "-f", "concise=b.txt");
    assertThat(call.out()).startsWith("{").endsWith("}\n");
    assertThat(call.err()).isEmpty();
    assertThat(folder.text("a.sarif")).contains("\"version\": \"2.1.0\"");
    assertThat(folder.text("b.txt")).hasLineCount(1);
    Call twice = Call.in(root, "services-spec", "-f", "json", "-f", "text");
    assertThat(twice.exitCode()).isEqualTo(2);
    assertThat(Call.in(root, "services-spec", "-f", "json=").exitCode()).isEqualTo(2);
    assertThat(Call.in(root, "services-spec", "-f", "json=absent/a").err()).contains("no folder");
  }

  @Test
  void aReportFileIsReplacedWholeAndNothingIsLeftBeside() throws IOException {
    folder.with("report", "old\n".repeat(1_000));
    Call.in(root, "services-spec", "-f", "concise=report");
    assertThat(folder.text("report")).hasLineCount(1);
    try (var files = Files.list(root)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(".doctor.yaml", "apps", "report");
    }
  }

  @Test
  void standardOutputHoldsTheReportAndNothingElse() {
    folder.with("apps/pay/app.md", "---\nname: [\n---\n");
    Call call = Call.in(root, "services-spec", "-f", "json", "-v", "--statistics", "nowhere");
    assertThat(call.out()).startsWith("{\n").endsWith("\n}\n").doesNotContain("doctor: ");
    assertThat(call.err()).contains("there is no nowhere, so it was passed over");
  }

  @Test
  void outputIsTheSameFromRunToRun() {
    for (int i = 0; i < 80; i++) {
      folder.withBadService("app" + i, 9000 + i % 7);
    }
    String first = Call.in(root, "services-spec", "-f", "json").out();
    assertThat(first).contains("port-collision");
    for (int i = 0; i < 3; i++) {
      assertThat(Call.in(root, "services-spec", "-f", "json").out()).isEqualTo(first);
    }
  }

  @Test
  void coloursFollowTheEnvironmentAndTheOption() {
    String escape = "\u001b[";
    assertThat(Call.in(root, "services-spec").out()).doesNotContain(escape);
    assertThat(Call.in(root, "services-spec", "--color", "always").out()).contains(escape);
    assertThat(Call.in(root, Map.of("CLICOLOR_FORCE", "1"), "services-spec").out())
        .contains(escape);
    assertThat(Call.in(root, Map.of("CLICOLOR_FORCE", "0"), "services-spec").out())
        .doesNotContain(escape);
    Map<String, String> both = Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1");
    assertThat(Call.in(root, both, "services-spec").out()).doesNotContain(escape);
    assertThat(Call.in(root, both, "services-spec", "--color", "always").out()).contains(escape);
    assertThat(
            Call.in(root, Map.of("CLICOLOR_FORCE", "1"), "services-spec", "--color", "never").out())
        .doesNotContain(escape);
  }

  @Test
  void aPluginsRuleRunsBesideTheOthers() throws IOException {
    String check = "return List.of(new Finding(descriptor(), app.file().at(0, 3), \"seen\"));";
    Path jar = PluginJar.compile(root, RULE.formatted("Seen", "acme/seen", check), "acme.Seen");
    Call call = Call.lint(root, "--plugin", jar.toString());
    assertThat(call.findings()).hasSize(3);
    assertThat(Call.lint(root, "--plugin", jar.toString(), "--only", "acme/seen").findings())
        .hasSize(2);
    assertThat(Call.in(root, "explain", "acme/seen", "--plugin", jar.toString()).out())
        .contains("a rule of a test");
  }

  @Test
  void aRuleThatThrowsIsToldAndTheOthersComeOutWhole() throws IOException {
    String check = "throw new IllegalStateException(\"broken\\nbeyond repair\");";
    Path jar =
        PluginJar.compile(root, RULE.formatted("Broken", "acme/broken", check), "acme.Broken");
    Call call = Call.lint(root, "--plugin", jar.toString());
    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(call.findings()).singleElement().asString().contains("restart-on-failure");
    assertThat(call.err()).contains("rule acme/broken crashed", "broken beyond repair");
    Call json = Call.in(root, "services-spec", "-f", "json", "--plugin", jar.toString());
    assertThat(json.exitCode()).isEqualTo(3);
    assertThat(json.out()).contains("\"notifications\": [\n", "acme/broken", "restart-on-failure");
  }

  @Test
  void aPluginWithoutANamespaceIsRefused() throws IOException {
    Path jar =
        PluginJar.compile(root, RULE.formatted("Bare", "bare", "return List.of();"), "acme.Bare");
    Call call = Call.lint(root, "--plugin", jar.toString());
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("rule id bare has no namespace");
  }

  @Test
  void noCodeComesFromTheRepository() {
    folder.with(".doctor.yaml", "plugin: evil.jar\n");
    assertThat(Call.lint(root).err()).contains("unknown key plugin");
  }

  @Test
  void unitDirChecksInstalledUnits(@TempDir Path installed) throws IOException {
    Files.writeString(
        installed.resolve("mail.service"),
        "[Service]\nExecStart=/usr/bin/mail --port 8502\nRestart=on-failure\n");
    assertThat(Call.lint(root, "apps/mail", "--unit-dir", installed.toString()).findings())
        .anySatisfy(line -> assertThat(line).contains("unit-restart-not-always"));
    String[] twice = {"--unit-dir", installed.toString(), "--unit-dir", installed + "/."};
    assertThat(Call.lint(root, twice).findings()).doesNotHaveDuplicates();
    assertThat(Call.in(root, "services-spec", "-f", "sarif", twice[0], twice[1]).out())
        .contains("\"uri\": \"" + installed.resolve("mail.service").toUri() + "\"")
        .doesNotContain("\"uri\": \"/");
    assertThat(Call.lint(root, "--unit-dir", "absent").exitCode()).isEqualTo(2);
  }

  @Test
  void anOrphanedUnitIsToldWhereverEveryAppIsChosen(@TempDir Path installed) throws IOException {
    Files.writeString(
        installed.resolve("shop.service"),
        "[Service]\nExecStart=" + root.toAbsolutePath() + "/apps/shop/shop\nRestart=always\n");
    for (String path : List.of(".", "apps", root.toAbsolutePath().toString())) {
      assertThat(Call.lint(root, path, "--unit-dir", installed.toString()).findings())
          .anySatisfy(line -> assertThat(line).contains("orphaned-unit"));
    }
    for (String path : List.of("apps/pay", "docs")) {
      assertThat(Call.lint(root, path, "--unit-dir", installed.toString()).findings())
          .noneSatisfy(line -> assertThat(line).contains("orphaned-unit"));
    }
  }

  @Test
  void aReaderThatHasSeenEnoughChangesNoExitCode() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Console console = new Console(closed, OutputStream.nullOutputStream(), Map.of(), false, 0);
    assertThat(new Doctor(console, root).run("services-spec")).isEqualTo(1);
    assertThat(new Doctor(console, root).run("services-spec", "--fail-on", "never")).isZero();
    assertThat(new Doctor(console, root).run("rules")).isZero();
  }

  @Test
  void pathsThatChooseNothingReportNothing(@TempDir Path elsewhere) {
    folder.withService("news", 8502);
    assertThat(Call.lint(root).findings()).hasSize(2);
    Call call = Call.lint(root, "--root", ".", elsewhere.toString());
    assertThat(call.findings()).isEmpty();
    assertThat(call.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".doctor.yaml",
        "apps/mail/app.md",
        "./apps/../apps/mail/app.md",
        "link",
        "apps/mail/main.go",
        "other.yaml",
        "known",
        "known.of.the.configuration"
      })
  void noReportIsWrittenOverWhatTheRunReads(String file) throws IOException {
    Call.lint(root, "--write-baseline", "known.of.the.configuration");
    folder
        .with(".doctor.yaml", "baseline: known.of.the.configuration\n")
        .with("other.yaml", "baseline: known.of.the.configuration\n")
        .with("apps/mail/main.go", "package main\n\nimport _ \"modernc.org/sqlite\"\n")
        .with("known", folder.text("known.of.the.configuration"));
    Files.createSymbolicLink(root.resolve("link"), Path.of("apps/mail/app.md"));
    String before = folder.text(file);
    String[] call = {"services-spec", "--root", ".", "-f", "json=" + file, "", "", "", ""};
    String[] named = {"--config", "other.yaml", "--baseline", "known"};
    boolean isNamed = file.equals("other.yaml") || file.equals("known");
    System.arraycopy(named, 0, call, 5, 4);
    assertThat(Call.in(root, isNamed ? call : Arrays.copyOf(call, 5)))
        .isEqualTo(
            new Call(
                2,
                "",
                "doctor: --format: json="
                    + file
                    + " takes a file that another option writes or that is read\n"));
    assertThat(folder.text(file)).isEqualTo(before);
  }

  @Test
  void aReportInAnAppIsWrittenAgain() {
    for (int i = 0; i < 2; i++) {
      assertThat(Call.in(root, "services-spec", "-f", "json=apps/mail/report.json").err())
          .isEmpty();
    }
    assertThat(folder.text("apps/mail/report.json")).contains("\"results\"");
  }

  @Test
  void whereNoRuleIsLeftNothingIsGreen() {
    String problem =
        "doctor: no rule is left to run: --rule, --only and the configuration switch off every one\n";
    String[] call = {"services-spec", "--only", "port-collision", "--rule", "port-collision=off"};
    assertThat(Call.in(root, call)).isEqualTo(new Call(2, "", problem));
    call[4] = "port-collision=note";
    assertThat(Call.in(root, call).exitCode()).isZero();
  }

  @Test
  void whereNoAppIsLeftTheSummarySaysSo() {
    folder.withService("news", 8502);
    Call call = Call.in(root, "services-spec", "--root", ".", "app/news");
    assertThat(call.out()).startsWith("0 apps, 0 services: nothing was checked in ");
    assertThat(call.err()).isEqualTo("doctor: there is no app/news, so it was passed over\n");
    assertThat(call.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service-spec | there is no command service-spec, did you mean services-spec?",
        "nonsense | there is no command nonsense; see doctor --help",
        "--verson | there is no option --verson, did you mean --version?",
        "services-spec --confg x | there is no option --confg, did you mean --config?",
        "services-spec --confg=x | there is no option --confg, did you mean --config?",
        "services-spec -z | there is no option -z; see doctor services-spec --help",
        "services-spec --root | --root has no value, expected DIR; see doctor services-spec --help",
        "services-spec --root --diff | --root has no value, expected DIR; see doctor services-spec --help",
        "services-spec --root a --root b | --root is given twice, expected once; see doctor services-spec --help",
        "services-spec -q=x | --quiet is x, expected no value; see doctor services-spec --help",
        "services-spec -q -v | --quiet and --verbose contradict each other",
        "services-spec -f json=- | --format: json=- names no file; json alone goes to standard output",
        "services-spec --diff -f json=/dev/stdout | --diff goes to standard output; write the report to a file, json=FILE",
        "schema app x | x is one argument too many; see doctor schema --help",
        "schema x | there is no schema x, expected app, config or report"
      })
  void aMistakeIsSaidInWordsOfItsOwn(String arguments, String words) {
    assertThat(Call.in(root, arguments.split(" ")))
        .isEqualTo(new Call(2, "", "doctor: " + words + "\n"));
  }

  @Test
  void excludeThatLeavesNoAppIsNamed() {
    folder.with(".doctor.yaml", "exclude: [apps]\n");
    Call call = Call.lint(root);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo(
            "doctor: exclude in the configuration passes over every app below "
                + root
                + ", such as apps/mail\n");
  }

  @Test
  void helpBreaksNoPath() {
    assertThat(Call.in(root, "services-spec", "--help").out())
        .contains("~/.config/systemd/user. Repeatable.");
  }

  @Test
  void withoutACommandTheHelpIsNamed() {
    assertThat(Call.in(root).exitCode()).isEqualTo(2);
    assertThat(Call.in(root).err()).contains("doctor --help");
    assertThat(Call.in(root, "--version").out()).startsWith("doctor ");
    assertThat(Call.in(root, "services-spec", "--help").out()).contains("Exit codes");
  }
}
