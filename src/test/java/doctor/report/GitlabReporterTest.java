package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GitlabReporterTest {

  @Test
  void isAnArrayOfWhatCounts() {
    assertThat(SampleReports.write(Format.GITLAB, SampleReports.suppressed()))
        .matches(
            """
            \\[
              \\{"description": "a service block, but no tag service", \
            "check_name": "untagged-service", "fingerprint": "[0-9a-f]{32}", \
            "severity": "minor", "location": \\{"path": "apps/pay/app.md", \
            "lines": \\{"begin": 4\\}\\}\\}
            \\]
            """);
  }

  @Test
  void isAnEmptyArrayWithoutFindings() {
    assertThat(SampleReports.write(Format.GITLAB, SampleReports.all().get("empty")))
        .isEqualTo("[]\n");
  }
}
