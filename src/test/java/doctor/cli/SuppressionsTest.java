package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments that allow findings, as a call shows them. */
class SuppressionsTest {

  private static final String ALLOW = " # doctor:allow restart-on-failure -- the kiosk restarts it";

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void aServiceWithAnAllowedFault() {
    folder =
        new Folder(root).with(".doctor.yaml", "").with("apps/pay/app.md", allowed("pay", 8501));
  }

  private static String allowed(String name, int port) {
    return Folder.service(name, port).replace("always", "on-failure" + ALLOW);
  }

  @Test
  void anAllowedFindingDoesNotFailTheRun() {
    Call call = Call.lint(root);
    assertThat(call.exitCode()).isZero();
    assertThat(call.findings()).isEmpty();
  }

  @Test
  void noSuppressionsShowsEverything() {
    folder.with("apps/mail/app.md", Folder.service("mail", 1).replace("always", "always" + ALLOW));
    Call call = Call.lint(root, "--no-suppressions");
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.findings()).singleElement().asString().contains("[restart-on-failure]");
  }

  @Test
  void itIsMarkedNotDropped() {
    assertThat(Call.in(root, "services-spec", "-f", "json").out())
        .contains("\"disposition\": \"suppressed\"");
    assertThat(Call.in(root, "services-spec", "-f", "sarif").out())
        .contains("\"justification\": \"the kiosk restarts it\"", "\"inSource\"");
    assertThat(Call.in(root, "services-spec").out()).contains("1 suppressed");
    assertThat(Call.in(root, "services-spec").out()).doesNotContain("on-failure");
    assertThat(Call.in(root, "services-spec", "-v").out()).contains("the kiosk restarts it");
  }

  @Test
  void aRuleThatDidNotRunProvesNothing() {
    folder.with("apps/pay/app.md", Folder.service("pay", 1).replace("always", "always" + ALLOW));
    assertThat(Call.lint(root).findings()).hasSize(1);
    assertThat(Call.lint(root, "--rule", "restart-on-failure=off").findings()).isEmpty();
    assertThat(
            Call.lint(root, "--only", "unused-suppression", "--only", "port-collision").findings())
        .isEmpty();
    folder.with(".doctor.yaml", "overrides: [{paths: [apps], rules: {restart-on-failure: off}}]\n");
    assertThat(Call.lint(root).findings()).isEmpty();
  }

  @Test
  void itsLevelIsConfigured() {
    folder.with("apps/pay/app.md", Folder.service("pay", 1).replace("always", "always" + ALLOW));
    assertThat(Call.lint(root).exitCode()).isZero();
    assertThat(Call.lint(root, "--rule", "unused-suppression=error").exitCode()).isEqualTo(1);
    assertThat(Call.lint(root, "--rule", "unused-suppression=off").findings()).isEmpty();
  }

  @Test
  void aReportOfAnUnusedOneCanItselfBeAllowed() {
    String both = ALLOW.replace("failure --", "failure, unused-suppression --");
    folder.with("apps/pay/app.md", Folder.service("pay", 1).replace("always", "always" + both));
    assertThat(Call.lint(root).findings()).isEmpty();
  }

  @Test
  void onlyChosenAppsAreJudged() {
    folder.withService("mail", 8502);
    folder.with("apps/pay/app.md", Folder.service("pay", 1).replace("always", "always" + ALLOW));
    assertThat(Call.lint(root, "apps/mail").findings()).isEmpty();
    assertThat(Call.lint(root, "apps/pay").findings()).hasSize(1);
  }

  @Test
  void aFindingBetweenAppsIsAllowedWhereItStands() {
    folder.withService("pay", 8501).withService("mail", 8501);
    assertThat(Call.lint(root).findings()).singleElement().asString().contains("apps/pay/app.md");
    folder.with(
        "apps/pay/app.md",
        Folder.service("pay", 8501)
            .replace("8501", "8501 # doctor:allow port-collision -- never both"));
    assertThat(Call.lint(root).findings()).isEmpty();
    assertThat(Call.lint(root, "apps/mail").findings()).isEmpty();
  }
}
