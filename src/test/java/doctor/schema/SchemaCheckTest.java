package doctor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import doctor.api.Fix;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Nodes are written as JSON here, which is YAML too; fixtures show the same from YAML. */
class SchemaCheckTest {

  private static final SchemaCheck CHECK = new SchemaCheck(Schemas.app());

  private static final String SERVICE =
      """
      {"service": {"port": 8485, "health_endpoint": "/api/health", "health_timeout_s": 3,
        "systemd_unit": "pay.service", "systemd_scope": "user", "restart_policy": "always",
        "runtime": "systemd-user", "pc_targets": ["home-wsl"], "is_local_only": false}}
      """;

  @Test
  void theSchemaIsValidDraft7() throws IOException {
    SchemaRegistry full = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    assertThat(
            full.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"))
                .validate(published(), InputFormat.JSON))
        .isEmpty();
  }

  private static String published() throws IOException {
    return Files.readString(Path.of("schemas/app.schema.json"));
  }

  @Test
  void everyPropertyTellsAnEditorWhatItIs() throws IOException {
    Mapping schema = (Mapping) node(published());
    List<Mapping> pending = new ArrayList<>(List.of(schema));
    int properties = 0;
    while (!pending.isEmpty()) {
      Mapping next = pending.remove(pending.size() - 1);
      if (next.get("items") instanceof Mapping items) {
        pending.add(items);
      }
      if (next.get("properties") instanceof Mapping known) {
        for (Mapping.Entry entry : known.entries()) {
          Mapping property = (Mapping) entry.value();
          assertThat(property.get("title")).as(entry.key().text()).isNotNull();
          assertThat(property.get("description")).as(entry.key().text()).isNotNull();
          pending.add(property);
          properties++;
        }
      }
    }
    assertThat(properties).isEqualTo(16 + 2 + 6 + 9);
  }

  @Test
  void acceptsACompleteBlockAndAnEmptyMapping() {
    assertThat(check(SERVICE)).isEmpty();
    assertThat(check("{}")).isEmpty();
  }

  @Test
  void pointsAtTheValueThatIsWrong() {
    Violation violation = only(SERVICE.replace("8485", "0"));
    assertThat(violation.location().text()).isEqualTo("0");
    assertThat(violation.message())
        .isEqualTo("port is 0, expected an integer from 1 to 65535 or null");
  }

  @Test
  void pointsAtTheKeyOfTheMappingThatLacksOne() {
    Violation violation = only(SERVICE.replace("\"runtime\": \"systemd-user\", ", ""));
    assertThat(violation.location().text()).isEqualTo("\"service\"");
    assertThat(violation.message())
        .startsWith("runtime is missing in service, expected systemd-user, ");
  }

  @Test
  void reportsAMistypedRequiredKeyOnceAndRenamesIt() {
    Violation violation = only(SERVICE.replace("restart_policy", "restart_polcy"));
    assertThat(violation.message())
        .isEqualTo("unknown key restart_polcy in service, did you mean restart_policy?");
    assertThat(fixed(violation, Fix.Applicability.SAFE)).isEqualTo("restart_policy");
    assertThat(violation.location().text()).isEqualTo("\"restart_polcy\"");
  }

  @Test
  void renamesUnseenOnlyWhereTheValueFits() {
    Violation violation = only(SERVICE.replace("\"port\": 8485", "\"prot\": \"/api/health\""));
    assertThat(violation.message()).isEqualTo("unknown key prot in service, did you mean port?");
    assertThat(fixed(violation, Fix.Applicability.UNSAFE)).isEqualTo("port");
  }

  @Test
  void renamesOnlyOneOfTwoKeysThatMeanTheSame() {
    List<Violation> violations = check(SERVICE.replace("\"port\"", "\"prot\": 1, \"porrt\""));
    assertThat(violations).hasSize(2);
    assertThat(violations.get(0).fix()).isNotNull();
    assertThat(violations.get(1).fix()).isNull();
  }

  @Test
  void doesNotRenameAKeyToOneThatIsThere() {
    assertThat(only(SERVICE.replace("\"port\"", "\"prot\": 1, \"port\"")).fix()).isNull();
  }

  @Test
  void anotherSpellingIsASafeFixAndANearWordIsNot() {
    Violation spelling = only(SERVICE.replace("systemd-user", "Systemd_User"));
    assertThat(fixed(spelling, Fix.Applicability.SAFE)).isEqualTo("systemd-user");
    Violation near = only(SERVICE.replace("always", "alway"));
    assertThat(fixed(near, Fix.Applicability.UNSAFE)).isEqualTo("always");
  }

  @Test
  void takesQuotesOffANumberInRangeOnly() {
    Violation inside = only(SERVICE.replace("8485", "\"8485\""));
    assertThat(fixed(inside, Fix.Applicability.SAFE)).isEqualTo("8485");
    assertThat(only(SERVICE.replace("8485", "\"70000\"")).fix()).isNull();
    assertThat(only(SERVICE.replace("8485", "\"08485\"")).fix()).isNull();
  }

  @Test
  void takesQuotesOffABoolean() {
    for (String word : List.of("true", "false")) {
      Violation violation = only(SERVICE.replace(": false", ": \"" + word + "\""));
      assertThat(fixed(violation, Fix.Applicability.SAFE)).isEqualTo(word);
    }
    assertThat(only(SERVICE.replace(": false", ": \"no\"")).fix()).isNull();
  }

  @Test
  void theBoundOfAnOpenIntervalIsOutside() {
    assertThat(
            only(SERVICE.replace("\"health_timeout_s\": 3", "\"health_timeout_s\": 0")).message())
        .isEqualTo("health_timeout_s is 0, expected a positive number");
    assertThat(check(SERVICE.replace("\"health_timeout_s\": 3", "\"health_timeout_s\": 1")))
        .isEmpty();
  }

  @Test
  void aKeyThatIsMissingInAListIsMissingAtTheFirstKeyThere() {
    SchemaCheck list =
        new SchemaCheck(
            """
            {"type": "array", "items": {"type": "object", "required": ["name"]}}
            """);
    assertThat(list.check(node("[{\"name\": 1}, {\"port\": 2, \"pc\": 3}]")))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.location().text()).isEqualTo("\"port\"");
              assertThat(violation.message()).isEqualTo("name is missing in an item");
            });
  }

  @Test
  void aNearKeyIsAnotherOneWhereOthersAreAllowed() {
    SchemaCheck open =
        new SchemaCheck(
            """
            {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}
            """);
    assertThat(open.check(node("{\"nmae\": \"pay\"}")))
        .extracting(Violation::message)
        .containsExactly("name is missing, expected a string");
  }

  @Test
  void leavesABlankUnitToItsRule() {
    assertThat(check(SERVICE.replace("pay.service", " "))).isEmpty();
    assertThat(check(SERVICE.replace("pay.service", "pay"))).hasSize(1);
  }

  @Test
  void boundsWhatItShows() {
    String message = only(SERVICE.replace("always", "x\\n".repeat(500))).message();
    assertThat(message).contains("…").doesNotContain("\n").hasSizeLessThan(200);
    String whole = "x".repeat(59);
    assertThat(only(SERVICE.replace("always", whole + "xy")).message()).contains(whole + "x…");
    assertThat(only(SERVICE.replace("always", whole + "😀")).message()).contains(whole + "…");
    assertThat(only(SERVICE.replace("always", whole + "x")).message()).contains(whole + "x\",");
  }

  @Test
  void survivesNumbersThatJavaHasNoRoomFor() {
    assertThat(check(SERVICE.replace("8485", "9".repeat(5000)))).hasSize(1);
    assertThat(check(SERVICE.replace("8485", "-1e-400"))).hasSize(1);
  }

  @Test
  void oneInstanceServesManyThreads() throws Exception {
    Node wrong = node(SERVICE.replace("8485", "0").replace("always", "never"));
    List<Violation> expected = CHECK.check(wrong);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        tasks.add(() -> agreements(wrong, expected));
      }
      for (var done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isEqualTo(500);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static int agreements(Node wrong, List<Violation> expected) {
    int agreed = 0;
    for (int i = 0; i < 500; i++) {
      agreed += CHECK.check(wrong).equals(expected) ? 1 : 0;
    }
    return agreed;
  }

  @Test
  void refusesASchemaThatIsNoneOrNeedsMoreThanItKnows() {
    assertThatThrownBy(() -> new SchemaCheck("[]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SchemaCheck("{\"oneOf\": []}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("oneOf");
  }

  @Test
  void readsJsonStrictly() {
    for (String text :
        List.of(
            "",
            "{",
            "[1,]",
            "01",
            "+1",
            "1.",
            "1.e5",
            "1d",
            "0x1p3",
            "1e",
            ".5",
            "{\"a\" 1}",
            "{,}",
            "[1 2]",
            "\"a\tb\"",
            "\"\\u00g0\"",
            "-01",
            "1-",
            "--1",
            "1.2.3",
            "{a: 1}",
            "nul",
            "\"\\x\"",
            "1 2",
            "1e999",
            "1e+-5",
            "-")) {
      assertThatThrownBy(() -> node(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(node(" { } ").location().text()).isEqualTo("{ }");
    assertThat(node("[ ]").location().text()).isEqualTo("[ ]");
    assertThat(((Mapping) node("{ \"a\" : [ 1 , { } ] , \"b\":null }")).get("a").location().text())
        .isEqualTo("[ 1 , { } ]");
    assertThat(node("\"\\\"\\\\\\/\\b\\f\\r\\t\"")).extracting("text").isEqualTo("\"\\/\b\f\r\t");
    assertThat(node("\"a\\u00e9\\n\"")).extracting("text").isEqualTo("aé\n");
    assertThat(node("-1.5e3")).extracting("text").isEqualTo("-1.5e3");
  }

  private static Node node(String json) {
    return JsonReader.read(new SourceFile("apps/pay/app.md", json));
  }

  private static List<Violation> check(String json) {
    return CHECK.check(node(json));
  }

  private static Violation only(String json) {
    List<Violation> violations = check(json);
    assertThat(violations).hasSize(1);
    return violations.get(0);
  }

  private static String fixed(Violation violation, Fix.Applicability applicability) {
    Fix fix = violation.fix();
    assertThat(fix).isNotNull();
    if (fix == null) {
      return "";
    }
    assertThat(fix.applicability()).isEqualTo(applicability);
    return fix.replacements().get(0).text();
  }
}
