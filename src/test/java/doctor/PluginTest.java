package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Rule;
import doctor.engine.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles plugins, the one that README.md shows among them, and loads them. */
class PluginTest {

  @TempDir Path scratch;

  @Test
  void thePluginThatTheReadmeShowsCompilesAndFinds() throws IOException, RuleSet.PluginException {
    String source = javaBlock(Files.readString(Path.of("README.md")));
    Path jar = PluginJar.compile(scratch, source, "acme.MissingOwner");
    List<Rule> rules = RuleSet.load(List.of(jar));
    assertThat(rules).extracting(rule -> rule.descriptor().id()).contains("acme/missing-owner");

    Path app = scratch.resolve("workspace/apps/pay/app.md");
    Files.createDirectories(app.getParent());
    Files.writeString(app, "---\nname: pay\n---\n");
    Rule rule =
        rules.stream()
            .filter(r -> r.descriptor().id().startsWith("acme/"))
            .findFirst()
            .orElseThrow();
    assertThat(LintRun.lines(LintRun.lint(scratch.resolve("workspace"), List.of(rule))))
        .containsExactly(
            "apps/pay/app.md:1:1-1:4: warning: there is no owner, expected the name of a person"
                + " [acme/missing-owner]");
  }

  private static String javaBlock(String markdown) {
    int from = markdown.indexOf("```java\n") + "```java\n".length();
    return markdown.substring(from, markdown.indexOf("```", from));
  }
}
