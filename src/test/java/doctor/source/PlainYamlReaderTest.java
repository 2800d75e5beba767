package doctor.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Mapping;
import doctor.api.Region;
import doctor.api.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parser is the judge: what the plain reader reads at all, it reads as the parser does. */
class PlainYamlReaderTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "b1",
          "null",
          "true",
          "name",
          "port",
          "-1",
          "0x1f",
          "1.5e3",
          "12",
          "~",
          "yes",
          "k-e.y",
          ":",
          ": ",
          ": ",
          ": ",
          ":\n",
          ":\n  ",
          ":\n- ",
          ":\n  - ",
          "\n",
          "\n",
          "\n",
          "\n  ",
          "\n    ",
          "\n- ",
          "\n  - ",
          "- ",
          "-",
          "--",
          "#",
          " #",
          " # c",
          "\n# c",
          "\n  # c\n",
          "'",
          "\"",
          "''",
          "\"x y\"",
          "'q'",
          "'a:b'",
          "\"\\n\"",
          "[",
          "]",
          "[]",
          "[a, b]",
          "['x', 1]",
          ", ",
          ",",
          "{",
          "}",
          "{}",
          "&x ",
          "*x",
          "!t ",
          "!!str ",
          "|",
          ">",
          "|\n  t\n",
          "? ",
          "?",
          "%",
          "@",
          "`",
          "<<",
          " ",
          "  ",
          "\t",
          "\r\n",
          "\r",
          "...",
          "---",
          "é",
          "😀",
          "\u00a0",
          "\u2028",
          "\u0085",
          "http://x.y/z",
          "a b",
          "(",
          "=",
          "/p",
          ".",
          "\\",
          "\u0007");

  @Test
  void readsWhatTheParserReads() {
    Random random = new Random(20261124);
    int read = 0;
    for (int i = 0; i < 300_000; i++) {
      read += compare(random.nextInt(4) == 0 ? anything(random) : nearlyPlain(random)) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: pay",
        "name: pay\n",
        "name: pay\r\nport: 1\r\n",
        "# c\n\nname: pay # c\n  # c\nport: -1\n\n",
        "name:\nport: # c\n",
        "a_Z9: 1\nA-b.c/d: 2\nz: 3\n_: 4\nk0: 5\n",
        "a: x#y:z\nb: http://h/p?q=1&r\nc: (x) é ~ 中\n",
        "a: 'it: # is'\nb: \"x # y\"  \nc: ''\nd: \"it's\" # c\n",
        "a: []\nb: [ ]\nc: [x, 'y, z', \"w\" , -1] # c\nd: [x y ]\n",
        "a:\n- 1\n-  x\nb:\n  - 'y'\n  - [1]\n",
        "a:\n  - k: 1\n    l: 2\n  - k: 3\n",
        "a:\n  b:\n    c: 1\n  d: 2\ne:\n  f:\n",
        "a:\n  -   k:\n        l: 2\n",
        "a: -f\nb: -0x1\n",
        "a: ~\n"
      })
  void readsWhatIsPlain(String text) {
    assertThat(compare(text)).isTrue();
  }

  /** Twenty levels are plain, and a level that ends is one no more. */
  @Test
  void readsTwentyLevelsHoweverOften() {
    StringBuilder nested = new StringBuilder();
    for (int level = 0; level < 20; level++) {
      nested.append("  ".repeat(level)).append("k:\n");
    }
    assertThat(compare(nested.toString())).isTrue();
    assertThat(compare(nested + "  ".repeat(20) + "k:\n")).isTrue();
    assertThat(compare(nested + "  ".repeat(20) + "k:\n" + "  ".repeat(21) + "k:\n")).isFalse();
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      wide.append("k").append(i).append(":\n  x:\n    - 1\n");
    }
    assertThat(compare(wide.toString())).isTrue();
  }

  @Test
  void aCrowdOfKeysIsLeftToTheParser() {
    StringBuilder crowd = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      crowd.append("k").append(i).append(": 1\n");
    }
    assertThat(compare(crowd.toString())).isTrue();
    assertThat(compare(crowd + "l: 1\n")).isFalse();
  }

  @Test
  void keysOfAnyLength() {
    for (int length = 1_000; length < 1_050; length++) {
      compare("k".repeat(length) + ": v\n- " + "k".repeat(length) + ": v\n");
      compare("a:\n- " + "k".repeat(length) + ": v\n");
      compare("k".repeat(length) + ": v\n");
    }
  }

  @Test
  void readsTheFrontmatterOfCleanApps() throws IOException {
    int all = 0;
    int read = 0;
    try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
      for (Path path : files.filter(f -> f.endsWith("app.md")).toList()) {
        SourceFile file = TextDecoder.decode("app.md", Files.readAllBytes(path));
        Region region = FrontmatterReader.region(file);
        if (region != null) {
          all++;
          read += compare(file, region) ? 1 : 0;
        }
      }
    }
    assertThat(read).as("of " + all).isGreaterThan(all * 9 / 10);
  }

  private static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n >= 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  // Lines that begin as entries do, at indents that fit or nearly do.
  private static String nearlyPlain(Random random) {
    StringBuilder text = new StringBuilder();
    int indent = 0;
    for (int n = random.nextInt(8); n >= 0; n--) {
      text.append(" ".repeat(indent));
      text.append(random.nextInt(4) == 0 ? "- " : "");
      text.append(random.nextInt(8) == 0 ? "" : "k" + random.nextInt(9) + ":");
      for (int m = random.nextInt(3); m > 0; m--) {
        text.append(' ').append(PIECES.get(random.nextInt(PIECES.size())));
      }
      text.append(random.nextInt(8) == 0 ? "\r\n" : random.nextInt(20) == 0 ? "" : "\n");
      indent = Math.max(0, indent + (random.nextInt(5) - 2) * (random.nextInt(9) == 0 ? 1 : 2));
    }
    return text.toString();
  }

  private static boolean compare(String text) {
    SourceFile file = TextDecoder.decode("app.md", text.getBytes(UTF_8));
    return compare(file, new Region(0, file.text().length()));
  }

  private static boolean compare(SourceFile file, Region region) {
    Mapping plain = PlainYamlReader.read(file, region);
    if (plain == null) {
      return false;
    }
    assertThat(new YamlDocument(plain, List.of()))
        .as(file.text())
        .isEqualTo(SnakeYamlReader.read(file, region));
    return true;
  }
}
