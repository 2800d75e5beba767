package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Rule;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.api.SourceFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose word on the level of a rule counts: the call's, a path's, the configuration's, its own. */
class LevelsTest {

  private static final String CONFIGURATION =
      """
      rules:
        two: off
        three: error
      overrides:
        - paths: [apps/old, "**/gen"]
          rules: {one: off, two: note}
        - paths: [apps/old/pay]
          rules: {one: error}
      """;

  private static final RuleDescriptor ONE = rule("one");
  private static final RuleDescriptor TWO = rule("two");
  private static final RuleDescriptor THREE = rule("three");

  private static RuleDescriptor rule(String id) {
    return new RuleDescriptor(id, Severity.WARNING, "finds " + id);
  }

  private static Levels levels(String... only) throws ConfigException {
    SourceFile file = new SourceFile(".doctor.yaml", CONFIGURATION);
    return new Levels(Set.of(only), ConfigReader.read(file, Set.of("one", "two", "three")));
  }

  @Test
  void aRuleHasItsOwnLevelUnlessSomebodySaysOtherwise() throws ConfigException {
    assertThat(new Levels(Set.of()).of(ONE, "x")).isEqualTo(Severity.WARNING);
    assertThat(levels().of(ONE, "apps/pay/app.md")).isEqualTo(Severity.WARNING);
    assertThat(levels().of(TWO, "apps/pay/app.md")).isNull();
    assertThat(levels().of(THREE, "apps/pay/app.md")).isEqualTo(Severity.ERROR);
  }

  @Test
  void ofPathsTheLastThatCoversCounts() throws ConfigException {
    assertThat(levels().of(ONE, "apps/old/x/app.md")).isNull();
    assertThat(levels().of(ONE, "apps/old/pay/app.md")).isEqualTo(Severity.ERROR);
    assertThat(levels().of(ONE, "apps/x/gen/a.go")).isNull();
    assertThat(levels().of(ONE, "apps/older/app.md")).isEqualTo(Severity.WARNING);
    assertThat(levels().of(TWO, "apps/old/pay/app.md")).isEqualTo(Severity.NOTE);
    assertThat(levels().of(THREE, "apps/old/pay/app.md")).isEqualTo(Severity.ERROR);
  }

  @Test
  void theCallCountsMost() throws ConfigException {
    Levels levels = levels();
    levels.override("one", Level.NOTE);
    levels.override("three", Level.OFF);
    assertThat(levels.of(ONE, "apps/old/pay/app.md")).isEqualTo(Severity.NOTE);
    assertThat(levels.of(THREE, "apps/pay/app.md")).isNull();
    assertThat(enabled(levels)).containsExactly("one", "two");
  }

  @Test
  void whatIsNamedIsOnAndNothingElse() throws ConfigException {
    assertThat(levels("two").of(TWO, "apps/pay/app.md")).isEqualTo(Severity.WARNING);
    assertThat(levels("two").of(TWO, "apps/old/app.md")).isEqualTo(Severity.NOTE);
    assertThat(levels("two").of(ONE, "apps/pay/app.md")).isNull();
    assertThat(levels("two").of(ONE, "apps/old/pay/app.md")).isNull();
    assertThat(levels("three").of(THREE, "apps/pay/app.md")).isEqualTo(Severity.ERROR);
    assertThat(enabled(levels("two"))).containsExactly("two");
    assertThat(enabled(levels("three", "one"))).containsExactly("one", "three");
  }

  @Test
  void aRuleThatIsOffExceptSomewhereIsEnabled() throws ConfigException {
    assertThat(enabled(levels())).containsExactly("one", "two", "three");
    Levels without = levels();
    without.override("two", Level.OFF);
    assertThat(enabled(without)).containsExactly("one", "three");
    Config off =
        ConfigReader.read(
            new SourceFile(
                "x", "rules: {two: off}\noverrides: [{paths: [a], rules: {two: off}}]\n"),
            Set.of("two"));
    assertThat(enabled(new Levels(Set.of(), off))).containsExactly("one", "three");
  }

  private static List<String> enabled(Levels levels) {
    return levels.enabled(List.of(silent(ONE), silent(TWO), silent(THREE))).stream()
        .map(rule -> rule.descriptor().id())
        .toList();
  }

  private static Rule silent(RuleDescriptor descriptor) {
    return new AppRule() {
      @Override
      public RuleDescriptor descriptor() {
        return descriptor;
      }

      @Override
      public List<Finding> check(App app) {
        return List.of();
      }
    };
  }
}
