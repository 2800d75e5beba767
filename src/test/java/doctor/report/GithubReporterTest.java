package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Finding;
import doctor.api.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReporterTest {

  @Test
  void isOneCommandAFinding() {
    assertThat(SampleReports.write(Format.GITHUB, SampleReports.all().get("plain")))
        .isEqualTo(
            "::error file=apps/pay/app.md,line=7,endLine=7,col=19,endColumn=29,"
                + "title=restart-on-failure::restart_policy is on-failure, expected always"
                + "%0Ahelp: a clean exit is not a failure, and systemd leaves the service down\n"
                + "::warning file=apps/pay/app.md,line=4,endLine=4,col=1,endColumn=9,"
                + "title=untagged-service::a service block, but no tag service\n");
  }

  @Test
  void escapesPropertiesAndMessage() {
    SourceFile file = new SourceFile("apps/a,b:c%\n/app.md", "x\ny");
    Finding finding = new Finding(SampleReports.OPEN, file.at(0, 3), "100% of a, b: c\r\nd");

    assertThat(
            SampleReports.write(
                Format.GITHUB,
                SampleReports.report(List.of(SampleReports.active(finding)), List.of())))
        .isEqualTo(
            "::notice file=apps/a%2Cb%3Ac%25%0A/app.md,line=1,endLine=2,title=open-without-keys"
                + "::100%25 of a, b: c%0D%0Ad\n");
  }

  @Test
  void keepsControlCharactersAwayFromTheTerminal() {
    SourceFile file = new SourceFile("apps/\u001b[2J/app.md", "x");
    Finding finding = new Finding(SampleReports.OPEN, file.at(0, 1), "a\u001b[2Jb\u009b1\u202e");

    assertThat(
            SampleReports.write(
                Format.GITHUB,
                SampleReports.report(List.of(SampleReports.active(finding)), List.of())))
        .contains("file=apps/\\u001b[2J/app.md,", "::a\\u001b[2Jb\\u009b1\\u202e\n");
  }

  @Test
  void tellsNotifications() {
    assertThat(SampleReports.write(Format.GITHUB, SampleReports.all().get("notifications")))
        .contains(
            "::error title=doctor::rule acme/no-todo crashed\n",
            "::warning file=apps/pay/a b.sql,title=doctor::cannot be read\n");
  }

  @Test
  void leavesOutWhatDoesNotCount() {
    assertThat(SampleReports.write(Format.GITHUB, SampleReports.suppressed()))
        .doesNotContain("restart-on-failure");
  }
}
