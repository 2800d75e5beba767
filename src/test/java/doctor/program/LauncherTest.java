package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the launcher finds itself, its archive and a Java, and what it says where there is none. */
class LauncherTest extends ProgramTest {

  @Test
  void itIsFoundThroughSymbolicLinks() throws Exception {
    Installation installation = Installation.in(scratch.resolve("with a blank"));
    Path relative = scratch.resolve("link one");
    Files.createSymbolicLink(relative, Path.of("with a blank/bin/doctor"));
    Path absolute = scratch.resolve("two");
    Files.createSymbolicLink(absolute, relative.toAbsolutePath());
    Path home = Javas.all().get(0);
    isReport(
        Installation.run(
            List.of(absolute.toString(), "services-spec", "-f", "concise", workspace.toString()),
            Map.of("JAVA_HOME", home.toString())));
    assertThat(installation.archives()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void howeverItIsCalledItStartsFromItsArchive(Path java) throws Exception {
    Path home = warmed(java).home();
    Path link = scratch.resolve("a link");
    Files.createSymbolicLink(link, home);
    Path bin = Files.createDirectories(scratch.resolve("beside")).resolve("bin");
    Files.createSymbolicLink(bin, home.resolve("bin"));
    Files.createSymbolicLink(scratch.resolve("beside/dotted"), home.resolve("bin/./doctor"));
    for (String call :
        List.of(
            "cd $1/bin && sh doctor",
            "cd $1/bin && ./doctor",
            "cd $1 && bin/doctor",
            "cd $1/lib && ../bin/doctor",
            "cd $1/../beside && ../installation/bin/doctor",
            "$1/bin/doctor",
            "$1//bin/../bin/./doctor",
            "$1/bin//doctor",
            "$1/bin/./doctor",
            "cd $1 && sh bin/./doctor",
            "$1/../beside/bin/doctor",
            "cd $1/../beside && bin/doctor",
            "cd $1/../beside && CDPATH=.:/tmp && export CDPATH && bin/doctor",
            "$1/../beside/dotted",
            "PATH=$1/bin/:$PATH && doctor",
            "cd '$2' && bin/doctor",
            "'$2'/bin/doctor")) {
      String line = call.replace("$1", home.toString()).replace("$2", link.toString());
      List<String> shell = List.of("/bin/sh", "-c", line + " \"$@\"", "sh");
      assertThat(startsFromArchive(shell, Map.of("JAVA_HOME", java.toString()))).as(call).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void aJavaBehindALinkIsKnownWithoutAsking(Path java) throws Exception {
    Installation installation = warmed(java);
    Path folder = Files.createDirectories(scratch.resolve("bin of links"));
    Files.createSymbolicLink(folder.resolve("java"), java.resolve("bin/java"));
    Path cannot = folder.resolve("readlink");
    Files.writeString(cannot, "#!/bin/sh\nexit 1\n");
    assertThat(cannot.toFile().setExecutable(true)).isTrue();
    Map<String, String> path = Map.of("PATH", folder + ":" + System.getenv("PATH"));
    List<String> call = List.of(installation.launcher().toString());
    assertThat(startsFromArchive(call, path)).isTrue();
    Path known = installation.home().resolve("lib/javas");
    Files.writeString(known, "/nowhere/bin/java\n/bin/sh\n");
    assertThat(startsFromArchive(call, path)).isFalse();
    // Those that are gone are forgotten, and this one stands there once.
    assertThat(installation.run(java, "warm").exitCode()).isZero();
    assertThat(installation.run(java, "warm").exitCode()).isZero();
    assertThat(known).hasContent(java.resolve("bin/java") + "\n/bin/sh\n");
  }

  @Test
  void theFirstJavaOnThePathIsTaken() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Path home = Javas.all().get(0);
    Path none = Files.createDirectories(scratch.resolve("none"));
    Files.createDirectories(none.resolve("java"));
    Path text = Files.createDirectories(scratch.resolve("text"));
    Files.writeString(text.resolve("java"), "no program");
    String path = none + ":" + text + ":" + home.resolve("bin") + ":" + System.getenv("PATH");
    Path later = Files.createDirectories(scratch.resolve("later"));
    Files.copy(Path.of("/bin/false"), later.resolve("java"));
    String[] lint = {"services-spec", "-f", "concise", workspace.toString()};
    isReport(installation.run(Map.of("PATH", path + ":" + later), lint));
  }

  @Test
  void anEmptyPartOfThePathIsTheWorkingDirectory() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Path tools = toolsOnly();
    String line = "cd " + Javas.all().get(0) + "/bin && PATH=$1 && exec $2 --version";
    for (String path : List.of(tools + ":", ":" + tools, tools + "::" + tools)) {
      Installation.Run run =
          Installation.run(
              List.of("/bin/sh", "-c", line, "sh", path, installation.launcher().toString()),
              Map.of());
      assertThat(run.out()).as("%s: %s", path, run.err()).startsWith("doctor ");
    }
  }

  @Test
  void aWrongJavaHomeIsSaidAndTheJavaOnThePathTaken() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Path old = scratch.resolve("old");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Files.copy(Path.of("/bin/false"), old.resolve("bin/java"));
    String path = Javas.all().get(0).resolve("bin") + ":" + System.getenv("PATH");
    for (Path wrong : List.of(scratch.resolve("nowhere"), old)) {
      Installation.Run run =
          installation.run(
              Map.of("JAVA_HOME", wrong.toString(), "PATH", path),
              "services-spec",
              "-f",
              "concise",
              workspace.toString());
      assertThat(run.err()).startsWith("doctor: JAVA_HOME is " + wrong).hasLineCount(1);
      assertThat(run.out()).startsWith(FINDING);
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void aJavaThatDoesNotRunIsSaid() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Path broken = Files.createDirectories(scratch.resolve("broken/bin")).resolve("java");
    Files.writeString(broken, "#!/bin/sh\necho 'no version is set' >&2\necho more\nexit 126\n");
    assertThat(broken.toFile().setExecutable(true)).isTrue();
    String path = broken.getParent() + ":" + System.getenv("PATH");
    assertThat(installation.run(Map.of("PATH", path), "--version"))
        .isEqualTo(
            new Installation.Run(
                2,
                "",
                "doctor: "
                    + broken
                    + " does not run: no version is set; install Java 17 or newer, or set JAVA_HOME\n"));
    Map<String, String> home =
        Map.of(
            "JAVA_HOME",
            scratch.resolve("broken").toString(),
            "PATH",
            Javas.all().get(0).resolve("bin") + ":" + System.getenv("PATH"));
    assertThat(installation.run(home, "--version").err())
        .contains("which does not run: no version is set; using ")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void optionsForOtherProgramsAreNotTaken(String name) throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Map<String, String> environment =
        Map.of("JAVA_HOME", Javas.all().get(0).toString(), name, "-XX:+UseG1GC -Xmx16m");
    isReport(installation.run(environment, "services-spec", "-f", "concise", workspace.toString()));
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void anOptionThatAJavaLacksIsNoReasonNotToStart(Path java) throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Map<String, String> environment =
        Map.of("JAVA_HOME", java.toString(), "DOCTOR_JAVA_OPTS", "-XX:+NoJavaHasThisOption");
    isReport(installation.run(environment, "services-spec", "-f", "concise", workspace.toString()));
  }

  @Test
  void whatCannotStartSaysSoAndIsNoFinding() throws Exception {
    Installation missing = Installation.in(scratch.resolve("missing"));
    Files.delete(missing.jar());
    Installation colon = Installation.in(scratch.resolve("a:b"));
    Path java = Javas.all().get(0);
    assertThat(missing.run(java, "--version"))
        .isEqualTo(
            new Installation.Run(
                3, "", "doctor: " + missing.jar() + " cannot be read; install doctor again\n"));
    Installation.Run run = colon.run(java, "--version");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a colon in its name: " + colon.home()).hasLineCount(1);
  }

  @Test
  void whatIsNoJarIsSaidBeforeJavaMistakesIt() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    assertThat(installation.jar().toFile().setWritable(true)).isTrue();
    for (String text : List.of("<!doctype html>\n<title>not found</title>\n", "")) {
      Files.writeString(installation.jar(), text);
      assertThat(installation.run(Javas.all().get(0), "--version"))
          .isEqualTo(
              new Installation.Run(
                  3,
                  "",
                  "doctor: " + installation.jar() + " cannot be read; install doctor again\n"));
    }
  }

  @Test
  void aFolderThatIsGoneIsSaid() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Path gone = scratch.resolve("gone");
    Files.createDirectory(gone);
    String call = "cd " + gone + " && rmdir " + gone + " && exec " + installation.launcher();
    Installation.Run run =
        Installation.run(
            List.of("sh", "-c", call + " --version"),
            Map.of("JAVA_HOME", Javas.all().get(0).toString()));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith("doctor: the current folder is not there any more\n");
  }

  @Test
  void warmingUpWithoutAFolderToWriteToIsSaid() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    String java = Javas.all().get(0).toString();
    Path nowhere = scratch.resolve("nowhere");
    assertThat(installation.run(Map.of("JAVA_HOME", java, "TMPDIR", nowhere.toString()), "warm"))
        .isEqualTo(
            new Installation.Run(
                3,
                "",
                "doctor: cannot warm up: no folder can be made in "
                    + nowhere
                    + "; doctor works all the same\n"));
    assertThat(installation.archives()).isEmpty();
  }

  @Test
  void aLinkThatNothingFollowsIsSaid() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Path link = Files.createSymbolicLink(scratch.resolve("doctor"), installation.launcher());
    Path tools = Files.createDirectory(scratch.resolve("none"));
    assertThat(
            Installation.run(
                List.of("/bin/sh", link.toString(), "--version"),
                Map.of("PATH", tools.toString(), "JAVA_HOME", Javas.all().get(0).toString())))
        .isEqualTo(
            new Installation.Run(
                3, "", "doctor: " + link + " is a link, and there is no readlink to follow it\n"));
  }

  @Test
  void warmingUpAsksNobodysGit() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Path hooks = Files.createDirectories(scratch.resolve("hooks"));
    Path called = scratch.resolve("called");
    for (Path program : List.of(hooks.resolve("pre-commit"), hooks.resolve("gpg"))) {
      Files.writeString(program, "#!/bin/sh\n: >'" + called + "'\nexit 1\n");
      assertThat(program.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(
        scratch.resolve(".gitconfig"),
        "[commit]\ngpgSign = true\n[gpg]\nprogram = %1$s/gpg\n[core]\nhooksPath = %1$s\n"
            .formatted(hooks));
    Map<String, String> environment =
        Map.of("JAVA_HOME", Javas.all().get(0).toString(), "HOME", scratch.toString());
    assertThat(installation.run(environment, "warm").exitCode()).isZero();
    assertThat(called).doesNotExist();
  }

  /** A folder with what the launcher calls, and no Java. */
  private Path toolsOnly() throws IOException {
    Path tools = Files.createDirectories(scratch.resolve("tools"));
    for (String tool : List.of("readlink", "cksum")) {
      Path program = Path.of("/usr/bin", tool);
      assumeTrue(Files.exists(program), "no " + program);
      Path stand = tools.resolve(tool);
      Files.writeString(stand, "#!/bin/sh\nexec " + program + " \"$@\"\n");
      assertThat(stand.toFile().setExecutable(true)).isTrue();
    }
    return tools;
  }

  @Test
  void withoutAnyJavaItSaysSo() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Path tools = toolsOnly();
    Installation.Run run =
        Installation.run(
            List.of("/bin/sh", installation.launcher().toString(), "--version"),
            Map.of("PATH", tools.toString()));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("doctor: there is no java on the PATH").hasLineCount(1);
  }

  /**
   * A process that begins a session of its own has no {@code /dev/tty}, and may have a terminal.
   */
  @Test
  void aTerminalThatIsNotItsOwnIsAskedForItsWidth() throws Exception {
    for (String program : List.of("/usr/bin/script", "/usr/bin/setsid")) {
      assumeTrue(Files.exists(Path.of(program)), "no " + program);
    }
    String launcher = Installation.in(scratch.resolve("installed")).launcher().toString();
    String call = "stty cols 40 rows 10; setsid -w " + launcher + " explain untagged-service";
    Installation.Run run =
        Installation.run(
            List.of("script", "-qec", call, "/dev/null"),
            Map.of("JAVA_HOME", Javas.all().get(0).toString(), "TERM", "dumb"));
    assertThat(run.out()).doesNotContain("/dev/tty").contains("untagged-service");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 60);
  }

  @Test
  void argumentsKeepTheirBlanks() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Installation.Run run = installation.run(Javas.all().get(0), "explain", "no such rule");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no rule no such rule");
  }
}
