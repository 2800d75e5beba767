package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README lists what the jar is built from; the list of the build is the judge. */
class PartsTest {

  private static final Pattern PART =
      Pattern.compile("\"purl\" : \"pkg:maven/([^@]+)@[^\"]+\\?type=jar\"");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z0-9.]+/[a-z0-9-]+)` \\| (\\S+) \\|");

  @Test
  void theReadmeNamesEveryPart() throws IOException {
    Path file = Path.of("target/bom.json");
    assumeTrue(Files.exists(file), "an offline build (mvn -o) writes no SBOM");
    String bom = Files.readString(file);
    String parts = bom.substring(bom.indexOf("\n  \"components\""));
    String readme = Files.readString(Path.of("README.md"));
    List<String> named = ROW.matcher(readme).results().map(row -> row.group(1)).sorted().toList();
    assertThat(named).isNotEmpty();
    assertThat(new TreeSet<>(PART.matcher(parts).results().map(PartsTest::name).toList()))
        .containsExactlyElementsOf(named);
    for (MatchResult row : ROW.matcher(readme).results().toList()) {
      assertThat(parts).as(row.group(1)).contains("\"id\" : \"" + row.group(2) + "\"");
    }
  }

  private static String name(MatchResult part) {
    return part.group(1);
  }
}
