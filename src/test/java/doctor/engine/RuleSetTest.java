package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doctor.PluginJar;
import doctor.api.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins bring rules beside the built-in ones; what cannot be used is said in one line. */
class RuleSetTest {

  private static final String RULE =
      """
      package acme;

      import doctor.api.App;
      import doctor.api.AppRule;
      import doctor.api.Finding;
      import doctor.api.RuleDescriptor;
      import doctor.api.Severity;
      import java.util.List;

      public final class NAME implements AppRule {
        @Override
        public RuleDescriptor descriptor() {
          return DESCRIPTOR;
        }

        @Override
        public List<Finding> check(App app) {
          return List.of();
        }
      }
      """;

  @TempDir Path scratch;

  @Test
  void rulesOfPluginsStandAmongTheBuiltInOnesSortedById() throws Exception {
    List<Rule> builtIn = RuleSet.load(List.of());
    assertThat(ids(builtIn)).isSorted().contains("port-collision", "unused-suppression");

    List<Rule> all = RuleSet.load(List.of(plugin("Two", "x/two"), plugin("One", "acme/one")));
    assertThat(ids(all)).isSorted().contains("acme/one", "x/two").containsAll(ids(builtIn));
    assertThat(all).hasSize(builtIn.size() + 2);
  }

  @Test
  void aRuleThatBringsNoProseIsExplainedByItsSummary() throws Exception {
    for (Rule rule : RuleSet.load(List.of(plugin("One", "acme/one")))) {
      boolean foreign = rule.descriptor().id().equals("acme/one");
      assertThat(Prose.of(rule)).startsWith(foreign ? "finds it\n" : "## What it does\n");
    }
  }

  @Test
  void anIdWithoutNamespaceOrOneThatIsTakenIsRefused() throws IOException {
    refused(plugin("Bare", "bare"), "rule id bare has no namespace, expected acme/bare");
    Path one = plugin("One", "acme/one");
    Path again = plugin("Again", "acme/one");
    assertThatThrownBy(() -> RuleSet.load(List.of(one, again)))
        .isInstanceOf(RuleSet.PluginException.class)
        .hasMessage("plugin " + again + ": there is a rule acme/one already");
  }

  @Test
  void whatBringsNoRuleIsRefused() throws IOException {
    refused(scratch.resolve("absent.jar"), "no such file");
    refused(scratch, "no such file");
    Path empty = scratch.resolve("empty.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
      zip.putNextEntry(new ZipEntry("x"));
    }
    refused(empty, "holds no rule, expected META-INF/services/doctor.api.Rule");
  }

  @Test
  void aRuleWithoutADescriptorIsRefusedWithTheReason() throws IOException {
    Path jar = PluginJar.compile(scratch, source("None", "null"), "acme.None");
    refused(
        jar,
        "its rules cannot be loaded: java.lang.NullPointerException:"
            + " class acme.None has no descriptor");
  }

  private static void refused(Path jar, String reason) {
    assertThatThrownBy(() -> RuleSet.load(List.of(jar)))
        .isInstanceOf(RuleSet.PluginException.class)
        .hasMessage("plugin " + jar + ": " + reason);
  }

  private Path plugin(String name, String id) throws IOException {
    String descriptor = "new RuleDescriptor(\"" + id + "\", Severity.NOTE, \"finds it\")";
    return PluginJar.compile(scratch, source(name, descriptor), "acme." + name);
  }

  private static String source(String name, String descriptor) {
    return RULE.replace("NAME", name).replace("DESCRIPTOR", descriptor);
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(rule -> rule.descriptor().id()).toList();
  }
}
