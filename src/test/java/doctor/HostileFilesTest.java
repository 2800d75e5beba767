package doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.engine.Notification;
import doctor.engine.Report;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lies in a repository and is no plain file with a plain name: one word each, nothing is
 * opened that might not end, and the apps beside it are checked.
 */
@Timeout(120)
class HostileFilesTest {

  private static final String APP = "---\nname: %s\ntags: [service]\n---\n";
  private static final String FOUND =
      ":3:8-3:15: error: tagged service, but there is no service block, expected one with"
          + " restart_policy, runtime and pc_targets [missing-service-block]";

  @TempDir Path root;

  @BeforeEach
  void twoApps() throws IOException {
    write("apps/next/app.md", APP.formatted("next"));
    write("apps/odd/app.md", APP.formatted("odd"));
  }

  @Test
  void pipesSocketsAndDevicesAreNotOpened() throws Exception {
    run("mkfifo", root.resolve("apps/odd/pipe.go").toString());
    Path socket = Path.of("apps/odd/s.go");
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(root.resolve(socket)));
      Files.createSymbolicLink(root.resolve("apps/odd/zero.go"), Path.of("/dev/zero"));
      assertThat(notifications())
          .containsExactly(
              "note apps/odd/pipe.go: is no file and no folder, and was passed over",
              "note apps/odd/s.go: is no file and no folder, and was passed over",
              "note apps/odd/zero.go: leads out of the workspace, and was not followed");
    }
    bothAreFound();
  }

  @Test
  void aPipeForAnAppIsAnError() throws Exception {
    Files.delete(root.resolve("apps/odd/app.md"));
    run("mkfifo", root.resolve("apps/odd/app.md").toString());
    assertThat(notifications()).containsExactly("error apps/odd/app.md: is not a regular file");
    assertThat(LintRun.lint(root).internalError()).isTrue();
  }

  @Test
  void foldersWhereFilesShouldBe() throws IOException {
    Files.createDirectories(root.resolve("apps/folder/app.md"));
    Files.createDirectories(root.resolve(".gitignore"));
    for (String name : List.of("main.go", "odd.service", "migrations/001_x.sql", ".gitignore")) {
      Files.createDirectories(root.resolve("apps/odd").resolve(name));
    }
    assertThat(notifications())
        .containsExactly(
            "warning .gitignore: is a folder, expected a file",
            "error apps/folder/app.md: is a folder, expected a file");
    bothAreFound();
  }

  @Test
  void linksThatLeadOutOrRound() throws IOException {
    link("apps/odd/etc", Path.of("/etc"));
    link("apps/out", Path.of("/etc"));
    link("apps/odd/round", Path.of("round"));
    Files.createDirectories(root.resolve("apps/lost"));
    link("apps/lost/app.md", Path.of("/etc/passwd"));
    assertThat(notifications())
        .containsExactly(
            "warning apps/lost/app.md: leads nowhere inside of the workspace",
            "note apps/odd/etc: leads out of the workspace, and was not followed",
            "note apps/out: leads out of the workspace, and was not followed");
    bothAreFound();
  }

  @Test
  void linksToFoldersAboveAreNoEndlessTrees() throws IOException {
    for (int i = 0; i < 20; i++) {
      link("apps/odd/up" + i, Path.of(".."));
      link("apps/next/root" + i, root);
      link("apps/next/sideways" + i, Path.of("../odd"));
      link("apps/odd/sideways" + i, Path.of("../next"));
    }
    assertThat(notifications()).isEmpty();
    assertThat(LintRun.lint(root).apps()).isEqualTo(4);
  }

  @Test
  void namesThatAreNotUtf8AreSaid() throws Exception {
    shell(
        "mkdir 'apps/caf\\351' && printf x >'apps/caf\\351/app.md' && printf x >'apps/odd/\\377.go'");
    assertThat(notifications())
        .containsExactly(
            "error apps/caf\ufffd: has a name that is not UTF-8, and was not checked",
            "warning apps/odd/\ufffd.go: has a name that is not UTF-8, and was not checked");
    bothAreFound();
    assertThat(LintRun.lint(root).internalError()).isTrue();
  }

  // Through a shell: Java cannot write such a name either.
  private void shell(String script) throws Exception {
    run(
        "sh",
        "-c",
        "cd \"$0\" && eval \"$(printf \"$1\")\"",
        root.toString(),
        script.replace("'", "\\047"));
  }

  @Test
  void strangeAndLongNamesAreNames() throws IOException {
    String longest = "n".repeat(250);
    for (String name : List.of("two\nlines", "\u001b[31mred", "-rf", " ", "\u202e", longest)) {
      write("apps/" + name + "/app.md", APP.formatted("odd"));
    }
    write("apps/odd/" + "m".repeat(252) + ".go", "package main\n");
    List<String> lines = LintRun.lines(LintRun.lint(root, Set.of("missing-service-block")));
    assertThat(lines).hasSize(8).contains("apps/" + longest + "/app.md" + FOUND);
    assertThat(notifications()).isEmpty();
  }

  @Test
  void filesThatVanishOrCannotBeRead() throws Exception {
    write("apps/odd/gone.go", "package main\n");
    write("apps/odd/closed.go", "package main\n");
    RuleDescriptor descriptor =
        new RuleDescriptor("test/vanish", Severity.NOTE, "reads what is gone");
    AppRule rule =
        new AppRule() {
          @Override
          public RuleDescriptor descriptor() {
            return descriptor;
          }

          @Override
          public List<Finding> check(App app) {
            root.resolve(app.folder()).resolve("gone.go").toFile().delete();
            app.files().read(app.folder() + "/gone.go");
            return List.of();
          }
        };
    Report report = LintRun.lint(root, List.of(rule));
    assertThat(report.notifications())
        .extracting(Notification::message)
        .containsOnly("vanished while it was being read");
  }

  @Test
  void deepFolders() throws IOException {
    Path folder = root.resolve("apps/odd");
    for (int i = 0; i < 1_000; i++) {
      folder = folder.resolve("d");
    }
    assumeTrue(folder.toString().length() < 4_000, "the temporary folder lies too deep");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("main.go"), "package main\n");
    assertThat(notifications()).isEmpty();
    bothAreFound();
  }

  @Test
  void sourcesThatAreNoTextAreSaid() throws IOException {
    byte[] sql = "DROP TABLE t;\n".getBytes(StandardCharsets.UTF_16);
    Path file = root.resolve("apps/odd/migrations/001_x.sql");
    Files.createDirectories(file.getParent());
    Files.write(file, sql);
    write("apps/odd/odd.service", "[Service]\0\n");
    assertThat(notifications())
        .containsExactly(
            "warning apps/odd/migrations/001_x.sql: is not text and was not checked",
            "warning apps/odd/odd.service: is not text and was not checked");
  }

  @Test
  void composeFilesThatCannotBeReadAreSaid() throws IOException {
    write(
        "apps/odd/app.md",
        "---\nname: odd\ntags: [service]\nservice:\n  runtime: docker-compose\n---\n");
    write("apps/odd/docker-compose.yml", "services: " + "[".repeat(50_000));
    assertThat(notifications())
        .containsExactly(
            "warning apps/odd/docker-compose.yml: was not checked: 1:110: nested deeper than 100"
                + " levels");
  }

  private List<String> notifications() {
    return LintRun.lint(root).notifications().stream()
        .map(one -> one.level().label() + " " + one.path() + ": " + one.message())
        .toList();
  }

  private void bothAreFound() {
    assertThat(LintRun.lines(LintRun.lint(root, Set.of("missing-service-block"))))
        .containsExactly("apps/next/app.md" + FOUND, "apps/odd/app.md" + FOUND);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), target);
  }

  private static void run(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
