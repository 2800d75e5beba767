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
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a start when archive, jar or Java are not what they were. In every case the right
 * code runs, and standard output holds its report alone.
 */
class LauncherTest {

  private static final String APP = "---\nname: pay\ntags: [service]\n---\n";
  private static final String FINDING = "apps/pay/app.md:3:8: error: ";

  @TempDir Path scratch;
  private Path workspace;

  @BeforeEach
  void writeWorkspace() throws IOException {
    workspace = scratch.resolve("work space");
    Files.createDirectories(workspace.resolve("apps/pay"));
    Files.writeString(workspace.resolve("apps/pay/app.md"), APP);
  }

  /** The Java that runs the tests and those beside it, one of each version from 17 on. */
  static List<Path> javas() throws IOException {
    Map<Integer, Path> javas = new TreeMap<>();
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    javas.put(Runtime.version().feature(), own);
    try (Stream<Path> others = Files.list(own.getParent())) {
      for (Path other : others.sorted().toList()) {
        int version = version(other.resolve("release"));
        if (version >= 17 && Files.isExecutable(other.resolve("bin/java"))) {
          javas.putIfAbsent(version, other.toRealPath());
        }
      }
    }
    if (javas.size() == 1) {
      System.out.println("LauncherTest: only Java " + javas.keySet() + " here, no other is tested");
    }
    return new ArrayList<>(javas.values());
  }

  private static int version(Path release) throws IOException {
    if (!Files.isRegularFile(release)) {
      return 0;
    }
    for (String line : Files.readAllLines(release)) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        return Integer.parseInt(line.substring(14).split("[^0-9]", 2)[0]);
      }
    }
    return 0;
  }

  private Installation warmed(Path java) throws IOException, InterruptedException {
    Installation installation = Installation.in(scratch.resolve("installation"));
    assertThat(installation.run(java, "warm").exitCode()).isZero();
    assertThat(installation.archives()).hasSize(1);
    return installation;
  }

  private void finds(Installation installation, Path java)
      throws IOException, InterruptedException {
    isReport(installation.run(java, "services-spec", "-f", "concise", workspace.toString()));
  }

  private static void isReport(Installation.Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(FINDING).endsWith("]\n").hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private boolean startsFromArchive(Path launcher, Path java)
      throws IOException, InterruptedException {
    return startsFromArchive(List.of(launcher.toString()), Map.of("JAVA_HOME", java.toString()));
  }

  private boolean startsFromArchive(List<String> call, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path log = scratch.resolve("classes.log");
    List<String> command = new ArrayList<>(call);
    command.addAll(List.of("services-spec", workspace.toString()));
    Map<String, String> logging = new TreeMap<>(environment);
    logging.put("DOCTOR_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    Installation.run(command, logging);
    String classes = Files.readString(log);
    Files.delete(log);
    return classes.contains("doctor.cli.Main source: shared objects file");
  }

  @ParameterizedTest
  @MethodSource("javas")
  void aWarmedInstallationStartsFromItsArchive(Path java) throws Exception {
    Installation installation = warmed(java);
    finds(installation, java);
    assertThat(startsFromArchive(installation.launcher(), java)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("javas")
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
  @MethodSource("javas")
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
  @MethodSource("javas")
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
  @MethodSource("javas")
  void aTouchedJarRuns(Path java) throws Exception {
    Installation installation = warmed(java);
    for (long seconds : new long[] {100_000, System.currentTimeMillis() / 1000 + 100}) {
      Files.setLastModifiedTime(installation.jar(), FileTime.fromMillis(seconds * 1000));
      finds(installation, java);
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
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
  @MethodSource("javas")
  void withoutAnArchiveItStartsPlain(Path java) throws Exception {
    Installation installation = warmed(java);
    Files.delete(installation.archives().get(0));
    finds(installation, java);
  }

  @ParameterizedTest
  @MethodSource("javas")
  void aTruncatedArchiveIsLeftAlone(Path java) throws Exception {
    Installation installation = warmed(java);
    Path archive = installation.archives().get(0);
    byte[] whole = Files.readAllBytes(archive);
    for (int size : new int[] {0, 100, 5_000, whole.length / 2, whole.length - 5_000}) {
      Files.delete(archive);
      Files.write(archive, Arrays.copyOf(whole, size));
      finds(installation, java);
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void whereItsFolderCannotBeWrittenTheArchiveGoesToTheCache(Path java) throws Exception {
    boolean root = System.getProperty("user.name").equals("root");
    assumeTrue(
        !root || Files.isExecutable(Path.of("/usr/bin/setpriv")),
        "root may write everywhere, and there is no setpriv to be somebody else");
    Installation installation = Installation.in(scratch.resolve("read only"));
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
    List<String> lint = new ArrayList<>(somebody);
    lint.addAll(
        List.of(
            installation.launcher().toString(),
            "services-spec",
            "-f",
            "concise",
            workspace.toString()));
    isReport(Installation.run(lint, environment));
  }

  @Test
  void eachJavaHasAnArchiveOfItsOwn() throws Exception {
    List<Path> javas = javas();
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

  @Test
  void itIsFoundThroughSymbolicLinks() throws Exception {
    Installation installation = Installation.in(scratch.resolve("with a blank"));
    Path relative = scratch.resolve("link one");
    Files.createSymbolicLink(relative, Path.of("with a blank/bin/doctor"));
    Path absolute = scratch.resolve("two");
    Files.createSymbolicLink(absolute, relative.toAbsolutePath());
    Path home = javas().get(0);
    isReport(
        Installation.run(
            List.of(absolute.toString(), "services-spec", "-f", "concise", workspace.toString()),
            Map.of("JAVA_HOME", home.toString())));
    assertThat(installation.archives()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("javas")
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
  @MethodSource("javas")
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
    Path home = javas().get(0);
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
    String line = "cd " + javas().get(0) + "/bin && PATH=$1 && exec $2 --version";
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
    String path = javas().get(0).resolve("bin") + ":" + System.getenv("PATH");
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

  @Test
  void argumentsKeepTheirBlanks() throws Exception {
    Installation installation = Installation.in(scratch.resolve("installed"));
    Installation.Run run = installation.run(javas().get(0), "explain", "no such rule");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no rule no such rule");
  }
}
