package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Finding;
import doctor.api.SourceFile;
import doctor.engine.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no validator checks; the rest is held by {@code src/test/sarif/validate.sh}. */
class SarifReporterTest {

  @Test
  void namesToolCategoryAndColumns() {
    assertThat(sarif("empty"))
        .contains(
            "\"driver\": {\"name\": \"doctor\"",
            "\"id\": \"doctor/services-spec/\"",
            "\"columnKind\": \"utf16CodeUnits\"",
            "\"executionSuccessful\": true, \"exitCode\": 1",
            "\"results\": []");
  }

  @Test
  void describesAllRulesThatRan() {
    assertThat(sarif("empty"))
        .contains(
            "{\"id\": \"restart-on-failure\", \"name\": \"RestartOnFailure\", \"shortDescription\":"
                + " {\"text\": \"A restart policy that gives up.\"}",
            "\"defaultConfiguration\": {\"level\": \"error\"}",
            "\"problem.severity\": \"recommendation\"",
            "\"extensions\": [{\"name\": \"acme\", \"rules\": [{\"id\": \"acme/no-todo\", \"name\":"
                + " \"NoTodo\"");
  }

  @Test
  void pointsAtTheExactCharacters() {
    assertThat(sarif("plain"))
        .contains(
            "\"region\": {\"startLine\": 7, \"startColumn\": 19, \"endLine\": 7, \"endColumn\": 29,"
                + " \"snippet\": {\"text\": \"on-failure\"}}, \"contextRegion\": {\"startLine\": 5,"
                + " \"startColumn\": 1, \"endLine\": 9, \"endColumn\": 4,",
            "\"relatedLocations\": [{\"id\": 1, \"physicalLocation\": {\"artifactLocation\": {\"uri\":"
                + " \"apps/pay/app.md\"",
            "\"message\": {\"text\": \"the tags\"}");
  }

  @Test
  void marksSuppressionsAtAllResultsOrAtNone() {
    assertThat(sarif("plain")).doesNotContain("suppressions", "baselineState");
    assertThat(sarif("suppressed"))
        .contains(
            "\"suppressions\": [{\"kind\": \"inSource\", \"status\": \"accepted\","
                + " \"justification\": \"it is a one-shot job\"}]",
            "\"suppressions\": []")
        .doesNotContain("baselineState");
  }

  @Test
  void marksTheBaseline() {
    assertThat(sarif("baselined"))
        .contains(
            "\"justification\": \"known to the baseline\"}], \"baselineState\": \"unchanged\"",
            "\"suppressions\": [], \"baselineState\": \"new\"",
            "\"justification\": \"lies in no file the run was asked about\"");
  }

  @Test
  void writesFixesAsReplacements() {
    assertThat(sarif("fixes"))
        .contains(
            "\"fixes\": [{\"description\": {\"text\": \"set restart_policy to always\"},"
                + " \"artifactChanges\": [{\"artifactLocation\": {\"uri\": \"apps/pay/app.md\","
                + " \"uriBaseId\": \"%SRCROOT%\"}, \"replacements\": [{\"deletedRegion\":"
                + " {\"startLine\": 7, \"startColumn\": 19, \"endLine\": 7, \"endColumn\": 29},"
                + " \"insertedContent\": {\"text\": \"always\"}}]}]",
            "\"properties\": {\"applicability\": \"unsafe\"}");
  }

  @Test
  void escapesWhatLooksLikeALink() {
    assertThat(sarif("plugin")).contains("\"text\": \"see \\\\[the list\\\\](https://x) {0}\"");
  }

  @Test
  void tellsNotifications() {
    assertThat(sarif("notifications"))
        .contains(
            "\"executionSuccessful\": false",
            "\"associatedRule\": {\"id\": \"acme/no-todo\", \"index\": 0}",
            "\"uri\": \"apps/pay/a%20b.sql\"");
  }

  @Test
  void escapesPathsAsUris() {
    assertThat(SarifPlaces.uri("apps/a b#c%d\n:é日😀~_-./x"))
        .isEqualTo("apps/a%20b%23c%25d%0A%3A%C3%A9%E6%97%A5%F0%9F%98%80~_-./x");
    assertThat(SarifPlaces.uri("`az{@AZ[/09:")).isEqualTo("%60az%7B%40AZ%5B/09%3A");
  }

  @Test
  void keepsTheWorstResults() {
    String sarif = SampleReports.write(Format.SARIF, SampleReports.many(25_002));

    assertThat(sarif)
        .contains("\"text\": \"2 results left out: the worst 25000 are kept, as GitHub allows\"")
        .contains("restart_policy of app 25001", "restart_policy of app 8331\"")
        .doesNotContain("restart_policy of app 8332\"", "restart_policy of app 8333\"");
  }

  @Test
  void keepsWhatCountsBeforeWhatIsSuppressed() {
    Result suppressed = SampleReports.suppressed().results().get(0);
    Result note =
        SampleReports.active(new Finding(SampleReports.OPEN, suppressed.finding().location(), "n"));
    Result warning = SampleReports.untagged();

    assertThat(WorstResults.of(List.of(suppressed, note, warning), 2))
        .containsExactly(note, warning);
    assertThat(WorstResults.of(List.of(suppressed, note, warning), 3))
        .containsExactly(suppressed, note, warning);
    assertThat(WorstResults.of(List.of(note, warning), 1)).containsExactly(warning);
  }

  @Test
  void leavesOutSnippetsOfLongLines() {
    SourceFile file = new SourceFile("apps/pay/app.md", "x".repeat(100_000));
    Finding finding = new Finding(SampleReports.RESTART, file.at(10, 20), "long");

    String sarif =
        SampleReports.write(
            Format.SARIF, SampleReports.report(List.of(SampleReports.active(finding)), List.of()));

    assertThat(sarif).contains("\"snippet\": {\"text\": \"xxxxxxxxxx\"}");
    assertThat(sarif.length()).isLessThan(10_000);
  }

  private static String sarif(String sample) {
    return SampleReports.write(Format.SARIF, SampleReports.all().get(sample));
  }
}
