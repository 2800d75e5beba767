package doctor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeanValidatorTest {

  @Test
  void aValidationLoadsNoObjectMapperAndFewClassesAndPrintsNothing(@TempDir Path scratch)
      throws IOException, InterruptedException {
    Path loaded = scratch.resolve("loaded.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                OneValidation.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(output).isEmpty();
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).noneMatch(line -> line.contains("ObjectMapper"));
    assertThat(classes).anyMatch(line -> line.contains("doctor.schema.SchemaCheck "));
    assertThat(classes).hasSizeLessThan(1_250);
  }
}
