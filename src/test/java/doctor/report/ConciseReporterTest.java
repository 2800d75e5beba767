package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Finding;
import doctor.api.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConciseReporterTest {

  private static final String RESTART =
      "apps/pay/app.md:7:19: error: restart_policy is on-failure, expected always"
          + " [restart-on-failure]\n";

  @Test
  void isOneLineAFinding() {
    assertThat(SampleReports.write(Format.CONCISE, SampleReports.all().get("plain")))
        .isEqualTo(
            RESTART
                + "apps/pay/app.md:4:1: warning: a service block, but no tag service"
                + " [untagged-service]\n");
  }

  @Test
  void isEmptyWithoutFindings() {
    assertThat(SampleReports.write(Format.CONCISE, SampleReports.all().get("empty"))).isEmpty();
  }

  @Test
  void keepsLineEndsOfPathAndMessageOnTheLine() {
    SourceFile file = new SourceFile("apps/a\nb/app.md", "x");
    Finding finding =
        new Finding(SampleReports.RESTART, file.at(0, 1), "read \r\n\u001b[31m and \u202e");

    assertThat(
            SampleReports.write(
                Format.CONCISE,
                SampleReports.report(List.of(SampleReports.active(finding)), List.of())))
        .isEqualTo(
            "apps/a\\nb/app.md:1:1: error: read \\r\\n\\u001b[31m and \\u202e"
                + " [restart-on-failure]\n");
  }

  @Test
  void showsWhatDoesNotCountOnlyIfTold() {
    assertThat(SampleReports.write(Format.CONCISE, SampleReports.suppressed()))
        .doesNotContain("restart-on-failure");
    assertThat(
            SampleReports.write(
                Format.CONCISE, new TextStyle(false, 0, false, true), SampleReports.suppressed()))
        .startsWith(RESTART.stripTrailing() + " (suppressed)\n");
  }
}
