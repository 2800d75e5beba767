package doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Fault;
import doctor.api.Location;
import doctor.api.Position;
import doctor.api.Region;
import doctor.api.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no YAML is said in a person's words, at the character that is to blame. */
class YamlErrorsTest {

  private static final String ABOVE = "🚑\n";
  private static final String ADVICE = ", check the indentation of this line or quote the text";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          a: [1, 2\\n                 => 1:4-1:5 this list is never closed, expected a ]
          🚑: [1\\nb: 2\\n            => 1:5-1:6 this list is never closed, expected a ]
          a: [[1], [2\\n              => 1:10-1:11 this list is never closed, expected a ]
          a: [{b: 1}\\nc: [d\\n       => 1:4-1:5 this list is never closed, expected a ]
          a: [*                       => 1:4-1:5 this list is never closed, expected a ]
          🚑: {b: 1                   => 1:5-1:6 this mapping is never closed, expected a }
          a: {b: 1\\nc: 2\\n          => 1:4-1:5 this mapping is never closed, expected a }
          a: "x\\nb: y\\n             => 1:4-1:5 this quoted text is never closed
          a: 'x\\nb: 1\\n             => 1:4-1:5 this quoted text is never closed
          a: [b, 'c\\n                => 1:8-1:9 this quoted text is never closed
          a: &                        => 1:4-1:5 this value is never finished
          🚑: *                       => 1:5-1:6 this value is never finished
          a: !<x                      => 1:4-1:5 this value is never finished
          """)
  void whatIsNotClosedIsWrongWhereItWasOpened(String text, String fault) {
    assertFault(text, fault);
  }

  /** The line it runs on to is one of the file. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          a: "x\\nb: "y"\\nc: 1\\n    => 1:4-1:5 and runs on to line 3
          a: 'x\\n\\nb: 'y'\\n        => 1:4-1:5 and runs on to line 4
          🚑: "x\\nb: "y"\\n          => 1:5-1:6 and runs on to line 3
          a: "x\\nb: "y" # c\\n       => 1:4-1:5 and runs on to line 3
          """)
  void aQuoteThatShouldHaveClosedOpensAnother(String text, String fault) {
    assertFault(
        text, fault.replace("and runs", "this quoted text is not closed on its line, and runs"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          port:8500\\nname: x\\n          => 1:5-1:6
          a: 1\\nport:8500\\n             => 2:5-2:6
          a: 1\\nport:8500\\nb: 2\\n      => 2:5-2:6
          a: 1\\nhost_2:x\\nb: 2\\n       => 2:7-2:8
          a: 1\\npört:85\\nb: 2\\n        => 2:5-2:6
          a: 🚑\\nport:85\\n              => 2:5-2:6
          a: 1\\r\\nport:85\\r\\nb: 2\\r\\n => 2:5-2:6
          a:\\n  port:85\\n  b: 2\\n      => 2:7-2:8
          """)
  void aColonWantsABlankBehindIt(String text, String place) {
    assertFault(text, place + " expected a blank behind this ':'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          a: 1\\nkey\\n                   => 2:1-2:2 expected a ':' behind this key
          a: 1\\n🚑\\nb: 2\\n             => 2:1-2:3 expected a ':' behind this key
          a: 1\\n:x\\nb: 2\\n             => 2:1-2:2 expected a ':' behind this key
          a: 1\\nkey:\\tb: 2\\n           => 2:7-2:8 unexpected ':' here
          a: b: c\\n                      => 1:5-1:6 unexpected ':' here
          a: x\\n  y: z\\n                => 2:4-2:5 unexpected ':' here
          a: 1\\nb:\\n  x\\n y: z\\n      => 4:3-4:4 unexpected ':' here
          a: "x\\n  y"\\nb: c: d\\n       => 3:5-3:6 unexpected ':' here
          a: 🚑: x\\n                     => 1:6-1:7 unexpected ':' here
          """)
  void aColonTooFewOrTooMany(String text, String fault) {
    assertFault(text, fault + (fault.endsWith("here") ? ADVICE : ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          a:\\n\\tb: 1\\n             => 2:1-2:2 a tab cannot indent YAML, expected spaces
          a:\\n  b: 1\\n c: 2\\n      => 3:2-3:3 this line does not fit the indentation of the lines above it
          a: 'x\\n  y'\\nb: [] \\n c: d\\n => 4:2-4:3 this line does not fit the indentation of the lines above it
          a: [1} \\n                  => 1:6-1:7 expected a ',' or a ']' before this
          a: {b: [1, 2}\\n            => 1:13-1:14 expected a ',' or a ']' before this
          a: {b: 1] \\n               => 1:9-1:10 expected a ',' or a '}' before this
          a: [b]\\nc: ]\\n            => 2:4-2:5 unexpected ] here, expected a value, or quotes if it belongs to a text
          a: , b\\n                   => 1:4-1:5 unexpected , here, expected a value, or quotes if it belongs to a text
          key: - a\\n                 => 1:6-1:7 a list cannot begin here, expected it on the lines below, or quotes around a text
          %YAML 3.0\\n---\\na: 1\\n   => 1:1-1:1 this version of YAML is not supported, expected 1.2
          \\n%YAML 1.2\\na: 1\\n    => 2:1-2:10 %YAML is a directive to YAML, expected keys with values
          %foo\\n                     => 1:1-1:5 %foo is a directive to YAML, expected keys with values
          % b\\na: 1\\n               => 1:1-1:4 % is a directive to YAML, expected keys with values
          a: |x\\n                    => 1:5-1:6 unexpected x behind a | or >, which begins a text on the lines below, expected a text in quotes
          a: >0\\n                    => 1:5-1:6 unexpected 0 behind a | or >, which begins a text on the lines below, expected a text in quotes
          a: >-x\\n                   => 1:6-1:7 unexpected x behind a | or >, which begins a text on the lines below, expected a text in quotes
          """)
  void whatElseIsWrong(String text, String fault) {
    assertFault(text, fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          a: %b\\n      => 1:4-1:5 an unquoted text cannot begin with %
          a: @b\\n      => 1:4-1:5 an unquoted text cannot begin with @
          🚑: `b`\\n     => 1:5-1:6 an unquoted text cannot begin with `
          @a: b\\n      => 1:1-1:2 an unquoted text cannot begin with @
          a: **/b\\n    => 1:4-1:5 an unquoted text that begins with * is an alias
          a: [*.b, c]\\n => 1:5-1:6 an unquoted text that begins with * is an alias
          a: *\\n       => 1:4-1:5 an unquoted text that begins with * is an alias
          a: &b* c\\n   => 1:4-1:5 an unquoted text that begins with & is an anchor
          a: !<%zz> b\\n => 1:4-1:5 an unquoted text that begins with ! is a tag
          a: !b!c d\\n  => 1:4-1:5 an unquoted text that begins with ! is a tag
          """)
  void aTextThatBeginsWithASignOfYamlWantsQuotes(String text, String fault) {
    assertFault(text, fault + ", expected it in quotes");
  }

  @Test
  void anEscapeIsOneThatYamlKnows() {
    assertThat(YamlReader.read(new SourceFile("x", "a: \"\\q\"\n")).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.location().start()).isEqualTo(new Position(1, 6)))
        .extracting(Fault::message)
        .isEqualTo("\\q is no escape that YAML knows, expected \\\\ for a \\, or single quotes");
    assertThat(YamlReader.read(new SourceFile("x", "a: \"\\u12\"\n")).faults())
        .extracting(Fault::message)
        .containsExactly("expected 4 hexadecimal digits in this escape, or \\\\ for a \\");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      nullValues = "-",
      textBlock =
          """
          -                 => this is not YAML
          ' '               => this is not YAML
          found @.          => found @
          'one\\n two.\\n'  => one
          """)
  void messagesOfTheParserAreOneLineWithoutAFullStop(String message, String cleaned) {
    assertThat(YamlErrors.clean(message == null ? null : unescaped(message))).isEqualTo(cleaned);
  }

  // As frontmatter: what stands above and below the region is not looked at.
  private static void assertFault(String escaped, String expected) {
    String text = unescaped(escaped);
    SourceFile file = new SourceFile("x", ABOVE + text + "---\n]\n");
    Region region = new Region(ABOVE.length(), ABOVE.length() + text.length());
    assertThat(YamlReader.read(file, region).faults())
        .extracting(fault -> placeIn(text, fault.location()) + " " + fault.message())
        .containsExactly(expected);
  }

  private static String placeIn(String text, Location place) {
    Region region = place.region();
    int start = region.start() - ABOVE.length();
    return new SourceFile("", text).at(start, start + region.length()).toString().substring(1);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
  }
}
