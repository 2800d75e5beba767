package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --fix}, {@code --unsafe-fixes} and {@code --diff}. */
class FixTest {

  private static final String APP = "apps/pay/app.md";

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void aServiceWithAFault() {
    folder = new Folder(root).withBadService("pay", 8501);
  }

  @Test
  void whatIsSafeIsFixedAndTheRestIsReported() {
    folder.with(
        APP,
        folder.text(APP).replace("  health_endpoint: /health\n", "").replace("8501", "8501 # x"));
    Call call = Call.lint(root, "--fix");
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.findings()).singleElement().asString().contains("port-without-health-endpoint");
    assertThat(call.err()).isEqualTo("doctor: fixed 1 finding in 1 file\n");
    assertThat(folder.text(APP)).contains("restart_policy: always\n", "8501 # x\n");
  }

  @Test
  void aSecondFixChangesNothing() {
    assertThat(Call.lint(root, "--fix").exitCode()).isZero();
    String fixed = folder.text(APP);
    assertThat(Call.lint(root, "--fix").err()).isEmpty();
    assertThat(folder.text(APP)).isEqualTo(fixed);
  }

  @Test
  void everythingElseStaysByteForByte() {
    String before =
        "\ufeff"
            + folder
                .text(APP)
                .replace("on-failure", "   'on-failure'   # why not")
                .replace("\n", "\r\n")
            + "# Body on-failure\r\nno end";
    folder.with(APP, before);
    Call.lint(root, "--fix");
    assertThat(folder.text(APP)).isEqualTo(before.replace("'on-failure'", "'always'"));
  }

  @Test
  void fixesThatTouchAreAppliedOneAfterTheOther() {
    folder.with(
        APP,
        folder
            .text(APP)
            .replace("  systemd_unit: pay.service\n", "")
            .replace("restart_policy: on-failure", "restart_polcy: on-failure"));
    Call call = Call.lint(root, "--fix");
    assertThat(call.findings()).isEmpty();
    assertThat(folder.text(APP)).contains("systemd_unit: pay.service", "restart_policy: always");
  }

  @Test
  void whatIsAllowedOrKnownIsNotFixed() {
    Call.lint(root, "--write-baseline", "known");
    String before = folder.text(APP);
    Call.lint(root, "--fix", "--baseline", "known");
    assertThat(folder.text(APP)).isEqualTo(before);
    String allowed =
        before.replace("on-failure", "on-failure # doctor:allow restart-on-failure -- a kiosk");
    folder.with(APP, allowed);
    Call.lint(root, "--fix");
    assertThat(folder.text(APP)).isEqualTo(allowed);
    folder.with(APP, before).withService("mail", 8502);
    Call.lint(root, "--root", ".", "--fix", "apps/mail");
    assertThat(folder.text(APP)).isEqualTo(before);
  }

  @Test
  void anAliasIsReplacedWhereItStandsAndItsAnchorKept() {
    String text =
        folder
            .text(APP)
            .replace("tags:", "of_the_kiosk: &kiosk on-failure # as it is today\ntags:");
    folder.with(APP, text.replace("policy: on-failure", "policy: *kiosk"));
    assertThat(Call.lint(root).findings()).singleElement().asString().contains("app.md:11:19:");
    assertThat(Call.lint(root, "--fix").exitCode()).isZero();
    assertThat(folder.text(APP)).isEqualTo(text.replace("policy: on-failure", "policy: always"));
  }

  @Test
  void whatOtherKeysReadTooIsFixedOnlyWhenAskedFor() {
    String anchored = folder.text(APP).replace("policy: on-failure", "policy: &own on-failure");
    String all = folder.text(APP).replace("service:\n", "service: &all\n");
    String merged =
        folder
            .text(APP)
            .replace("  restart_policy: on-failure\n", "")
            .replace(
                "service:", "base: &base\n  restart_policy: on-failure\nservice:\n  <<: *base");
    for (String text :
        List.of(
            anchored.replace("\n---\n", "\nof_the_kiosk: *own\n---\n"),
            all.replace("\n---\n", "\nof_the_kiosk: *all\n---\n"),
            merged)) {
      folder.with(APP, text);
      assertThat(Call.lint(root, "--fix").exitCode()).as(text).isEqualTo(1);
      assertThat(folder.text(APP)).isEqualTo(text);
      assertThat(Call.lint(root, "--unsafe-fixes").exitCode()).as(text).isZero();
    }
    folder.with(APP, anchored + "*own* is no alias here\n");
    assertThat(Call.lint(root, "--fix").exitCode()).isZero();
  }

  @Test
  void diffShowsAndWritesNothing() throws IOException {
    String before = folder.text(APP);
    Call call = Call.in(root, "services-spec", "--diff");
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.out())
        .isEqualTo(
            """
            --- a/apps/pay/app.md
            +++ b/apps/pay/app.md
            @@ -7,7 +7,7 @@
               health_endpoint: /health
               systemd_unit: pay.service
               systemd_scope: user
            -  restart_policy: on-failure
            +  restart_policy: always
               runtime: systemd-user
               pc_targets: [home]
             ---
            """);
    assertThat(call.err()).isEqualTo("doctor: would fix 1 finding in 1 file\n");
    assertThat(folder.text(APP)).isEqualTo(before);
    Call withReport = Call.in(root, "services-spec", "--fix", "--diff", "-f", "concise=report");
    assertThat(withReport.out()).isEqualTo(call.out());
    assertThat(Files.readString(root.resolve("report"))).contains("restart-on-failure");
    assertThat(Call.in(root, "services-spec", "--diff", "-f", "json").exitCode()).isEqualTo(2);
  }

  @Test
  void unsafeFixesAreAppliedOnlyWhenAskedFor() {
    String mistyped = folder.text(APP).replace("on-failure", "alwys");
    folder.with(APP, mistyped);
    Call.lint(root, "--fix");
    assertThat(folder.text(APP)).isEqualTo(mistyped);
    Call.lint(root, "--unsafe-fixes");
    assertThat(folder.text(APP)).contains("restart_policy: always\n");
  }

  @Test
  void permissionsAreKeptAndLinksStayLinks() throws IOException {
    Path file = root.resolve(APP);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
    Path real = root.resolve("real.md");
    Files.move(file, real);
    Files.createSymbolicLink(file, real);
    Call.lint(root, "--fix");
    assertThat(Files.isSymbolicLink(file)).isTrue();
    assertThat(Files.readString(real)).contains("always");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-rw-r-x");
    try (var files = Files.list(root)) {
      assertThat(files.map(f -> f.getFileName().toString())).doesNotContain(".tmp");
    }
  }

  @Test
  void nothingIsWrittenThroughALinkThatLeavesTheRoot(@TempDir Path outside) throws IOException {
    Path real = Files.move(root.resolve(APP), outside.resolve("app.md"));
    String before = Files.readString(real);
    Files.createSymbolicLink(root.resolve(APP), real);
    folder.withService("mail", 8502);
    Call.lint(root, "--fix");
    assertThat(Files.readString(real)).isEqualTo(before);
  }

  @Test
  void bytesThatAreNotUtf8AreLeftAlone() throws IOException {
    Path file = root.resolve(APP);
    byte[] bytes =
        (folder.text(APP) + "\u00e9").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    Files.write(file, bytes);
    Call.lint(root, "--fix");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aNewLineComesBetweenNoCommentAndItsLine() {
    String allow = "  # doctor:allow null-port-without-stdio -- a daemon\n  # of its own\n";
    String service = Folder.service("pay", 1).replaceAll("  (port|health|systemd).*\n", "");
    for (String lineEnd : List.of("\n", "\r\n")) {
      folder.with(APP, service.replace("  runtime", allow + "  runtime").replace("\n", lineEnd));
      Call call = Call.lint(root, "--fix");
      assertThat(call.findings()).isEmpty();
      assertThat(folder.text(APP).replace("\r\n", "\n"))
          .contains(
              "  restart_policy: always\n  systemd_unit: pay.service\n  systemd_scope: user\n"
                  + allow
                  + "  runtime: systemd-user\n");
    }
  }

  @Test
  void aFixLeftOutForItsBytesIsSaid() throws IOException {
    folder.with("apps/pay/pay.service", "[Service]\nRestart=on-failure\n");
    Path unit = root.resolve("apps/pay/pay.service");
    Files.write(unit, new byte[] {'#', (byte) 0xE9}, StandardOpenOption.APPEND);
    String said = "apps/pay/pay.service: not fixed: it is not UTF-8 throughout";
    assertThat(Call.lint(root, "--fix").err()).contains(said);
    folder.with("apps/pay/pay.service", "[Service]\nRestart=on-failure\n");
    assertThat(Call.lint(root, "--fix").err()).doesNotContain("not fixed");
  }

  @Test
  void stagedCanBeShownButNotFixed() {
    Repository.in(root).commit("first");
    assertThat(Call.lint(root, "--fix", "--staged").exitCode()).isEqualTo(2);
    folder.with(APP, folder.text(APP) + "more\n");
    new Repository(root).git("add", "-A");
    assertThat(Call.in(root, "services-spec", "--diff", "--staged").out()).contains("+  restart");
  }

  @Test
  void everyOptionIsListed() {
    String help = Call.in(root, "services-spec", "--help").out();
    for (String option : List.of("--fix", "--unsafe-fixes", "--diff", "--since", "--staged")) {
      assertThat(help).contains(option);
    }
  }
}
