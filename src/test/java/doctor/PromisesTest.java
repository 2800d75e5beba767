package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise that README.md makes names the tests that hold it, and these are there. */
class PromisesTest {

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @Test
  void everyPromiseNamesTestsThatAreThere() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("\n## What it promises\n");
    String section = readme.substring(from, readme.indexOf("\n## ", from + 1));
    List<String> rows = section.lines().filter(line -> line.startsWith("| ")).skip(2).toList();
    assertThat(rows).hasSizeGreaterThan(10);
    for (String row : rows) {
      Matcher test = TEST.matcher(row.substring(row.lastIndexOf(" | ")));
      assertThat(test.find()).as(row).isTrue();
      do {
        assertThat(source(test.group(1)))
            .as(test.group())
            .contains("Test\n", "  void " + test.group(2) + "(");
      } while (test.find());
    }
  }

  private static String source(String testClass) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      Path file = files.filter(one -> one.endsWith(testClass + ".java")).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }
}
