package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Severity;
import doctor.engine.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays every fixture as it is, with CRLF line ends and with byte order marks, and compares the
 * report with {@code expected.txt}: a line for every finding, and indented below it its help, its
 * related places and its fixes. {@code -Dfixtures.update=true} rewrites those files: by hand only.
 * {@code -Dfixtures.variants=LF} leaves the others out, where one run is one of hundreds.
 */
class FixturesTest {

  private static final Path FIXTURES = Path.of("fixtures");
  private static final String EXPECTED = "expected.txt";

  @TempDir Path scratch;

  enum Variant {
    LF,
    CRLF,
    BOM
  }

  @TestFactory
  Stream<DynamicTest> everyFixtureReportsWhatItShould() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<Variant> variants = variants();
    for (Path workspace : workspaces()) {
      for (Variant variant : variants) {
        String name = FIXTURES.relativize(workspace) + " " + variant;
        tests.add(DynamicTest.dynamicTest(name, () -> replay(workspace, variant)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static List<Variant> variants() {
    String names = System.getProperty("fixtures.variants");
    return names == null
        ? List.of(Variant.values())
        : Stream.of(names.split(",")).map(Variant::valueOf).toList();
  }

  /** The folders of single cases, and {@code fixtures/registry}. */
  static List<Path> workspaces() throws IOException {
    List<Path> workspaces = new ArrayList<>();
    for (Path rule : children(FIXTURES)) {
      if (Files.isDirectory(rule.resolve("bad")) || Files.isDirectory(rule.resolve("good"))) {
        workspaces.addAll(children(rule.resolve("bad")));
        workspaces.addAll(children(rule.resolve("good")));
      } else {
        workspaces.add(rule);
      }
    }
    return workspaces;
  }

  private void replay(Path workspace, Variant variant) throws IOException {
    Path copy = Files.createTempDirectory(scratch, "workspace");
    copy(workspace, copy, variant);
    Report report = LintRun.lint(copy);
    // What reading cannot tell is a note, and no fault of a fixture.
    assertThat(report.notifications())
        .allMatch(notification -> notification.level() == Severity.NOTE);
    assertThat(report.apps()).isPositive();
    List<String> lines = LintRun.linesWithAdvice(report);
    Path expected = workspace.resolve(EXPECTED);
    if (Boolean.getBoolean("fixtures.update") && variant == Variant.LF) {
      update(expected, lines);
    }
    List<String> wanted = Files.exists(expected) ? Files.readAllLines(expected) : List.of();
    assertThat(lines).containsExactlyElementsOf(wanted);
  }

  private static void update(Path expected, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      Files.deleteIfExists(expected);
    } else {
      Files.writeString(expected, String.join("\n", lines) + "\n");
    }
  }

  static void copy(Path from, Path to, Variant variant) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, variant(Files.readAllBytes(file), variant));
        }
      }
    }
  }

  // Byte by byte: a fixture may hold bytes that are no text.
  private static byte[] variant(byte[] bytes, Variant variant) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String changed =
        switch (variant) {
          case LF -> text;
          case CRLF -> text.replace("\r\n", "\n").replace("\n", "\r\n");
          case BOM -> "\u00EF\u00BB\u00BF" + text;
        };
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }
}
