package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.SourceFile;
import doctor.engine.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReporterTest {

  @Test
  void showsSourceHelpAndFixes() {
    assertThat(SampleReports.write(Format.TEXT, SampleReports.all().get("fixes")))
        .isEqualTo(
            """
            error[restart-on-failure]: restart_policy is on-failure, expected always
             --> apps/pay/app.md:7:19
              |
            7 |   restart_policy: on-failure
              |                   ^^^^^^^^^^
            help: a clean exit is not a failure, and systemd leaves the service down
            help: set restart_policy to always
              |
            7 -   restart_policy: on-failure
            7 +   restart_policy: always
            help: name a unit (unsafe)
              |
            6 |   runtime: systemd-user
            7 +   systemd_unit: pay.service

            13 apps, 9 services: 1 error in 123 ms
            """);
  }

  @Test
  void showsRelatedPlaces() {
    assertThat(SampleReports.write(Format.TEXT, SampleReports.all().get("plain")))
        .contains(
            """
            warning[untagged-service]: a service block, but no tag service
             --> apps/pay/app.md:4:1
              |
            4 | service:
              | ^^^^^^^^
            note: the tags
             --> apps/pay/app.md:3:7
              |
            3 | tags: [api]
              |       -----
            """)
        .endsWith("\n13 apps, 9 services: 1 error, 1 warning in 123 ms\n");
  }

  @Test
  void saysThatThereIsNothing() {
    assertThat(SampleReports.write(Format.TEXT, SampleReports.all().get("empty")))
        .isEqualTo("13 apps, 9 services: no problems in 123 ms\n");
  }

  @Test
  void listsNotificationsBeforeTheSummary() {
    assertThat(SampleReports.write(Format.TEXT, SampleReports.all().get("notifications")))
        .endsWith(
            """

            error: rule acme/no-todo crashed
            warning: apps/pay/a b.sql: cannot be read
            error: apps/pay/app.md: rule crashed: [x](y)

            13 apps, 9 services: 1 error in 123 ms
            """);
  }

  @Test
  void countsAndOnlyIfToldShowsWhatIsSuppressed() {
    assertThat(SampleReports.write(Format.TEXT, SampleReports.suppressed()))
        .doesNotContain("restart-on-failure")
        .endsWith("1 warning (1 suppressed, 0 baselined) in 123 ms\n");
    assertThat(
            SampleReports.write(
                Format.TEXT, new TextStyle(false, 80, false, true), SampleReports.suppressed()))
        .contains("note: suppressed: it is a one-shot job\n");
  }

  @Test
  void countsNotesAndWhatIsHidden() {
    Result suppressed = SampleReports.suppressed().results().get(0);
    Result baselined = SampleReports.baselined().results().get(1);
    Result outOfScope = SampleReports.baselined().results().get(2);
    Result note =
        SampleReports.active(
            new Finding(SampleReports.OPEN, suppressed.finding().location(), "a note"));

    assertThat(summary(note)).endsWith("9 services: 1 note in 123 ms\n");
    assertThat(summary(suppressed, baselined))
        .endsWith("9 services: no problems (1 suppressed, 1 baselined) in 123 ms\n");
    assertThat(summary(suppressed, outOfScope))
        .endsWith("no problems (1 suppressed, 0 baselined, 1 out of scope) in 123 ms\n");
  }

  private static String summary(Result... results) {
    return SampleReports.write(Format.TEXT, SampleReports.report(List.of(results), List.of()));
  }

  @Test
  void isWithoutSummaryWhenQuiet() {
    assertThat(
            SampleReports.write(
                Format.TEXT,
                new TextStyle(false, 80, true, false),
                SampleReports.all().get("empty")))
        .isEmpty();
  }

  @Test
  void wrapsMessagesOnNarrowTerminals() {
    assertThat(text("x", 0, 1, "a message that does not fit in so few columns as here", 50))
        .startsWith(
            """
            error[restart-on-failure]: a message that does not
                  fit in so few columns as here
            """);
    assertThat(text("x", 0, 1, "one two three", 41))
        .startsWith("error[restart-on-failure]: one two three\n");
    assertThat(text("x", 0, 1, "one two three", 40))
        .startsWith("error[restart-on-failure]: one two three\n");
    assertThat(text("x", 0, 1, "one two three", 39))
        .startsWith("error[restart-on-failure]: one two\n      three\n");
  }

  @Test
  void measuresTabsWideCharactersAndMarks() {
    assertThat(drawn("\ta: 日本x", 6, 7)).containsExactly("    a: 日本x", "           ^");
    assertThat(drawn("e\u0301e\u0301x", 4, 5)).containsExactly("e\u0301e\u0301x", "  ^");
    assertThat(drawn("😀x", 0, 2)).containsExactly("😀x", "^^");
    assertThat(drawn("a\u202eb\u001bc", 3, 4)).containsExactly("a<U+202E>b\u241bc", "          ^");
  }

  @Test
  void marksThePlaceBehindTheLastCharacter() {
    assertThat(drawn("abc", 3, 3)).containsExactly("abc", "   ^");
  }

  @Test
  void cutsLongLinesAroundTheRegion() {
    String line = "a".repeat(500) + "HERE" + "b".repeat(5_000);

    List<String> drawn = drawn(line, 500, 504);

    assertThat(drawn.get(0)).hasSize(56).startsWith("…a").contains("HERE").endsWith("b…");
    assertThat(drawn.get(1).indexOf('^')).isEqualTo(drawn.get(0).indexOf("HERE"));
    assertThat(drawn.get(1)).endsWith(" ^^^^");
  }

  @Test
  void showsWhatAFixChangesWhereverInItsLine() {
    String line = "service: {tags: [" + "a, ".repeat(60) + "b], policy: on-failure, more: 1}";
    SourceFile file = new SourceFile("apps/pay/app.md", line);
    int at = line.indexOf("on-failure");
    Finding finding =
        new Finding(SampleReports.RESTART, file.at(at, at + 10), "m")
            .withFix(
                new Fix(
                    "f",
                    Fix.Applicability.SAFE,
                    new Fix.Replacement(file.at(at, at + 10), "always")));
    assertThat(text(finding, 60).lines().filter(l -> l.startsWith("1 -") || l.startsWith("1 +")))
        .containsExactly(
            "1 - … a, a, a, a, a, a, a, b], policy: on-failure, more: 1}",
            "1 + … a, a, a, a, a, a, a, b], policy: always, more: 1}");
  }

  @Test
  void drawsSeveralLinesWithABar() {
    String text = "x = [\n  1,\n  2\n]\n";

    assertThat(text(text, 0, text.length(), "m", 60))
        .contains(
            """
              |
            1 | / x = [
            2 | |   1,
            3 | |   2
            4 | | ]
              | |_^
            """);
    assertThat(text(text, 4, text.length(), "m", 60))
        .contains(
            """
            1 |   x = [
              |  _____^
            2 | |   1,
            """);
  }

  @Test
  void elidesTheMiddleOfManyLines() {
    String text = "a\n".repeat(30);

    assertThat(text(text, 0, text.length(), "m", 60))
        .contains(" 4 | | a\n...\n29 | | a\n30 | | a\n");
  }

  @Test
  void hasNoTrailingBlanks() {
    for (var sample : SampleReports.all().entrySet()) {
      if (!sample.getKey().equals("many")) {
        assertThat(SampleReports.write(Format.TEXT, sample.getValue())).doesNotContain(" \n");
      }
    }
  }

  @Test
  void coloursOnlyIfTold() {
    assertThat(SampleReports.write(Format.TEXT, SampleReports.all().get("fixes")))
        .doesNotContain("\u001b");
    assertThat(
            SampleReports.write(
                Format.TEXT,
                new TextStyle(true, 80, false, false),
                SampleReports.all().get("fixes")))
        .startsWith("\u001b[1;31merror[restart-on-failure]\u001b[0m\u001b[1m: restart_policy");
  }

  /** The line and the marks below it, as 60 columns show them. */
  private static List<String> drawn(String line, int start, int end) {
    List<String> lines = text(line, start, end, "m", 60).lines().toList();
    return List.of(lines.get(3).substring(4), lines.get(4).substring(4));
  }

  private static String text(String text, int start, int end, String message, int columns) {
    SourceFile file = new SourceFile("apps/pay/app.md", text);
    return text(new Finding(SampleReports.RESTART, file.at(start, end), message), columns);
  }

  private static String text(Finding finding, int columns) {
    return SampleReports.write(
        Format.TEXT,
        new TextStyle(false, columns, false, false),
        SampleReports.report(List.of(SampleReports.active(finding)), List.of()));
  }
}
