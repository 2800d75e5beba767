package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Rule;
import doctor.engine.Prose;
import doctor.engine.Report;
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
    List<Block> blocks = blocks(Prose.section(prose, heading));
    assertThat(blocks).as("%s: %s holds a block with a file name", id, heading).isNotEmpty();
    for (Block block : blocks) {
      Path file = root.resolve(block.path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, block.text);
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

  private record Block(String path, String text) {}

  // ```yaml apps/pay/app.md … ```: the second word of the info string is the file.
  private static List<Block> blocks(String section) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = null;
    String path = "";
    for (String line : section.split("\n", -1)) {
      if (!line.startsWith("```")) {
        if (text != null) {
          text.append(line).append('\n');
        }
      } else if (text == null) {
        int blank = line.indexOf(' ');
        path = blank < 0 ? "" : line.substring(blank + 1).strip();
        text = new StringBuilder();
      } else {
        if (!path.isEmpty()) {
          blocks.add(new Block(path, text.toString()));
        }
        text = null;
      }
    }
    return blocks;
  }
}
