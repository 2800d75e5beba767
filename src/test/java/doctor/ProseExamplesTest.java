package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Rule;
import doctor.engine.Example;
import doctor.engine.Prose;
import doctor.engine.Report;
import doctor.text.RuleProse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code of every rule's prose: the example must fire, what to use instead must not. */
class ProseExamplesTest {

  private static final String MINIMAL_APP = "---\nname: pay\nlang: go\ntags: [api]\n---\n";

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> examplesFireAndWhatToUseInsteadIsSilent() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : LintRun.rules()) {
      String id = rule.descriptor().id();
      String prose = Prose.of(rule);
      tests.add(
          DynamicTest.dynamicTest(
              id + ": Example", () -> assertThat(run(id, prose, "Example")).isNotEmpty()));
      tests.add(
          DynamicTest.dynamicTest(
              id + ": Use instead", () -> assertThat(run(id, prose, "Use instead")).isEmpty()));
    }
    return tests.stream();
  }

  private List<String> run(String id, String prose, String heading) throws IOException {
    Path root = Files.createTempDirectory(scratch, "workspace");
    List<Example> examples = Example.in(RuleProse.section(prose, heading));
    assertThat(examples).as("%s: %s holds a block with a file name", id, heading).isNotEmpty();
    for (Example example : examples) {
      Path file = root.resolve(example.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, example.text());
    }
    Path app = root.resolve("apps/pay/app.md");
    if (!Files.exists(app)) {
      Files.createDirectories(app.getParent());
      Files.writeString(app, MINIMAL_APP);
    }
    Report report = LintRun.lint(root, Set.of(id));
    assertThat(report.notifications()).isEmpty();
    return LintRun.lines(report);
  }
}
