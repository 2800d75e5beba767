package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Shape and schema are held by {@code src/test/sarif/validate.sh}. */
class JsonReporterTest {

  @Test
  void saysItsVersionAndNumbers() {
    assertThat(SampleReports.write(Format.JSON, SampleReports.all().get("empty")))
        .isEqualTo(
            """
            {
              "version": 1,
              "summary": {
                "apps": 13,
                "services": 9,
                "errors": 0,
                "warnings": 0,
                "notes": 0,
                "suppressed": 0,
                "baselined": 0,
                "outOfScope": 0,
                "internalError": false
              },
              "results": [],
              "notifications": []
            }
            """);
  }

  @Test
  void marksWhatDoesNotCount() {
    assertThat(SampleReports.write(Format.JSON, SampleReports.suppressed()))
        .contains(
            "\"suppressed\": 1,",
            "\"region\": {\"startLine\": 7, \"startColumn\": 19, \"endLine\": 7, \"endColumn\": 29},"
                + " \"disposition\": \"suppressed\", \"justification\": \"it is a one-shot job\"");
    assertThat(SampleReports.write(Format.JSON, SampleReports.baselined()))
        .contains("\"disposition\": \"baselined\"", "\"disposition\": \"out-of-scope\"");
  }

  @Test
  void writesFixesWithTheirEdits() {
    assertThat(SampleReports.write(Format.JSON, SampleReports.all().get("fixes")))
        .contains(
            "{\"description\": \"set restart_policy to always\", \"applicability\": \"safe\","
                + " \"replacements\": [{\"path\": \"apps/pay/app.md\", \"region\": {\"startLine\": 7,",
            "\"text\": \"always\"}",
            "\"applicability\": \"unsafe\"",
            "\"text\": \"\\n  systemd_unit: pay.service\"");
  }

  @Test
  void writesRelatedPlacesAndHelp() {
    assertThat(SampleReports.write(Format.JSON, SampleReports.all().get("plain")))
        .contains(
            "\"message\": \"restart_policy is on-failure, expected always\", \"help\": \"a clean exit",
            "\"message\": \"a service block, but no tag service\", \"path\": \"apps/pay/app.md\"",
            "\"related\": []",
            "\"related\": [{\"message\": \"the tags\", \"path\": \"apps/pay/app.md\", \"region\":"
                + " {\"startLine\": 3, \"startColumn\": 7, \"endLine\": 3, \"endColumn\": 12}}]");
  }

  @Test
  void tellsNotifications() {
    assertThat(SampleReports.write(Format.JSON, SampleReports.all().get("notifications")))
        .contains(
            "\"internalError\": true",
            "{\"level\": \"error\", \"message\": \"rule acme/no-todo crashed\","
                + " \"ruleId\": \"acme/no-todo\"}",
            "{\"level\": \"warning\", \"message\": \"cannot be read\","
                + " \"path\": \"apps/pay/a b.sql\"}");
  }
}
