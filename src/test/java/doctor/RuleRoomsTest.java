package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Rule;
import doctor.engine.Prose;
import doctor.text.RuleProse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds that every rule has its whole room: class, service line, prose, fixtures; and no orphans.
 */
class RuleRoomsTest {

  private static final List<String> HEADINGS =
      List.of(
          "What it does", "Why is this bad?", "Example", "Use instead", "Fix safety", "See also");

  @Test
  void aRuleIsNamedAfterItsClass() {
    for (Rule rule : LintRun.rules()) {
      assertThat(kebab(rule.getClass().getSimpleName())).isEqualTo(rule.descriptor().id());
      assertThat(rule.getClass()).isFinal();
    }
  }

  @Test
  void everyRuleHasProseWithTheSixHeadings() {
    for (Rule rule : LintRun.rules()) {
      String prose = Prose.of(rule);
      for (String heading : HEADINGS) {
        assertThat(RuleProse.section(prose, heading))
            .as("%s: %s", rule.descriptor().id(), heading)
            .isNotBlank();
      }
      assertThat(
              prose.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
          .as(rule.descriptor().id())
          .containsExactlyElementsOf(HEADINGS);
    }
  }

  @Test
  void everyRuleHasGoodAndBadFixtures() {
    for (String id : LintRun.ruleIds()) {
      assertThat(Path.of("fixtures", id, "bad")).isNotEmptyDirectory();
      assertThat(Path.of("fixtures", id, "good")).isNotEmptyDirectory();
    }
  }

  @Test
  void everyBadFixtureShowsItsRule() throws IOException {
    for (Path workspace : FixturesTest.workspaces()) {
      Path kind = workspace.getParent();
      if (kind.endsWith("bad")) {
        String id = kind.getParent().getFileName().toString();
        assertThat(workspace.resolve("expected.txt")).content().contains("[" + id + "]");
      } else if (kind.endsWith("good")) {
        assertThat(workspace.resolve("expected.txt")).doesNotExist();
      }
    }
  }

  @Test
  void noFixtureAndNoProseIsOrphaned() throws IOException {
    Set<String> ids = LintRun.ruleIds();
    try (Stream<Path> folders = Files.list(Path.of("fixtures"))) {
      Set<String> names = new TreeSet<>(folders.map(f -> f.getFileName().toString()).toList());
      names.remove("registry");
      assertThat(ids).containsAll(names);
    }
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/doctor"))) {
      List<String> prose =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .map(name -> name.substring(0, name.length() - 3))
              .toList();
      assertThat(ids).containsAll(prose);
    }
  }

  @Test
  void everyRuleClassHasItsServiceLine() throws IOException {
    Set<String> loaded = new TreeSet<>();
    for (Rule rule : LintRun.rules()) {
      loaded.add(rule.getClass().getSimpleName());
    }
    try (Stream<Path> files = Files.list(Path.of("src/main/java/doctor/rules"))) {
      List<String> classes =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> !name.equals("package-info"))
              .toList();
      assertThat(loaded).containsAll(classes);
    }
    List<String> lines =
        Files.readAllLines(Path.of("src/main/resources/META-INF/services/doctor.api.Rule"));
    assertThat(lines).isSorted().doesNotHaveDuplicates();
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }
}
