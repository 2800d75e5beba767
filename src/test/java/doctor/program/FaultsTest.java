package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the machine does to a run: no room, no rights, killed half way. No file is left half
 * written, none is lost, and the exit code tells the truth.
 */
@Timeout(300)
class FaultsTest extends ShellTest {

  @Test
  void aFullDiskUnderAReport() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
    String noSpace = ": No space left on device\n";
    for (String call : List.of("services-spec >/dev/full", "rules >/dev/full")) {
      Installation.Run run = sh("$D " + call);
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err()).isEqualTo("doctor: input or output failed" + noSpace);
    }
    for (String option : List.of("-f json=", "-f json=report -f sarif=", "--write-baseline ")) {
      Installation.Run run = sh("$D services-spec --fail-on never " + option + "/dev/full");
      assertThat(run.exitCode()).as(option).isEqualTo(3);
      assertThat(run.err()).as(option).isEqualTo("doctor: cannot write /dev/full" + noSpace);
    }
  }

  @Test
  void whatHasNoEndIsNotRead() throws Exception {
    for (String option : List.of("--baseline", "--config")) {
      Installation.Run run = sh("ulimit -v 8000000; $D services-spec " + option + " /dev/zero");
      assertThat(run.exitCode()).as(option).isEqualTo(2);
      assertThat(run.err()).contains("/dev/zero", "it has more than 256 MiB").hasLineCount(1);
    }
  }

  // Root, as which most containers run, may replace the links that stand for what is open.
  @Test
  void aStreamIsWrittenToAsItIs() throws Exception {
    String concise = sh("$D services-spec -f concise").out();
    String script =
        """
        { echo before; $D services-spec -f concise=%s; echo after; } >log 3>>three 2>err
        cat log three err
        """;
    for (String name : List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")) {
      assertThat(sh(script.formatted(name)).out()).isEqualTo("before\n" + concise + "after\n");
      assertThat(Files.isSymbolicLink(Path.of("/dev/stdout"))).isTrue();
    }
    assertThat(sh(script.formatted("/dev/fd/3")).out()).isEqualTo("before\nafter\n" + concise);
    assertThat(sh("$D services-spec -f json -f concise=/dev/stdout").exitCode()).isEqualTo(2);
  }

  @Test
  void aFolderOfDevicesMayHoldFiles() throws Exception {
    assumeTrue(Files.isWritable(Path.of("/dev/shm")), "there is no /dev/shm");
    Path file = Files.createTempFile(Path.of("/dev/shm"), "doctor", ".txt");
    try {
      sh("$D services-spec -f concise=" + file);
      sh("$D services-spec -f concise=" + file);
      assertThat(file).hasContent(sh("$D services-spec -f concise").out());
      Installation.Run nowhere = sh("$D services-spec -f json=/dev/null -f sarif=/dev/null");
      assertThat(nowhere.exitCode()).as(nowhere.err()).isEqualTo(1);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aReportGoesWhereALinkLeads() throws Exception {
    sh("mkdir real && touch real/old && ln -s real/old link && ln -s real/new dangling");
    for (String name : List.of("link", "dangling")) {
      assertThat(sh("$D services-spec -f concise=" + name).exitCode()).isEqualTo(1);
      assertThat(workspace.resolve(name)).isSymbolicLink();
    }
    String concise = sh("$D services-spec -f concise").out();
    assertThat(workspace.resolve("real/old")).hasContent(concise);
    assertThat(workspace.resolve("real/new")).hasContent(concise);
    assertThat(sh("$D services-spec --write-baseline link").exitCode()).isEqualTo(2);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void oneFileStandsForOneThing() throws Exception {
    for (String options :
        List.of(
            "-f json=o -f sarif=./o",
            "-f json=o --write-baseline o",
            "-f json=o --baseline o",
            "-f json=$PWD/o -f json=o")) {
      Installation.Run run = sh("$D services-spec " + options);
      assertThat(run.exitCode()).as(options).isEqualTo(2);
      assertThat(run.err()).contains("takes a file that another option").hasLineCount(1);
      assertThat(workspace.resolve("o")).doesNotExist();
    }
  }

  // A limit on the size of files does to a write in the middle what a full disk does to it.
  @Test
  void noHalfReportTakesThePlaceOfAWholeOne() throws Exception {
    for (int i = 0; i < 100; i++) {
      app("a" + i, 2 + i, 0);
    }
    Files.writeString(workspace.resolve("report.json"), "the old one");
    Installation.Run run = sh("ulimit -f 8; exec $D services-spec -f json=report.json");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("cannot write ", "/report.json: ").hasLineCount(1);
    assertThat(Files.readString(workspace.resolve("report.json"))).isEqualTo("the old one");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void noHalfFixTakesThePlaceOfAFile() throws Exception {
    Path large = app("large", 2, 10_000);
    Path small = app("small", 3, 0);
    String before = Files.readString(large);
    Installation.Run run = sh("ulimit -f 8; exec $D services-spec --fix -f concise");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("apps/large/app.md: not fixed: ", "fixed 2 findings in 2 files");
    assertThat(run.out()).contains("apps/large/app.md:10:19: error").hasLineCount(1);
    assertThat(Files.readString(large)).isEqualTo(before);
    assertThat(Files.readString(small)).contains("restart_policy: always");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void killedAtAnyTimeEveryFileIsWhole() throws Exception {
    Map<Path, String> before = new HashMap<>();
    for (int i = 0; i < 150; i++) {
      Path file = app("a" + i, 2 + i, 2_000);
      before.put(file, Files.readString(file));
    }
    Path report = workspace.resolve("report.json");
    ProcessBuilder builder =
        new ProcessBuilder(
                installation.launcher().toString(),
                "services-spec",
                "--fix",
                "-q",
                "-f",
                "json=report.json")
            .directory(workspace.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    long start = System.nanoTime();
    assertThat(builder.start().waitFor()).isZero();
    long whole = System.nanoTime() - start;
    int killed = 0;
    for (int tenths = 1; tenths < 10; tenths++) {
      for (Map.Entry<Path, String> file : before.entrySet()) {
        Files.writeString(file.getKey(), file.getValue());
      }
      Process process = builder.start();
      if (!process.waitFor(whole * tenths / 10, TimeUnit.NANOSECONDS)) {
        process.destroyForcibly().waitFor();
        killed++;
      }
      for (Map.Entry<Path, String> file : before.entrySet()) {
        String now = Files.readString(file.getKey());
        assertThat(now).isIn(file.getValue(), file.getValue().replace("on-failure", "always"));
      }
      assertThat(Files.readString(report)).endsWith("}\n");
    }
    assertThat(killed).isPositive();
    assertThat(sh("$D services-spec --fix -q").exitCode()).isZero();
  }

  @Test
  void aClosedPipeIsNoErrorAndKeepsTheExitCode() throws Exception {
    for (int i = 0; i < 300; i++) {
      app("a" + i, 2 + i, 0);
    }
    Installation.Run run =
        sh(
            "$D services-spec | head -c 1 >/dev/null; echo ${PIPESTATUS[0]};"
                + " $D services-spec --fail-on never | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}");
    assertThat(run.out()).isEqualTo("1\n0\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aTreeThatCannotBeWrittenIsRead() throws Exception {
    String somebody = somebody();
    sh("chmod -R a+rX,a-w ..");
    try {
      Installation.Run run = sh(somebody + "$D services-spec -f concise");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).contains("restart_policy is on-failure").hasLineCount(1);
      assertThat(run.err()).isEmpty();
      Installation.Run fix = sh(somebody + "$D services-spec --fix -f concise");
      assertThat(fix.exitCode()).isEqualTo(1);
      assertThat(fix.err())
          .isEqualTo("doctor: apps/zahlung-\u00fc/app.md: not fixed: is not writable\n");
      Installation.Run report = sh(somebody + "$D services-spec -f json=report.json");
      assertThat(report.exitCode()).isEqualTo(3);
      assertThat(report.err())
          .isEqualTo("doctor: cannot write " + workspace + "/report.json: Permission denied\n");
    } finally {
      sh("chmod -R u+w ..");
    }
  }

  @Test
  void aFolderThatCannotBeEnteredIsSaidToBeSo() throws Exception {
    String somebody = somebody();
    app("locked", 2, 0);
    sh("chmod -R a+rX .. && chmod 000 apps/locked");
    try {
      Installation.Run run = sh(somebody + "$D services-spec -f concise");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).contains("restart_policy is on-failure").hasLineCount(1);
      assertThat(run.err())
          .isEqualTo("doctor: warning: apps/locked: cannot be entered, it may be an app\n");
    } finally {
      sh("chmod 755 apps/locked");
    }
  }

  @Test
  void whatMayNotBeReadIsSaidInOneLine() throws Exception {
    String somebody = somebody();
    sh("mkdir projects; touch .doctor.yaml; chmod -R a+rX ..");
    for (String[] line :
        new String[][] {
          {"projects", "", "error: projects: this folder cannot be read"},
          {"apps", "", "error: apps: this folder cannot be read"},
          {".doctor.yaml", "", ".doctor.yaml: cannot be read: permission denied"},
          {".doctor.yaml", "--config $F", ".doctor.yaml: cannot be read: permission denied"},
          {"known", "--baseline $F", "known: cannot be read as a baseline: permission denied"},
        }) {
      Installation.Run run =
          sh(
              "F=%s; touch $F; chmod 000 $F; trap 'chmod 755 $F' EXIT\n".formatted(line[0])
                  + somebody
                  + "$D services-spec -f concise "
                  + line[1]);
      boolean other = line[2].startsWith("error");
      assertThat(run.exitCode()).as(line[2]).isEqualTo(other ? 3 : 2);
      assertThat(run.err()).isEqualTo("doctor: " + line[2] + "\n");
      assertThat(run.out()).hasLineCount(line[0].equals("projects") ? 1 : 0);
    }
  }

  /** What makes a command somebody else's, where the tests run as root. */
  private static String somebody() {
    boolean root = System.getProperty("user.name").equals("root");
    assumeTrue(
        !root || Files.isExecutable(Path.of("/usr/bin/setpriv")),
        "root may write everywhere, and there is no setpriv to be somebody else");
    return root ? "setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nowhere " : "";
  }

  @Test
  void aNameOf250CharactersForAReport() throws Exception {
    String name = "r".repeat(250);
    assertThat(sh("$D services-spec -f json=" + name).exitCode()).isEqualTo(1);
    assertThat(Files.readString(workspace.resolve(name))).endsWith("}\n");
  }

  @Test
  void twoRunsThatBuildTheArchiveAtOnce() throws Exception {
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ProcessBuilder builder = new ProcessBuilder(installation.launcher().toString(), "warm");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      running.add(builder.redirectErrorStream(true).start());
    }
    while (running.stream().anyMatch(Process::isAlive)) {
      assertThat(sh("$D services-spec -f concise").exitCode()).isEqualTo(1);
    }
    for (Process process : running) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(installation.archives()).hasSize(1);
    try (Stream<Path> files = Files.list(installation.home().resolve("lib"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(n -> n.startsWith("."));
    }
    Installation.Run run = sh("$D services-spec -f concise");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }
}
