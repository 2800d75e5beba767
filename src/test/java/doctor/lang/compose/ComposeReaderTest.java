package doctor.lang.compose;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.App;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.lang.sql.InMemoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each service is its name, its restart and what is special of it. */
class ComposeReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: {restart: always} | a=always",
        "a: {image: x} | a=",
        "a: {restart: always, deploy: {restart_policy: {condition: any}}} | a=always policy",
        "a: {deploy: {mode: global-job}} | a= job",
        "a: {deploy: {mode: replicated}} | a=",
        "a: {deploy: {mode: [job]}} | a=",
        "a: {profiles: [x]} | a= on-demand",
        "a: {profiles: []} | a=",
        "a: {profiles: x} | a=",
        "a: {scale: 0} | a= on-demand",
        "a: {scale: 1} | a=",
        "a: {deploy: {replicas: 0}} | a= on-demand",
        "a: {deploy: {replicas: 2}} | a=",
        "a: {restart: no}, b: {depends_on: {a: {condition: service_completed_successfully}}}"
            + " | a=no job; b=",
        "a: {restart: no}, b: {depends_on: {a: {condition: service_healthy}}} | a=no; b=",
        "a: {restart: no}, b: {depends_on: [a]} | a=no; b=",
        "a: {restart: no}, b: {depends_on: {a: x}}, c: x | a=no; b=; c=",
        "a: {restart: always}, b: {extends: a} | a=always; b=always",
        "a: {restart: always}, b: {extends: {service: a}} | a=always; b=always",
        "a: {restart: always}, b: {extends: a, restart: no} | a=always; b=no",
        "a: {image: x}, b: {extends: a} | a=; b=",
        "a: {restart: always}, b: {extends: a}, c: {extends: b} | a=always; b=always; c=always",
        "b: {extends: a} | b= unknown",
        "b: {extends: {service: [a]}} | b= unknown",
        "b: {extends: {file: x.yml}} | b= unknown",
        "b: {extends: {file: gone.yml, service: a}} | b= unknown",
        "b: {extends: {file: ../../../x.yml, service: a}} | b= unknown",
        "b: {extends: {file: x.yml, service: a}} | b=on-failure",
        "b: {extends: {file: x.yml, service: d}} | b=unless-stopped",
        "b: {extends: {file: x.yml, service: gone}} | b= unknown",
        "b: {extends: {file: list.yml, service: a}} | b= unknown",
        "a: {extends: b}, b: {extends: a} | a= unknown; b= unknown",
      })
  void services(String services, String expected) {
    assertThat(
            read(
                "compose.yml",
                "services: {" + services + "}",
                "x.yml",
                "services: {a: {restart: on-failure}, d: {extends: {file: y/z.yml, service: a}}}",
                "y/z.yml",
                "services: {a: {restart: unless-stopped}}",
                "list.yml",
                "[a]"))
        .isEqualTo(expected);
  }

  @Test
  void theFirstOverrideInTheFolderWins() {
    String base = "services: {a: {restart: always}, b: {restart: always}}";
    String over = "services: {a: {restart: no}, c: {restart: no}}";

    assertThat(read("compose.yml", base, "compose.override.yml", over))
        .isEqualTo("a=no; b=always; c=no");
    assertThat(read("compose.yml", base, "compose.override.yaml", over))
        .isEqualTo("a=no; b=always; c=no");
    assertThat(
            read("compose.yml", base, "compose.override.yml", over, "compose.override.yaml", base))
        .isEqualTo("a=no; b=always; c=no");
    assertThat(read("compose.yml", base, "docker-compose.override.yml", over))
        .isEqualTo("a=no; b=always; c=no");
    assertThat(read("x/compose.yml", base, "docker-compose.override.yml", over))
        .isEqualTo("a=always; b=always");
    assertThat(read("compose.yml", base, "compose.override.yml", "[x]"))
        .isEqualTo("a=always unknown; b=always unknown");
  }

  @Test
  void whatIsIncludedBelongsToTheProject() {
    String db = "services: {db: {restart: no}}";
    String waits = "depends_on: {db: {condition: service_completed_successfully}}";

    assertThat(read("compose.yml", "include: [db/x.yml]", "db/x.yml", db)).isEqualTo("db=no");
    assertThat(
            read(
                "compose.yml",
                "include: [{path: db/x.yml}, gone.yml, [x]]\nservices: {a: {" + waits + "}}",
                "db/x.yml",
                "include: [../compose.yml]\n" + db))
        .isEqualTo("a=; db=no job");
    String both = "services: {db: {restart: no}, a: {" + waits + "}}";
    assertThat(read("x/compose.yml", both, "y/compose.yml", db)).isEqualTo("db=no job; a=; db=no");
    assertThat(read("compose.yml", "include: db/x.yml", "db/x.yml", db)).isEmpty();
    assertThat(
            read(
                "compose.yml",
                "include: [x.yml]",
                "x.yml",
                db,
                "x.override.yml",
                "services: {db: {restart: always}}"))
        .isEqualTo("db=no");
  }

  @Test
  void theProjectIsThatOfTheFolderOrThoseBelowIt() {
    String a = "services: {a: {}}";
    String b = "services: {b: {}}";

    assertThat(read("compose.yaml", a, "compose.yml", b)).isEqualTo("a=");
    assertThat(read("compose.yml", a, "docker-compose.yml", b)).isEqualTo("a=");
    assertThat(read("docker-compose.yml", a, "docker-compose.yaml", b)).isEqualTo("a=");
    assertThat(read("compose.yml", a, "x/compose.yml", b)).isEqualTo("a=");
    assertThat(read("x/compose.yml", a, "y/compose.yml", b)).isEqualTo("a=; b=");
    assertThat(read("x/compose.yml", a, "x/docker-compose.yml", b)).isEqualTo("a=");
    assertThat(read("x/other.yml", a)).isEmpty();
    assertThat(read("tests/compose.yml", a, "x/compose.yml", b)).isEqualTo("b=");
    assertThat(read("x/tests/compose.yml", a, "fixtures/compose.a.yml", b)).isEmpty();
    assertThat(read("testing/compose.yml", a)).isEqualTo("a=");
    assertThat(read("compose.yml", "[a]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, c.yml, a/b/c.yml",
    "a/b, ./c.yml, a/b/c.yml",
    "a/b, ../c.yml, a/c.yml",
    "a, ../c.yml, c.yml",
    "a, ../../c.yml,",
    "a, b//c.yml, a/b/c.yml",
    "'', c.yml, c.yml",
    "'', ../c.yml,",
    "a, /etc/c.yml,",
  })
  void pathsAreRelativeToTheirFile(String folder, String reference, @Nullable String expected) {
    assertThat(ComposeFiles.resolve(folder, reference)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compose.yml",
        "compose.prod.yaml",
        "docker-compose.yaml",
        "docker-compose.dev.yml",
        "compose-prod.yml",
        "docker-compose-dev.yaml",
        "deploy/compose.yml",
      })
  void anyComposeFileWillDo(String path) {
    assertThat(ComposeFiles.areThere(app(path, ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.json", "mycompose.yml", "composer.yml", "docker-composer.yml"})
  void otherFilesAreNone(String path) {
    assertThat(ComposeFiles.areThere(app(path, ""))).isFalse();
  }

  @Test
  void whatAVariantSaysOfAServiceIsUnknownWithoutIt() {
    String base = "services: {a: {}, b: {restart: no}, c: {}}";
    String prod = "services: {a: {restart: always}, b: {restart: always}}";
    String policy = "services: {c: {deploy: {restart_policy: {condition: any}}}}";

    assertThat(read("docker-compose.yml", base, "docker-compose.prod.yml", prod))
        .isEqualTo("a= unknown; b=no; c=");
    assertThat(read("x/compose.yml", base, "x/compose-prod.yaml", prod, "x/compose.b.yml", policy))
        .isEqualTo("a= unknown; b=no; c= unknown");
    assertThat(read("compose.yml", base, "x/compose.prod.yml", prod)).isEqualTo("a=; b=no; c=");
    assertThat(read("compose.yml", base, "compose.prod.txt", prod)).isEqualTo("a=; b=no; c=");
    assertThat(read("compose.yml", base, "prod.yml", prod)).isEqualTo("a=; b=no; c=");
    assertThat(read("compose.yml", base, "docker-compose.yml", prod)).isEqualTo("a=; b=no; c=");
  }

  @Test
  void theOnlyFileOfAnotherNameIsTheProject() {
    String a = "services: {a: {}}";
    String up = "docker compose -f deploy/stack.yml up";

    assertThat(read("compose.prod.yml", a)).isEqualTo("a=");
    assertThat(read("compose.prod.yml", a, "compose.dev.yml", a)).isEmpty();
    assertThat(read("stack.yml", "\n" + a, "up.sh", up)).isEqualTo("a=");
    assertThat(read("stack.yml", a, "up.sh", up, "compose.yml", "services: {b: {}}"))
        .isEqualTo("b=");
    assertThat(read("stack.yml", a, "stack.override.yml", "services: {a: {restart: no}}", "b", up))
        .isEmpty();
    assertThat(read("stack.yml", "kind: services:", "up.sh", up)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker compose --file=stack.yml up",
        "docker compose -p a --file \"$HERE/stack.yml\" up",
        "docker compose -f x.yaml -f\tstack.yml up",
        "[\"docker\", \"compose\", \"-f\", \"stack.yml\", \"up\"]",
        "export COMPOSE_FILE=stack.yml",
        "-f stack.yml",
      })
  void whatAScriptGivesIsAComposeFile(String script) {
    for (String name : List.of("up.sh", "Makefile", "deploy.d/justfile", ".env", "README.md")) {
      assertThat(ComposeFiles.areThere(app(name, script, "stack.yml", "services:"))).isTrue();
    }
    assertThat(ComposeFiles.areThere(app("notes.txt", script, "stack.yml", "services:"))).isFalse();
    assertThat(ComposeFiles.areThere(app("up.sh", script, "stack.yml", "kind: Pod"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stack.yml", "see stack.yml", "docker compose up stack.yml", "-f mystack.yml"})
  void whatIsOnlyMentionedIsNone(String script) {
    assertThat(ComposeFiles.areThere(app("up.sh", script, "stack.yml", "services:"))).isFalse();
  }

  private static String read(String... pathsAndTexts) {
    List<String> services = new ArrayList<>();
    for (ComposeService service : app(pathsAndTexts).facts(ComposeReader.OF_APP)) {
      services.add(
          service.name()
              + "="
              + text(service.restart())
              + (service.restartPolicy() == null ? "" : " policy")
              + (service.isWhole() ? "" : " unknown")
              + (service.isStarted() ? "" : " on-demand")
              + (service.isJob() ? " job" : ""));
    }
    return String.join("; ", services);
  }

  private static String text(@Nullable Node node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }

  private static App app(String... pathsAndTexts) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      texts.put("apps/pay/" + pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return InMemoryFiles.app(texts);
  }
}
