package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Finding;
import doctor.api.Fix;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.engine.fix.FileWriter;
import doctor.engine.fix.Fixer;
import doctor.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Applies every single fix of every fixture: its finding is gone, and no new one is there. */
class FixesOfFixturesTest {

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> everyFixTakesItsFindingAwayAndBringsNoOther() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path workspace : FixturesTest.workspaces()) {
      List<Result> results = LintRun.lint(workspace.toAbsolutePath()).results();
      for (int i = 0; i < results.size(); i++) {
        int fixes = results.get(i).isActive() ? results.get(i).finding().fixes().size() : 0;
        for (int j = 0; j < fixes; j++) {
          int result = i;
          int fix = j;
          String name = workspace + ": " + results.get(i).finding().location() + " " + j;
          tests.add(DynamicTest.dynamicTest(name, () -> apply(workspace, result, fix)));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private void apply(Path workspace, int index, int number) throws IOException {
    Path root = Files.createTempDirectory(scratch, "workspace").toRealPath();
    FixturesTest.copy(workspace, root, FixturesTest.Variant.CRLF);
    Report before = LintRun.lint(root);
    Result result = before.results().get(index);
    Fix fix = result.finding().fixes().get(number);
    for (Fixer.FixedFile file : edited(fix)) {
      new FileWriter(root).write(file);
    }
    List<String> was = summaries(before);
    List<String> is = summaries(LintRun.lint(root));
    was.remove(summary(result));
    // A unit and its installed copy are one fault, which lives on in the copy.
    is.removeIf(summary -> summary.startsWith(".config/systemd/"));
    assertThat(is).as(fix.description()).isSubsetOf(was);
  }

  private static List<Fixer.FixedFile> edited(Fix fix) {
    List<Fixer.FixedFile> files = new ArrayList<>();
    assertThat(fix.replacements()).hasSize(1);
    Fix.Replacement replacement = fix.replacements().get(0);
    var before = replacement.location().file();
    var region = replacement.location().region();
    String text = before.text();
    String after =
        text.substring(0, region.start()) + replacement.text() + text.substring(region.end());
    byte[] bytes = after.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    files.add(new Fixer.FixedFile(before, TextDecoder.decode(before.path(), bytes), 1));
    return files;
  }

  private static List<String> summaries(Report report) {
    List<String> summaries = new ArrayList<>();
    for (Result result : report.results()) {
      if (result.isActive()) {
        summaries.add(summary(result));
      }
    }
    return summaries;
  }

  // Without line and column: what stands below an inserted line moves.
  private static String summary(Result result) {
    Finding finding = result.finding();
    return finding.location().file().path() + ": " + finding.message() + " " + finding.rule().id();
  }
}
