package doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Region;
import doctor.api.Scalar;
import doctor.api.Scalar.Kind;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  private static Mapping read(String text) {
    SourceFile file = new SourceFile("x.yaml", text);
    YamlDocument document = YamlReader.read(file, new Region(0, text.length()));
    assertThat(document.faults()).isEmpty();
    return (Mapping) document.root();
  }

  private static String written(Node node) {
    return node.location().text();
  }

  @Test
  void everyNodeKnowsItsCharacters() {
    Mapping root =
        read("a: 'x y' # note\nb:\n  - 1\n  - {c: [d, e]}\n\n# end\nf: |\n  one\n  two\n\ng:\n");
    assertThat(written(root.get("a"))).isEqualTo("'x y'");
    assertThat(written(root.get("b"))).isEqualTo("- 1\n  - {c: [d, e]}");
    Sequence b = (Sequence) root.get("b");
    assertThat(written(b.items().get(1))).isEqualTo("{c: [d, e]}");
    assertThat(written(root.get("f"))).isEqualTo("|\n  one\n  two");
    assertThat(root.get("g").location().region().isEmpty()).isTrue();
    assertThat(root.entry("g").place().text()).isEqualTo("g");
  }

  @Test
  void anchorsAndTagsAreNotPartOfTheValue() {
    Mapping root = read("a: &x one\nb: !!str 12\nc: *x\nd: &m\n  k: v\n");
    assertThat(written(root.get("a"))).isEqualTo("one");
    assertThat(written(root.get("b"))).isEqualTo("12");
    assertThat(((Scalar) root.get("b")).kind()).isEqualTo(Kind.STRING);
    assertThat(written(root.get("c"))).isEqualTo("*x");
    assertThat(((Scalar) root.get("c")).text()).isEqualTo("one");
    assertThat(written(root.get("d"))).isEqualTo("k: v");
  }

  @Test
  void aTagThatNamesAClassIsJustAString() {
    Mapping root = read("a: !!javax.script.ScriptEngineManager [x]\nb: !<tag:x> y\n");
    assertThat(root.get("a")).isInstanceOf(Sequence.class);
    assertThat(((Scalar) root.get("b")).kind()).isEqualTo(Kind.STRING);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "!!int 3,INTEGER",
        "!!int '0x1F',INTEGER",
        "!!float 2,FLOAT",
        "!!float \".5\",FLOAT",
        "!!bool 'true',BOOLEAN",
        "!!null '~',NULL",
        "!!null,NULL",
        "!!str 1,STRING",
        "! 1,STRING",
        "!!int,STRING",
        "!!int x,STRING",
        "!!int 1.5,STRING",
        "!!float 1.2.3,STRING",
        "!!float true,STRING",
        "!!bool yes,STRING",
        "!!bool 1,STRING",
        "!!null x,STRING"
      })
  void aTagSaysOfWhatTypeAValueIsIfItsTextCanBeThat(String text, Kind kind) {
    assertThat(((Scalar) read("a: " + text + "\n").get("a")).kind()).isEqualTo(kind);
  }

  @Test
  void mergeKeysBringEntriesInAndOwnOnesWin() {
    Mapping root = read("d: &d {p: 1, q: 2}\ne: &e {q: 3, r: 4}\ns:\n  <<: [*d, *e]\n  p: 9\n");
    Mapping s = (Mapping) root.get("s");
    assertThat(s.entries()).extracting(entry -> entry.key().text()).containsExactly("p", "q", "r");
    assertThat(((Scalar) s.get("p")).text()).isEqualTo("9");
    assertThat(((Scalar) s.get("q")).text()).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "null,NULL",
        "~,NULL",
        "true,BOOLEAN",
        "FALSE,BOOLEAN",
        "yes,STRING",
        "on,STRING",
        "12,INTEGER",
        "-3,INTEGER",
        "0o17,INTEGER",
        "0xFf,INTEGER",
        "1_000,STRING",
        "1.5,FLOAT",
        ".5,FLOAT",
        "1e3,FLOAT",
        "1.,FLOAT",
        ".inf,FLOAT",
        "-.INF,FLOAT",
        ".nan,FLOAT",
        "1e+5,FLOAT",
        "-1.5E-12,FLOAT",
        "+.5,FLOAT",
        "-.,STRING",
        "+.e1,STRING",
        "1e+,STRING",
        "0x09afAF,INTEGER",
        "0xg,STRING",
        "0x@,STRING",
        "0x,STRING",
        "0o07,INTEGER",
        "1e5x,STRING",
        "-0x1,STRING",
        "1.e5,FLOAT",
        "1.5.,STRING",
        "1:2,STRING",
        "/1,STRING",
        "1e,STRING",
        ".,STRING",
        "+,STRING",
        "0.1.0,STRING",
        "0o8,STRING",
        "٣,STRING"
      })
  void plainScalarsHaveTheTypesOfTheCoreSchema(String text, Kind kind) {
    assertThat(CoreSchema.kindOf(text)).isEqualTo(kind);
  }

  @Test
  void quotedScalarsAreStrings() {
    Mapping root = read("a: \"12\"\nb: 'null'\n");
    assertThat(((Scalar) root.get("a")).kind()).isEqualTo(Kind.STRING);
    assertThat(((Scalar) root.get("b")).isNull()).isFalse();
  }

  @Test
  void offsetsCountUtf16UnitsBehindAstralCharacters() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      int keys = 1 + random.nextInt(5);
      for (int i = 0; i < keys; i++) {
        text.append("k").append(i).append(": \"");
        for (int c = random.nextInt(6); c > 0; c--) {
          text.append(random.nextBoolean() ? "🚑" : "é");
        }
        text.append("v").append(i).append("\"\n");
      }
      Mapping root = read(text.toString());
      for (int i = 0; i < keys; i++) {
        assertThat(written(root.get("k" + i))).endsWith("v" + i + "\"").startsWith("\"");
        assertThat(written(root.entry("k" + i).key())).isEqualTo("k" + i);
      }
    }
  }

  @Test
  void malformedBytesAreFoundAtTheirCharacter() {
    byte[] bytes = "a: é\nb: @\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xC3;
    SourceFile file = TextDecoder.decode("x", bytes);
    assertThat(file.malformedAt()).isEqualTo(8);
    SourceFile honest = TextDecoder.decode("x", "a: \uFFFD".getBytes(StandardCharsets.UTF_8));
    assertThat(honest.malformedAt()).isEqualTo(-1);
  }

  @Test
  void aCharacterThatYamlDoesNotAllowIsAFaultWhereverItStands() {
    for (String before : List.of("", "a: ", "🚑: ~\u0085")) {
      for (char c : new char[] {'\u0080', '\u0001', '\uFFFE'}) {
        YamlDocument document = YamlReader.read(new SourceFile("x.yaml", before + c + "\n"));
        assertThat(document.faults())
            .as(before + (int) c)
            .singleElement()
            .extracting(fault -> fault.location().region().start())
            .isEqualTo(before.length());
      }
    }
  }

  @Test
  void bytesThatAreNoTextAreAFaultAtTheFirstCharacterToo() {
    SourceFile file =
        TextDecoder.decode("x.yaml", "\u00FFa: b\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(YamlReader.read(file).faults())
        .extracting(fault -> fault.location() + " " + fault.message())
        .containsExactly("x.yaml:1:1-1:2 these bytes are not UTF-8");
  }
}
