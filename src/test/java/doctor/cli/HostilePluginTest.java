package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.PluginJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plugins that break: each costs its own findings only, is told by name, and the call answers 3.
 * What ends the process or never comes back is tested on the built program and in the engine.
 */
@Timeout(120)
class HostilePluginTest {

  private static final String RULE =
      """
      package acme;

      import doctor.api.App;
      import doctor.api.AppRule;
      import doctor.api.Finding;
      import doctor.api.Location;
      import doctor.api.RuleDescriptor;
      import doctor.api.Severity;
      import java.util.ArrayList;
      import java.util.List;

      public final class Breaks implements AppRule {
        static final RuleDescriptor DESCRIPTOR =
            new RuleDescriptor("acme/breaks", Severity.NOTE, "breaks");

        %s

        @Override
        public RuleDescriptor descriptor() {
          return DESCRIPTOR;
        }

        @Override
        public List<Finding> check(App app) {
          %s
        }

        static final class NotPacked {
          static final List<Finding> NONE = new ArrayList<>();
        }

        @SuppressWarnings("unchecked") // nothing looks at T: that is the trick
        static <T extends Throwable> void sneak(Throwable thrown) throws T {
          throw (T) thrown;
        }
      }
      """;

  @TempDir Path root;

  @BeforeEach
  void aServiceWithAFault() {
    new Folder(root).withBadService("pay", 8501);
  }

  private Call lint(String members, String body, String... more) throws IOException {
    Path jar = PluginJar.compile(root, RULE.formatted(members, body), "acme.Breaks");
    return Call.lint(
        root,
        Stream.concat(Stream.of("--plugin", jar.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throw new AssertionError("no");                    | AssertionError: no
          throw new OutOfMemoryError("all");                 | OutOfMemoryError: all
          long[] all = new long[Integer.MAX_VALUE]; return all.length > 0 ? null : null; | OutOfMemoryError
          return check(app);                                 | StackOverflowError
          return NotPacked.NONE;                             | NoClassDefFoundError: acme/Breaks$NotPacked
          Breaks.<RuntimeException>sneak(new java.io.IOException("gone")); return null; | IOException: gone
          return null;                                       | NullPointerException
          List<Finding> one = new ArrayList<>(); one.add(null); return one; | NullPointerException
          return List.of(new Finding(DESCRIPTOR, app.file().at(0, 99999), "far")); | ends at 99999 of
          return List.of(new Finding(null, app.file().at(0, 1), "nobody's")); | NullPointerException
          return List.of(new Finding(DESCRIPTOR, null, "nowhere")); | NullPointerException
          return List.of(new Finding(DESCRIPTOR, app.file().at(0, 1), null)); | NullPointerException
          """)
  void aRuleThatBreaks(String body, String told) throws IOException {
    Call call = lint("", body);
    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(call.findings()).singleElement().asString().contains("restart-on-failure");
    assertThat(call.err())
        .startsWith("doctor: error: apps/pay/app.md: rule acme/breaks crashed: ")
        .contains(told)
        .hasLineCount(1);
  }

  /** What the rule would have found would be taken for new later on. */
  @Test
  void noBaselineIsWrittenOfWhatARuleBreaksIn() throws IOException {
    Call call = lint("", "return null;", "--write-baseline", "known");
    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(call.findings()).hasSize(1);
    assertThat(call.err()).contains("known was not written: something could not be checked");
    assertThat(root.resolve("known")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          static { if (true) throw new IllegalStateException("early"); } | ExceptionInInitializerError
          public Breaks() { throw new AssertionError("early"); }         | AssertionError: early
          final List<Finding> none = NotPacked.NONE;                     | NoClassDefFoundError
          """)
  void aPluginThatCannotBeLoaded(String members, String told) throws IOException {
    Call call = lint(members, "return List.of();");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("Breaks.jar: its rules cannot be loaded", told).hasLineCount(1);
  }

  @Test
  void aPluginThatIsNoJar() throws IOException {
    new Folder(root).with("no.jar", "PK\3\4 and no more");
    Call call = Call.lint(root, "--plugin", "no.jar");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("no.jar").hasLineCount(1);
  }
}
