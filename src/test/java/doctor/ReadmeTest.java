package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds what README.md shows against what is. {@code -Dreadme.update=true} rewrites the generated
 * parts: by hand only.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");

  @Test
  void theRuleTableIsTheRules() throws IOException {
    StringBuilder table = new StringBuilder("| rule | level | finds |\n| --- | --- | --- |\n");
    for (Rule rule : LintRun.rules()) {
      table
          .append("| `")
          .append(rule.descriptor().id())
          .append("` | ")
          .append(rule.descriptor().severity().label())
          .append(" | ")
          .append(rule.descriptor().summary().replace("|", "\\|"))
          .append(" |\n");
    }
    assertGenerated("rules", table.toString());
  }

  @Test
  void theDemonstrationIsTheOutput() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Process doctor =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "doctor.cli.Main",
                "services-spec",
                "fixtures/registry")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    doctor.getInputStream().transferTo(out);
    String text = out.toString(StandardCharsets.UTF_8).replaceAll("in [0-9]+ ms", "in 200 ms");
    assertGenerated("demonstration", "```\n" + text + "```\n");
  }

  /** Compares, or rewrites, what stands between two markers. */
  private static void assertGenerated(String name, String wanted) throws IOException {
    String readme = Files.readString(README);
    String begin = "<!-- begin " + name + " (generated) -->\n";
    String end = "<!-- end " + name + " -->\n";
    int from = readme.indexOf(begin) + begin.length();
    int to = readme.indexOf(end);
    assertThat(to).as("markers of %s", name).isGreaterThan(from - 1).isPositive();
    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(README, readme.substring(0, from) + wanted + readme.substring(to));
      return;
    }
    assertThat(readme.substring(from, to)).isEqualTo(wanted);
  }
}
