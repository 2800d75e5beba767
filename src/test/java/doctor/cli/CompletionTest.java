package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion in the shells themselves; a shell that is not installed is passed over. */
class CompletionTest {

  @TempDir Path root;

  @BeforeEach
  void scripts() throws IOException {
    for (String shell : List.of("bash", "zsh", "fish")) {
      Call call = Call.in(root, "completion", shell);
      assertThat(call.exitCode()).isZero();
      Files.writeString(root.resolve(shell), call.out());
    }
    Files.createDirectories(root.resolve("somewhere"));
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return out;
  }

  private void assumeInstalled(String shell) throws IOException, InterruptedException {
    assumeTrue(
        !run("sh", "-c", "command -v " + shell + " || true").isBlank(),
        shell + " is not installed");
  }

  private List<String> bash(String... words) throws IOException, InterruptedException {
    String quoted = "'" + String.join("' '", words) + "'";
    String script =
        "source ./bash; compopt() { :; }; COMP_WORDS=(doctor "
            + quoted
            + "); COMP_CWORD="
            + words.length
            + "; _doctor; printf '%s\\n' \"${COMPREPLY[@]}\"";
    return run("bash", "--norc", "-c", script).lines().toList();
  }

  @Test
  void bashCompletes() throws IOException, InterruptedException {
    assumeInstalled("bash");
    assertThat(bash("")).contains("services-spec", "explain", "init", "completion");
    assertThat(bash("serv")).containsExactly("services-spec");
    assertThat(bash("services-spec", "--fa")).containsExactly("--fail-on");
    assertThat(bash("services-spec", "--fail-on", ""))
        .containsExactly("error", "warning", "note", "never");
    assertThat(bash("services-spec", "--only", "restart")).containsExactly("restart-on-failure");
    assertThat(bash("services-spec", "--rule", "restart")).containsExactly("restart-on-failure=");
    assertThat(bash("services-spec", "-f", "sa")).containsExactly("sarif");
    assertThat(bash("services-spec", "--root", "some")).containsExactly("somewhere");
    assertThat(bash("services-spec", "--config", "")).containsExactly("");
    assertThat(bash("explain", "restart")).containsExactly("restart-on-failure");
    assertThat(bash("schema", "c")).containsExactly("config");
  }

  private List<String> fish(String line) throws IOException, InterruptedException {
    String script = "source ./fish; complete -C '" + line + "'";
    return run("fish", "--no-config", "-c", script)
        .lines()
        .map(one -> one.split("\t", -1)[0])
        .toList();
  }

  @Test
  void fishCompletes() throws IOException, InterruptedException {
    assumeInstalled("fish");
    assertThat(fish("doctor ")).contains("services-spec", "explain", "init", "completion");
    assertThat(fish("doctor services-spec --fa")).containsExactly("--fail-on");
    assertThat(fish("doctor services-spec --fail-on ")).contains("error", "never").hasSize(4);
    assertThat(fish("doctor services-spec --only restart")).containsExactly("restart-on-failure");
    assertThat(fish("doctor services-spec -f sa")).containsExactly("sarif");
    assertThat(fish("doctor services-spec some")).containsExactly("somewhere/");
    assertThat(fish("doctor explain restart")).containsExactly("restart-on-failure");
    assertThat(fish("doctor completion ")).containsExactlyInAnyOrder("bash", "zsh", "fish");
  }

  // A terminal inside zsh: completion works in an interactive shell only.
  private String zsh(String line) throws IOException, InterruptedException {
    String script =
        """
        zmodload zsh/zpty
        zpty shell "TERM=dumb zsh -f -i"
        zpty -w shell "PS1=; autoload -Uz compinit; compinit -u -D; unsetopt zle_bracketed_paste"
        zpty -w shell "source ./zsh; LISTMAX=1000; echo READY"
        zpty -r shell out '*READY*READY*'
        zpty -w -n shell $'%s\\t'
        sleep 1
        zpty -w -n shell $'\\C-u exit\\n'
        while zpty -r shell out; do print -r -- $out; done
        """
            .formatted(line);
    return run("zsh", "-f", "-c", script);
  }

  @Test
  void zshCompletes() throws IOException, InterruptedException {
    assumeInstalled("zsh");
    assertThat(zsh("doctor services-spec --fail-on nev")).contains("never");
    assertThat(zsh("doctor exp")).contains("explain");
    assertThat(zsh("doctor explain restart-on")).contains("restart-on-failure");
    assertThat(zsh("doctor services-spec --uns")).contains("--unsafe-fixes");
    assertThat(zsh("doctor services-spec somew")).contains("somewhere");
    assertThat(zsh("doctor ")).contains("services-spec", "Check the services");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void everyOptionOfTheModelIsCompleted(String shell) throws IOException {
    String script = Files.readString(root.resolve(shell));
    String help = Call.in(root, "services-spec", "--help").out();
    for (String word : help.split("[ ,=\\n]+", -1)) {
      if (word.startsWith("--")) {
        assertThat(script).contains(shell.equals("fish") ? "-l " + word.substring(2) : word);
      }
    }
  }

  @Test
  void anotherShellIsRefused() {
    assertThat(Call.in(root, "completion", "tcsh").err())
        .contains("the shell is tcsh, expected bash, zsh or fish");
    assertThat(Call.in(root, "completion").exitCode()).isEqualTo(2);
    assertThat(Call.in(root, "completion").err())
        .isEqualTo("doctor: completion: expected bash, zsh or fish\n");
  }
}
