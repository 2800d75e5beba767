package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a start when archive, jar or Java are not what they were. In every case the right
 * code runs, and standard output holds its report alone.
 */
class ArchiveTest extends ProgramTest {

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void aWarmedInstallationStartsFromItsArchive(Path java) throws Exception {
    Installation installation = warmed(java);
    finds(installation, java);
    assertThat(startsFromArchive(installation.launcher(), java)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void warmingUpLeavesNothingBehind(Path java) throws Exception {
    Installation installation = Installation.in(scratch.resolve("installation"));
    Path temporary = Files.createDirectories(scratch.resolve("temporary files"));
    Map<String, String> environment =
        Map.of("JAVA_HOME", java.toString(), "TMPDIR", temporary.toString());
    assertThat(installation.run(environment, "warm").exitCode()).isZero();
    assertThat(temporary).isEmptyDirectory();
    assertThat(installation.home().resolve("lib")).isDirectoryNotContaining("glob:**/.warm*");
    assertThat(installation.archives()).hasSize(1);
  }

  // An archive holds classes that the run it was recorded of never used: each way in is tried.
  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void whatIsPrintedIsTheSameWithAnArchiveAndWithout(Path java) throws Exception {
    Installation plain = Installation.in(scratch.resolve("plain"));
    Installation warmed = warmed(java);
    for (String line :
        List.of(
            "--version",
            "--help",
            "services-spec --help",
            "explain --help",
            "explain restart-on-failure",
            "rules",
            "schema",
            "man",
            "completion bash",
            "completion zsh",
            "completion fish",
            "services-spec -q -f text -f json=# %",
            "services-spec -f github %",
            "services-spec -f sarif %",
            "services-spec --fix --diff %",
            "services-spec --only no-such-rule %",
            "services-spec --no-such-option")) {
      String[] arguments = line.split(" ");
      for (int i = 0; i < arguments.length; i++) {
        String report = scratch.resolve("report").toString();
        arguments[i] = arguments[i].replace("%", workspace.toString()).replace("#", report);
      }
      Installation.Run run = plain.run(java, arguments);
      assertThat(run.exitCode()).as("%s: %s", line, run.err()).isIn(0, 1, 2);
      assertThat(warmed.run(java, arguments)).as(line).isEqualTo(run);
    }
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void aMovedInstallationRuns(Path java) throws Exception {
    Installation installation = warmed(java);
    Path elsewhere = scratch.resolve("elsewhere");
    Files.move(installation.home(), elsewhere);
    Installation moved = new Installation(elsewhere);
    finds(moved, java);
    assertThat(moved.run(java, "warm").exitCode()).isZero();
    assertThat(startsFromArchive(moved.launcher(), java)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void aTouchedJarRuns(Path java) throws Exception {
    Installation installation = warmed(java);
    for (long seconds : new long[] {100_000, System.currentTimeMillis() / 1000 + 100}) {
      Files.setLastModifiedTime(installation.jar(), FileTime.fromMillis(seconds * 1000));
      finds(installation, java);
    }
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void ofAReplacedJarTheNewCodeRuns(Path java) throws Exception {
    Installation installation = warmed(java);
    FileTime time = Files.getLastModifiedTime(installation.jar());
    long size = Files.size(installation.jar());
    writeOtherProgram(installation.jar(), size);
    Files.setLastModifiedTime(installation.jar(), time);
    assertThat(Files.size(installation.jar())).isEqualTo(size);
    assertThat(installation.run(java, "--version"))
        .isEqualTo(new Installation.Run(0, "other code\n", ""));
  }

  // As long as the jar it replaces, so that only its content tells.
  private void writeOtherProgram(Path jar, long size) throws IOException {
    Path source = scratch.resolve("Main.java");
    Files.writeString(
        source,
        "package doctor.cli; public class Main { public static void main(String[] a) {"
            + " System.out.println(\"other code\"); } }");
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", scratch.toString(), source.toString());
    assertThat(failed).isZero();
    byte[] code = Files.readAllBytes(scratch.resolve("doctor/cli/Main.class"));
    long padding = 0;
    while (jarOf(jar, code, padding) != size) {
      padding += size - Files.size(jar);
    }
  }

  private static long jarOf(Path jar, byte[] code, long padding) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.setLevel(0);
      out.putNextEntry(new JarEntry("doctor/cli/Main.class"));
      out.write(code);
      out.closeEntry();
      JarEntry filler = new JarEntry("filler");
      filler.setMethod(JarEntry.STORED);
      filler.setSize(padding);
      filler.setCompressedSize(padding);
      CRC32 sum = new CRC32();
      sum.update(new byte[(int) padding]);
      filler.setCrc(sum.getValue());
      out.putNextEntry(filler);
      out.write(new byte[(int) padding]);
      out.closeEntry();
    }
    return Files.size(jar);
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void withoutAnArchiveItStartsPlain(Path java) throws Exception {
    Installation installation = warmed(java);
    Files.delete(installation.archives().get(0));
    finds(installation, java);
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void aTruncatedArchiveIsLeftAlone(Path java) throws Exception {
    Installation installation = warmed(java);
    Path archive = installation.archives().get(0);
    byte[] whole = Files.readAllBytes(archive);
    for (int size : new int[] {0, 100, 5_000, whole.length / 2, whole.length - 5_000}) {
      write(archive, Arrays.copyOf(whole, size));
      finds(installation, java);
    }
  }

  /** One of the length it was made with, in which a disk, or whoever copied it, left a hole. */
  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void aDamagedArchiveIsLeftAlone(Path java) throws Exception {
    Installation installation = warmed(java);
    Path archive = installation.archives().get(0);
    byte[] whole = Files.readAllBytes(archive);
    for (int start : new int[] {5_000, 500_000, whole.length / 3, whole.length / 2}) {
      write(archive, damaged(whole, start));
      finds(installation, java);
    }
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void whereJavaCrashesNothingIsOnStandardOutput(Path java) throws Exception {
    Installation installation = warmed(java);
    Path archive = installation.archives().get(0);
    write(archive, damaged(Files.readAllBytes(archive), 5_000));
    Map<String, String> environment =
        Map.of("JAVA_HOME", java.toString(), "DOCTOR_JAVA_OPTS", "-XX:-VerifySharedSpaces");
    Installation.Run run = installation.run(environment, "services-spec", workspace.toString());
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).as("ended by a signal").isGreaterThan(128);
  }

  private static byte[] damaged(byte[] whole, int start) {
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, start, start + 65_536, (byte) 0);
    return damaged;
  }

  private static void write(Path archive, byte[] bytes) throws IOException {
    Files.delete(archive);
    Files.write(archive, bytes);
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void whoeverEndsItsMakingLeavesNothingBehind(Path java) throws Exception {
    Installation installation = Installation.in(scratch.resolve("installation"));
    Path temporary = Files.createDirectories(scratch.resolve("temporary files"));
    ProcessBuilder builder = new ProcessBuilder(installation.launcher().toString(), "warm");
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().put("TMPDIR", temporary.toString());
    Process warm = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    while (isEmpty(temporary) && warm.isAlive()) {
      Thread.sleep(5);
    }
    warm.destroy();
    assertThat(warm.waitFor()).isEqualTo(143);
    assertThat(temporary).isEmptyDirectory();
    assertThat(installation.home().resolve("lib")).isDirectoryNotContaining("glob:**/.warm*");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Test
  void theBuildHasMadeTheArchiveOfTheJavaThatRanIt() throws Exception {
    Path launcher = Path.of("target/doctor/bin/doctor").toAbsolutePath();
    assertThat(startsFromArchive(launcher, Path.of(System.getProperty("java.home")))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void whateverItsFolderIsCalledItStartsFromItsArchive(Path java) throws Exception {
    Installation installation = Installation.in(scratch.resolve("it's $5; [a \"blank\"]"));
    Installation.Run warm = installation.run(java, "warm");
    assertThat(warm.exitCode()).as(warm.err()).isZero();
    assertThat(warm.err()).startsWith("doctor: ").hasLineCount(1);
    finds(installation, java);
    assertThat(startsFromArchive(installation.launcher(), java)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("doctor.program.Javas#all")
  void whereItsFolderCannotBeWrittenTheArchiveGoesToTheCache(Path java) throws Exception {
    boolean root = System.getProperty("user.name").equals("root");
    assumeTrue(
        !root || Files.isExecutable(Path.of("/usr/bin/setpriv")),
        "root may write everywhere, and there is no setpriv to be somebody else");
    Installation installation = Installation.in(scratch.resolve("read-only"));
    Path cache = Files.createDirectories(scratch.resolve("cache"));
    Installation.run(List.of("chmod", "-R", "a+rX", scratch.toString()), Map.of());
    Installation.run(List.of("chmod", "777", cache.toString()), Map.of());
    Installation.run(List.of("chmod", "555", installation.home() + "/lib"), Map.of());
    List<String> somebody =
        root
            ? List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
            : List.of();
    Map<String, String> environment =
        Map.of("JAVA_HOME", java.toString(), "XDG_CACHE_HOME", cache.toString());
    List<String> warm = new ArrayList<>(somebody);
    warm.addAll(List.of(installation.launcher().toString(), "warm"));
    assertThat(Installation.run(warm, environment).exitCode()).isZero();
    assertThat(installation.archives()).isEmpty();
    assertThat(Installation.archives(cache.resolve("doctor"))).hasSize(1);
    List<String> call = new ArrayList<>(somebody);
    call.add(installation.launcher().toString());
    List<String> lint = new ArrayList<>(call);
    lint.addAll(List.of("services-spec", "-f", "concise", workspace.toString()));
    isReport(Installation.run(lint, environment));
    Installation.run(List.of("chmod", "777", scratch.toString()), Map.of());
    assertThat(startsFromArchive(call, environment)).isTrue();
  }

  @Test
  void eachJavaHasAnArchiveOfItsOwn() throws Exception {
    List<Path> javas = Javas.all();
    assumeTrue(javas.size() > 1, "there is only one Java here");
    Installation installation = Installation.in(scratch.resolve("for-two"));
    for (Path java : javas) {
      assertThat(installation.run(java, "warm").exitCode()).isZero();
    }
    assertThat(installation.archives()).hasSameSizeAs(javas);
    for (Path java : javas) {
      finds(installation, java);
      assertThat(startsFromArchive(installation.launcher(), java)).isTrue();
    }
  }
}
