package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.engine.Version;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page itself is judged by man and mandoc, in src/test/install. */
class ManPageTest {

  private final CommandSpec program = Arguments.commandLine().getCommandSpec();
  private final List<String> lines = ManPage.of(program).lines().toList();

  @Test
  void namesTheVersionAndItsDate() {
    assertThat(lines.get(0))
        .isEqualTo(".TH DOCTOR 1 \"2026-01-01\" \"doctor " + Version.NUMBER + "\"");
  }

  @Test
  void putsNoHyphenIntoPaths() {
    assertThat(lines.get(1)).isEqualTo(".nh");
  }

  @Test
  void documentsEveryOptionOfEveryCommand() {
    for (CommandLine command : program.subcommands().values()) {
      String heading = ".SS \"" + command.getCommandSpec().qualifiedName().replace("-", "\\-");
      int from = lines.indexOf(heading + "\"");
      assertThat(from).as(heading).isPositive();
      List<String> section = section(from);
      for (OptionSpec option : command.getCommandSpec().options()) {
        for (String name : option.names()) {
          assertThat(section).anyMatch(line -> line.contains("\\fB" + name.replace("-", "\\-")));
        }
      }
    }
  }

  @Test
  void documentsTheEnvironment() {
    List<String> section = section(lines.indexOf(".SH ENVIRONMENT"));
    for (String name : List.of("JAVA_HOME", "DOCTOR_JAVA_OPTS", "XDG_CACHE_HOME", "NO_COLOR")) {
      assertThat(section).anyMatch(line -> line.startsWith("\\fB" + name));
    }
  }

  @Test
  void beginsALineForEachSentenceAndKeepsLinesShort() {
    for (String line : lines) {
      assertThat(line).hasSizeLessThan(80).doesNotContainPattern("[a-z]{2}\\. ");
    }
  }

  @Test
  void escapesWhatRoffWouldRead() {
    CommandSpec odd = CommandSpec.create().name("odd");
    odd.usageMessage()
        .description("Odd.")
        .footer(".dot at the start", "", "  'a \\ in an example", "", "a-b");
    assertThat(ManPage.of(odd).lines())
        .contains("\\&.dot at the start", "  'a \\e in an example", "a\\-b");
  }

  private List<String> section(int from) {
    List<String> section = new ArrayList<>();
    for (int i = from + 1; i < lines.size() && !lines.get(i).startsWith(".S"); i++) {
      section.add(lines.get(i));
    }
    return section;
  }
}
