package doctor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the build packs is what is published. */
class SchemasTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void theFrontmatterIsCheckedForAllThatItsSchemaDemands() throws IOException {
    JsonNode published = MAPPER.readTree(Files.readString(Path.of("schemas/app.schema.json")));
    String packed = Schemas.app();

    assertThat(MAPPER.readTree(packed)).isEqualTo(withoutAnnotations(published));
    assertThat(packed).doesNotContain("\n").doesNotContain("\"title\"");
  }

  private static JsonNode withoutAnnotations(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      object.remove(List.of("title", "description", "examples"));
      object.path("properties").forEach(SchemasTest::withoutAnnotations);
      withoutAnnotations(object.path("items"));
      withoutAnnotations(object.path("additionalProperties"));
    }
    return schema;
  }
}
