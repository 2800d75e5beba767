package doctor.lang.service;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import doctor.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of the service block are those of the published schema. */
class ServiceBlockTest {

  private static Mapping service() throws IOException {
    String path = "schemas/app.schema.json";
    Mapping root =
        (Mapping) YamlReader.read(new SourceFile(path, Files.readString(Path.of(path)))).root();
    return in(in(in(root, "properties"), "service"), "properties");
  }

  private static Mapping in(Mapping mapping, String key) {
    return (Mapping) mapping.get(key);
  }

  @Test
  void keysAreThoseOfTheSchema() throws IOException {
    List<String> keys = new ArrayList<>();
    for (Mapping.Entry entry : service().entries()) {
      keys.add(entry.key().text());
    }
    assertThat(ServiceBlock.KEYS).containsExactlyElementsOf(keys);
  }

  @Test
  void runtimesAreThoseOfTheSchema() throws IOException {
    List<String> runtimes = new ArrayList<>();
    for (Node value : ((Sequence) in(service(), "runtime").get("enum")).items()) {
      runtimes.add(((Scalar) value).text());
    }
    assertThat(ServiceBlock.RUNTIMES).containsExactlyElementsOf(runtimes);
  }
}
