package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.Rule;
import doctor.api.RuleDescriptor;
import doctor.api.Settings;
import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.api.Workspace;
import doctor.api.WorkspaceRule;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that breaks costs its own findings, and is told by name. */
class RuleRunnerTest {

  @TempDir Path root;
  private App app;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Notification> notifications = new ArrayList<>();

  /** A rule over one app that answers as it is told to. */
  private record OfApp(RuleDescriptor descriptor, Function<App, List<Finding>> answer)
      implements AppRule {
    @Override
    public List<Finding> check(App app) {
      return answer.apply(app);
    }
  }

  /** A rule over all apps that collects one word of each, and finds each word. */
  private record OfAll(RuleDescriptor descriptor, String word, Location place)
      implements WorkspaceRule<String> {
    @Override
    public List<String> collect(App app) {
      if (word.equals("crash")) {
        throw new IllegalStateException("crash");
      }
      return word.isEmpty() ? List.of() : List.of(word + " of " + app.folder());
    }

    @Override
    public List<Finding> check(Workspace workspace, List<String> facts) {
      return facts.stream().map(fact -> new Finding(descriptor, place, fact)).toList();
    }
  }

  @BeforeEach
  void anApp() throws IOException {
    Files.createDirectories(root.resolve("apps/pay"));
    Files.writeString(root.resolve("apps/pay/app.md"), "---\nname: pay\n---\n");
    Workspace workspace = new Workspace(root, Settings.DEFAULT);
    WorkspaceReader reader =
        new WorkspaceReader(
            workspace,
            new WorkTree(root, 1_000),
            List.of("apps/*/app.md"),
            List.of(),
            new ReadingLog());
    app = reader.read("apps/pay").get(0);
  }

  private static RuleDescriptor named(String id) {
    return new RuleDescriptor(id, Severity.NOTE, "finds");
  }

  private static RuleRunner runner(Rule... rules) {
    return new RuleRunner(List.of(rules), new Patience(Patience.USUAL));
  }

  private Finding finding(int end) {
    return new Finding(named("good"), app.file().at(0, end), "found");
  }

  private void check(Function<App, List<Finding>> answer) {
    Rule good = new OfApp(named("good"), any -> List.of(finding(1)));
    runner(new OfApp(named("odd"), answer), good).check(app, findings, notifications);
  }

  private void assertOddIsToldAndGoodGoesOn(String reason) {
    assertThat(findings).containsExactly(finding(1));
    assertThat(notifications).hasSize(1);
    assertThat(notifications.get(0).message()).startsWith("rule odd crashed: ").contains(reason);
    assertThat(notifications.get(0).ruleId()).isEqualTo("odd");
    assertThat(notifications.get(0).path()).isEqualTo("apps/pay/app.md");
  }

  @Test
  void whatIsFoundUpToTheEndOfTheFileIsSound() {
    int length = app.file().text().length();
    check(any -> List.of(finding(length)));
    assertThat(findings).containsExactly(finding(length), finding(1));
    assertThat(notifications).isEmpty();
  }

  @Test
  void aRuleThatThrowsIsTold() {
    check(
        any -> {
          throw new AssertionError("no");
        });
    assertOddIsToldAndGoodGoesOn("AssertionError: no");
  }

  @Test
  void aFindingBehindTheEndIsTold() {
    int length = app.file().text().length();
    SourceFile longer = new SourceFile("apps/pay/app.md", app.file().text() + "more");
    Location far = new Location(app.file(), longer.at(0, length + 1).region());
    check(any -> List.of(new Finding(named("odd"), far, "far")));
    assertOddIsToldAndGoodGoesOn("ends at " + (length + 1) + " of " + length + " characters");
  }

  @Test
  void aRelatedPlaceBehindTheEndIsTold() {
    Location far = new Location(app.file(), new SourceFile("x", "x".repeat(99)).at(0, 99).region());
    check(any -> List.of(finding(1).withRelated(far, "there")));
    assertOddIsToldAndGoodGoesOn("ends at 99 of");
  }

  @Test
  void rulesOverAllAppsSeeTheirOwnFactsOnly() {
    Location place = app.file().at(0, 1);
    OfAll one = new OfAll(named("one"), "one", place);
    OfAll none = new OfAll(named("none"), "", place);
    OfAll odd = new OfAll(named("odd"), "crash", place);
    OfAll two = new OfAll(named("two"), "two", place);
    RuleRunner runner = runner(one, none, odd, two);
    assertThat(runner.comparesApps()).isTrue();
    List<RuleRunner.Collected> collected = new ArrayList<>();
    runner.collect(app, collected, notifications);
    runner.compare(app.workspace(), collected, findings, notifications);
    assertThat(collected).extracting(RuleRunner.Collected::rule).containsExactly(one, two);
    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly("one of apps/pay", "two of apps/pay");
    assertThat(notifications)
        .extracting(Notification::ruleId, Notification::path)
        .containsExactly(tuple("odd", "apps/pay/app.md"));
    assertThat(runner(new OfApp(named("x"), any -> List.of())).comparesApps()).isFalse();
  }
}
