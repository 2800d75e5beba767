package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a {@code doctor:allow} comment says, and what it speaks of. */
class SuppressionReaderTest {

  private static List<Suppression> read(String path, String text) {
    return SuppressionReader.read(new SourceFile(path, text));
  }

  private static String target(String path, String text) {
    List<Suppression> suppressions = read(path, text);
    assertThat(suppressions).hasSize(1);
    Suppression suppression = suppressions.get(0);
    assertThat(suppression.fault()).isEmpty();
    return suppression.comment().file().slice(suppression.target());
  }

  @Test
  void rulesAndReasonAreRead() {
    Suppression suppression =
        read("a.yaml", "# doctor:allow one,two , acme/three -- it is -- as it is\na: 1\n").get(0);
    assertThat(suppression.rules())
        .extracting(Suppression.Named::id)
        .containsExactly("one", "two", "acme/three");
    assertThat(suppression.rules().get(2).location()).hasToString("a.yaml:1:26-1:36");
    assertThat(suppression.reason()).isEqualTo("it is -- as it is");
    assertThat(suppression.wholeFile()).isFalse();
  }

  @Test
  void aBlockCommentMayHaveSeveralLines() {
    String text = "/* doctor:allow one --\n * because\n * it must */\nx := 1\n";
    assertThat(read("a.go", text).get(0).reason()).isEqualTo("because it must");
    assertThat(target("a.go", text)).isEqualTo("x := 1");
  }

  @Test
  void itHoldsForItsLineOrTheLineBelow() {
    assertThat(target("a.yaml", "a: 1\nb: 2 # doctor:allow x -- y\nc: 3\n")).startsWith("b: 2 #");
    assertThat(target("a.yaml", "a: 1\n# doctor:allow x -- y\nb: 2\nc: 3\n")).isEqualTo("b: 2");
    assertThat(target("a.yaml", "# doctor:allow x -- y\r\n# more\r\nb: 2\r\n")).isEqualTo("b: 2");
    assertThat(target("a.yaml", "# doctor:allow x -- y\n\nb: 2\n")).isEmpty();
    assertThat(target("a.yaml", "a: 1\n# doctor:allow x -- y")).isEmpty();
    assertThat(target("a.go", "a := 1\n/* doctor:allow x -- y */ b := 2\n")).contains("b := 2");
    assertThat(target("a.service", "[S]\n; doctor:allow x -- y\nb=2\n")).isEqualTo("b=2");
  }

  @Test
  void inSqlItHoldsForTheStatement() {
    String allow = "-- doctor:allow x -- y\n";
    assertThat(target("a.sql", "SELECT 1;\n" + allow + "\nDROP\nTABLE a;\nSELECT 2;\n"))
        .isEqualTo("DROP\nTABLE a;");
    assertThat(target("a.sql", "SELECT 1;\nDROP " + allow + "TABLE a;\nSELECT 2;\n"))
        .startsWith("DROP")
        .endsWith("TABLE a;");
    assertThat(target("a.sql", "SELECT 1;\nDROP\nTABLE a; " + allow + "SELECT 2;\n"))
        .isEqualTo("DROP\nTABLE a;");
    assertThat(target("a.sql", "DROP TABLE a; SELECT 2; " + allow)).isEqualTo("SELECT 2;");
    assertThat(target("a.sql", "DROP TABLE a; " + allow + "SELECT 2;")).isEqualTo("DROP TABLE a;");
  }

  @Test
  void aWordOrAStringIsNoSuppression() {
    assertThat(read("a.yaml", "# to silence it write doctor:allow x -- y\na: 1\n")).isEmpty();
    assertThat(read("a.yaml", "a: 'doctor:allow x -- y'\n")).isEmpty();
    assertThat(read("a.go", "s := \"// doctor:allow x -- y\"\n")).isEmpty();
    assertThat(read("a.sql", "SELECT '-- doctor:allow x -- y';\n")).isEmpty();
    assertThat(read("a.py", "import x # noqa # doctor:allow x -- y\n")).hasSize(1);
  }

  @Test
  void faultsAreSaid() {
    assertThat(read("a.yaml", "a: 1 # doctor:allow\n").get(0).fault()).contains("names no rule");
    assertThat(read("a.go", "/* doctor:allow*/ x\n").get(0).fault()).contains("names no rule");
    assertThat(read("a.yaml", "a: 1 # doctor:allow -- y\n").get(0).fault()).contains("no rule");
    assertThat(read("a.yaml", "a: 1 # doctor:allow x\n").get(0).fault()).contains("no reason");
    assertThat(read("a.yaml", "a: 1 # doctor:allow x --\n").get(0).fault()).contains("no reason");
    assertThat(read("a.yaml", "a: 1 # doctor:allow-line x -- y\n").get(0).fault())
        .contains("expected doctor:allow or doctor:allow-file");
  }

  @Test
  void aReasonBehindAnotherDashNamesNoRules() {
    for (String dash : List.of("\u2014", "\u2013", "-", "#")) {
      Suppression suppression =
          read("a.yaml", "a: 1 # doctor:allow x, y " + dash + " so be it").get(0);
      assertThat(suppression.rules()).extracting(Suppression.Named::id).containsExactly("x", "y");
      assertThat(suppression.fault()).endsWith("expected -- and why behind y");
    }
  }

  @Test
  void aColonOrAWordBehindTheRuleIsOneFault() {
    Suppression colon = read("a.yaml", "a: 1 # doctor:allow x, y: so be it").get(0);
    assertThat(colon.rules()).extracting(Suppression.Named::id).containsExactly("x", "y");
    assertThat(colon.fault()).endsWith("expected -- in place of the : behind y");
    Suppression word = read("a.yaml", "a: 1 # doctor:allow x because it must").get(0);
    assertThat(word.rules()).extracting(Suppression.Named::id).containsExactly("x");
    assertThat(word.fault()).endsWith("expected -- and why behind x");
  }

  @Test
  void allowFileStandsAtTheTop() {
    String allow = "doctor:allow-file x -- y\n";
    assertThat(target("a.md", "---\n# " + allow + "a: 1\n---\n")).hasSize(40);
    assertThat(target("a.sh", "#!/bin/sh\n# copyright\n\n# " + allow + "ls\n")).contains("ls");
    assertThat(target("a.sql", "/* " + allow + "*/SELECT 1;")).contains("SELECT");
    assertThat(target("a.yaml", "# nothing else\n# " + allow)).contains("nothing else");
    assertThat(target("a.yaml", "\n# " + allow + "a: 1")).contains("a: 1");
    assertThat(read("a.go", "package a\n// " + allow).get(0).fault()).contains("at the top");
  }
}
