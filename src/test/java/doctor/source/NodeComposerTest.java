package doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Region;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes of YAML that is not plain: what they hold, where they were written, and how many. */
class NodeComposerTest {

  private static final String FENCE = "---\n";

  private static YamlDocument read(String yaml) {
    SourceFile file = new SourceFile("x", FENCE + yaml + FENCE);
    return SnakeYamlReader.read(file, new Region(4, 4 + yaml.length()));
  }

  /** The characters of every value, keys left out, from the outside in. */
  private static List<String> written(String yaml) {
    YamlDocument document = read(yaml);
    assertThat(document.faults()).as(yaml).isEmpty();
    List<String> written = new ArrayList<>();
    addWritten(document.root(), written);
    return written;
  }

  private static void addWritten(Node node, List<String> written) {
    written.add(node.location().text());
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> addWritten(entry.value(), written));
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> addWritten(item, written));
    }
  }

  private static List<String> shared(String yaml) {
    YamlDocument document = read(yaml);
    assertThat(document.faults()).as(yaml).isEmpty();
    List<String> shared = new ArrayList<>();
    addShared(document.root(), shared);
    return shared;
  }

  private static void addShared(Node node, List<String> shared) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        addShared(entry.key(), shared);
        addShared(entry.value(), shared);
      }
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> addShared(item, shared));
    } else if (node instanceof Scalar scalar && scalar.shared()) {
      shared.add(scalar.location().text());
    }
  }

  private static List<String> faults(String yaml) {
    return read(yaml).faults().stream()
        .map(fault -> fault.location().toString().substring(2) + " " + fault.message())
        .toList();
  }

  private static List<String> entries(Node node) {
    return ((Mapping) node)
        .entries().stream()
            .map(entry -> entry.key().text() + "=" + ((Scalar) entry.value()).text())
            .toList();
  }

  @Test
  void aCollectionEndsWithItsLastValueOrBracket() {
    assertThat(written("- a\n- - b\n  - c\n\n# end\n"))
        .containsExactly("- a\n- - b\n  - c", "a", "- b\n  - c", "b", "c");
    assertThat(written("a: [\n  1,\n  2\n]  # end\n"))
        .containsExactly("a: [\n  1,\n  2\n]", "[\n  1,\n  2\n]", "1", "2");
    assertThat(written("a: {\n k: v }\n\n\n")).containsExactly("a: {\n k: v }", "{\n k: v }", "v");
    assertThat(written("- []\n- {}\n-\n")).containsExactly("- []\n- {}\n-", "[]", "{}", "");
  }

  @Test
  void anchorsAndTagsStandBeforeTheValue() {
    assertThat(written("a: !x &y {k: v}\n")).contains("{k: v}");
    assertThat(written("a: &y2   !x   [1]\n")).contains("[1]");
    assertThat(written("a: &l\n  - 1\n\nb: !!map\n  k: v\n")).contains("- 1", "k: v");
    assertThat(written("a: &x |\n  q\n\nb: ! '&z'\n")).contains("|\n  q", "'&z'");
    assertThat(written("- &x\n- !!str\n- &y z\n")).endsWith("", "", "z");
    assertThat(written("a:\n  &k b: 1\n  c: 2\n")).contains("&k b: 1\n  c: 2");
    assertThat(written("a: &x !!str\n\n# c\nb: '&c'\n")).endsWith("", "'&c'");
  }

  @Test
  void anAliasOfATextStandsWhereItIsWritten() {
    assertThat(written("a: &x 'q'\nb: *x\nc: [*x]\n")).endsWith("'q'", "*x", "[*x]", "*x");
    assertThat(written("a: &x [q]\nb: *x\n")).endsWith("[q]", "q", "[q]", "q");
  }

  @Test
  void whatAnAliasReadsTooIsShared() {
    assertThat(shared("a: &x q\nb: *x\n")).containsExactly("q");
    assertThat(shared("a: &x q\nb: '&x'\n")).isEmpty();
    assertThat(shared("a: &x [q, &y {k: r}]\nb: s\n<<: *x\n"))
        .containsExactly("q", "k", "r", "k", "r");
    assertThat(shared("a: &x [q, &y {k: r}]\nb: *y\n")).containsExactly("k", "r", "k", "r");
    assertThat(shared("a: &x q\nb: &y [*x, r]\nc: [*y]\n"))
        .containsExactly("q", "*x", "r", "*x", "r");
    assertThat(shared("&k a: 1\nb: {*k : 2}\n&l c: 3\n")).containsExactly("a");
    assertThat(shared("a: &x 1\nb: &x 2\nc: *x\nd: 3\n")).containsExactly("1", "2");
  }

  @Test
  void aBlockOfTextEndsWithItsLastCharacter() {
    assertThat(written("a: >\n  x\n  y\n\n\nb: |+\n  z\n\n")).endsWith(">\n  x\n  y", "|+\n  z");
    assertThat(written("a: |\n")).endsWith("|");
    assertThat(written("a: 'x '\nb: \"\"\n")).endsWith("'x '", "\"\"");
  }

  @Test
  void aCollectionWithAliasesEndsBehindThem() {
    assertThat(written("a: [x, &y z, *y]\nb: *y\n"))
        .containsExactly("a: [x, &y z, *y]\nb: *y", "[x, &y z, *y]", "x", "z", "*y", "*y");
    assertThat(written("a: &a\n  - 1\nb:\n  - *a\n")).contains("- *a");
  }

  @Test
  void aMergeBringsInWhatIsNotThere() {
    Node root = read("b: &b {x: 1, y: 1}\nc:\n  <<: [*b, {y: 2, z: 3}, q, [*b]]\n  x: 9\n").root();
    assertThat(entries(((Mapping) root).get("c"))).containsExactly("x=9", "y=1", "z=3");
    assertThat(entries(read("<<: {a: 1, b: 2}\na: 3\n").root())).containsExactly("a=3", "b=2");
    assertThat(entries(read("<<: nothing\na: 3\n").root())).containsExactly("a=3");
    assertThat(entries(read("<: 1\n'<<': 2\n").root())).containsExactly("<=1", "<<=2");
  }

  @Test
  void ofAKeyThatStandsTwiceTheLastCounts() {
    assertThat(faults("a: 1\nb: 2\na: 3\n'a': 4\n"))
        .containsExactly("4:1-4:2 duplicate key a", "5:1-5:4 duplicate key a");
    assertThat(entries(read("a: 1\nb: 2\na: 3\n").root())).containsExactly("a=3", "b=2");
    assertThat(faults("a: 1\n".repeat(21))).hasSize(20);
    assertThat(faults("a: 1\n".repeat(30))).hasSize(20);
  }

  @Test
  void depthIsBounded() {
    assertThat(faults("[".repeat(100) + "]".repeat(100) + "\n")).isEmpty();
    assertThat(faults("[".repeat(101) + "]".repeat(101) + "\n"))
        .containsExactly("2:101-2:102 nested deeper than 100 levels");
    assertThat(faults("- []\n- [[]]\n".repeat(60))).isEmpty();
  }

  @Test
  void whatAliasesExpandToIsBounded() {
    // A list is one more than its items; the mapping, its two keys and the list of b count as well.
    String hundred = "a: &a [" + "1, ".repeat(99) + "1]\nb: [";
    int most = (10_000 - 101 - 4) / 101;
    assertThat(faults(hundred + "*a, ".repeat(most) + "]\n")).isEmpty();
    assertThat(faults(hundred + "*a, ".repeat(most + 1) + "]\n"))
        .singleElement()
        .asString()
        .endsWith("aliases expand to more than 10000 values");
  }

  @Test
  void anAliasNeedsAnAnchorThatIsWhole() {
    assertThat(faults("a: *b\nb: &b 1\n"))
        .containsExactly("2:4-2:6 alias *b has no anchor &b above it");
    assertThat(faults("a: &a [1, *a]\n"))
        .containsExactly("2:11-2:13 alias *a stands inside its own anchor");
    assertThat(faults("a: &a 1\nb: &a 2\nc: *a\n")).isEmpty();
  }

  @Test
  void aKeyIsAText() {
    assertThat(faults("? [a]\n: b\n"))
        .containsExactly("2:3-2:6 a list or a mapping cannot be a key here, expected a text");
  }
}
