package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which findings a suppression allows, by where both stand, and what is said of the others. */
class FileSuppressionsTest {

  private static final RuleDescriptor ONE = new RuleDescriptor("one", Severity.NOTE, "finds one");
  private static final RuleDescriptor TWO = new RuleDescriptor("two", Severity.NOTE, "finds two");

  private static final SourceFile FILE =
      new SourceFile(
          "a.go",
          """
          // doctor:allow-file two -- everywhere
          var a = 1
          var b = 2 // doctor:allow one -- here
          var c = 3
          // doctor:allow one, two -- below
          var d = 4
          // doctor:allow one -- in the end
          """);

  private final FileSuppressions suppressions = new FileSuppressions(SuppressionReader.read(FILE));

  private @Nullable String reason(RuleDescriptor rule, String from, String to) {
    int start = FILE.text().indexOf(from);
    int end = FILE.text().indexOf(to, start) + to.length();
    return suppressions.justification(new Finding(rule, FILE.at(start, end), "m"));
  }

  private @Nullable String reasonAtEndOfLine(int line) {
    int end = FILE.line(line).end();
    return suppressions.justification(new Finding(ONE, FILE.at(end, end), "m"));
  }

  @Test
  void aFindingIsAllowedWhereItTouchesTheLine() {
    assertThat(reason(ONE, "var b", "2")).isEqualTo("here");
    assertThat(reason(ONE, "// doctor:allow one -- here", "here")).isEqualTo("here");
    assertThat(reason(ONE, "var a", "3")).as("around it").isEqualTo("here");
    assertThat(reason(ONE, "1\nv", "v")).as("into it").isEqualTo("here");
    assertThat(reason(ONE, "here\nvar c", "c")).as("out of it").isEqualTo("here");
    assertThat(reasonAtEndOfLine(3)).as("at its end").isEqualTo("here");
  }

  @Test
  void aFindingBesideItIsNot() {
    assertThat(reason(ONE, "var a", "1")).isNull();
    assertThat(reason(ONE, "var a = 1\n", "\n")).as("up to it").isNull();
    assertThat(reason(ONE, "\nvar c", "c")).as("from its end on").isNull();
    assertThat(reason(ONE, "var c", "3")).isNull();
    assertThat(reasonAtEndOfLine(2)).isNull();
    assertThat(reasonAtEndOfLine(4)).isNull();
  }

  @Test
  void anotherRuleIsAllowedByTheWholeFileOnly() {
    assertThat(reason(TWO, "var b", "2")).isEqualTo("everywhere");
    assertThat(reason(new RuleDescriptor("three", Severity.NOTE, "x"), "var b", "2")).isNull();
  }

  @Test
  void whatAllowedNothingIsSaidWithWhereItLooked() {
    assertThat(reason(ONE, "var b", "2")).isNotNull();
    assertThat(unused(Set.of("one", "two")))
        .containsExactly(
            "1:22-1:25 two finds nothing in this file",
            "5:17-5:20 one finds nothing on line 6",
            "5:22-5:25 two finds nothing on line 6",
            "7:17-7:20 one finds nothing here, and there is no line below");
    assertThat(unused(Set.of("one")))
        .contains("1:22-1:25 there is no rule two; doctor rules lists them");
  }

  @Test
  void aStatementIsAllowedUpToTheNext() {
    String sql = "-- doctor:allow one -- old\nDROP TABLE a;DROP TABLE b;\nSELECT\n1;\n";
    SourceFile file = new SourceFile("a.sql", sql);
    FileSuppressions ofSql = new FileSuppressions(SuppressionReader.read(file));
    int second = sql.indexOf(";D") + 1;
    assertThat(ofSql.justification(new Finding(ONE, file.at(second, second + 4), "m"))).isNull();
    assertThat(ofSql.justification(new Finding(ONE, file.at(second - 2, second), "m")))
        .isEqualTo("old");
  }

  @Test
  void aBlankLineBelowIsALine() {
    assertThat(unused("// doctor:allow one -- y\n\nvar a = 1\n"))
        .containsExactly("1:17-1:20 one finds nothing here, and the line below is blank");
    assertThat(unused("// doctor:allow one -- y\n"))
        .containsExactly("1:17-1:20 one finds nothing here, and there is no line below");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor:alow",
        "doctor: allow",
        "Doctor:Allow",
        "doctor:ignore",
        "doctor:disable",
        "Doctor: skip"
      })
  void whatIsClearlyMeantAsASuppressionIsSaid(String mark) {
    assertThat(unused("// " + mark + " one -- y\nvar a = 1\n"))
        .containsExactly(
            "1:4-1:"
                + (mark.length() + 13)
                + " "
                + mark
                + " suppresses nothing, expected doctor:allow one -- reason");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor: see below",
        "doctor: allow no one",
        "doctor: ignore",
        "doctor:one",
        "the doctor:alow one",
        "Doctor: one -- two",
        "doctor:explain one",
      })
  void proseIsNot(String comment) {
    assertThat(unused("// " + comment + "\nvar a = 1\n")).isEmpty();
  }

  @Test
  void noMoreThanAHundredFaultsAreSaidOfOneFile() {
    SourceFile faulty = new SourceFile("a.go", "// doctor:allow\n".repeat(101));
    assertThat(new FileSuppressions(SuppressionReader.read(faulty)))
        .satisfies(all -> assertThat(unused(all, Set.of("one"))).hasSize(100));
    SourceFile idle = new SourceFile("a.go", "// doctor:allow one -- y\n\n".repeat(101));
    assertThat(unused(new FileSuppressions(SuppressionReader.read(idle)), Set.of("one")))
        .hasSize(100);
    SourceFile mistyped = new SourceFile("a.go", "// doctor:allow x, y\n".repeat(40));
    assertThat(unused(new FileSuppressions(SuppressionReader.read(mistyped)), Set.of("one")))
        .hasSize(100);
  }

  private List<String> unused(Set<String> ruleIds) {
    return unused(suppressions, ruleIds);
  }

  private static List<String> unused(String text) {
    SourceFile file = new SourceFile("a.go", text);
    return unused(new FileSuppressions(SuppressionReader.read(file)), Set.of("one"));
  }

  private static List<String> unused(FileSuppressions of, Set<String> ruleIds) {
    List<Finding> findings = new ArrayList<>();
    of.addUnused(ruleIds, (rule, path) -> ruleIds.contains(rule), findings);
    return findings.stream()
        .sorted(Judgement::byPlace)
        .map(finding -> finding.location().toString().substring(5) + " " + finding.message())
        .toList();
  }
}
