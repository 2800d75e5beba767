package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class GivenTest {

  private static Given picocli(String... arguments) {
    return Given.of(Arguments.commandLine().parseArgs(arguments).subcommand());
  }

  private static Given plain(String... arguments) {
    Given given = Given.plain(arguments);
    assertThat(given).as(String.join(" ", arguments)).isNotNull();
    return given;
  }

  @Test
  void everyOptionIsReadAsPicocliReadsIt() {
    CommandLine command = Arguments.commandLine().getSubcommands().get(Arguments.SERVICES_SPEC);
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.usageHelp()) {
        for (String name : option.names()) {
          List<String> call = new ArrayList<>(List.of(Arguments.SERVICES_SPEC, "apps/pay", name));
          boolean flag = option.arity().max() == 0;
          if (!flag) {
            call.add("a=b");
          }
          if (option.isMultiValue()) {
            call.addAll(List.of(name, "c"));
          }
          agree(option, flag, call.toArray(new String[0]));
        }
      }
    }
  }

  private static void agree(OptionSpec option, boolean flag, String... call) {
    Given plain = plain(call);
    Given slow = picocli(call);
    assertThat(plain.paths()).isEqualTo(slow.paths()).containsExactly("apps/pay");
    assertThat(plain.has(option.longestName())).isEqualTo(slow.has(option.longestName())).isTrue();
    if (!flag) {
      assertThat(plain.all(option.longestName())).isEqualTo(slow.all(option.longestName()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules",
        "services-spec --help",
        "services-spec --formt text",
        "services-spec --format",
        "services-spec --format --quiet",
        "services-spec -ftext",
        "services-spec -f=text",
        "services-spec -qv",
        "services-spec -q -q",
        "services-spec --quiet=true",
        "services-spec --root a --root b",
        "services-spec -- apps",
        "services-spec -",
        "services-spec --only \"a",
        ""
      })
  void anythingUnusualIsLeftToPicocli(String call) {
    assertThat(Given.plain(call.isEmpty() ? new String[0] : call.split(" ", -1))).isNull();
  }

  @Test
  void aValueMayStandBehindAnEqualsSign() {
    Given given = plain("services-spec", "--format=sarif=out.sarif", "--root=");
    assertThat(given.all("--format")).containsExactly("sarif=out.sarif");
    assertThat(given.one("--root")).isEmpty();
    assertThat(given.one("--config")).isNull();
  }
}
