package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a repository holds, its configuration above all, makes no code run, writes no file, and has
 * nothing read that lies outside of the workspace.
 */
@Timeout(120)
class UntrustedRepositoryTest {

  private static final String SECRET = "hunter2";

  @TempDir Path scratch;
  private Path root;
  private Folder folder;
  private Map<Path, String> before = Map.of();

  @BeforeEach
  void aWorkspaceBesideASecret() {
    root = scratch.resolve("workspace");
    folder = new Folder(root).withBadService("pay", 8501);
    new Folder(scratch).with("secret", SECRET + ": [" + SECRET + "\n");
    new Folder(scratch).withBadService(SECRET, 8502);
  }

  @AfterEach
  void nothingWasWritten() {
    assertThat(before).isNotEmpty();
    assertThat(state()).isEqualTo(before);
  }

  private Call lint(String... arguments) {
    before = state();
    Call call = Call.lint(root, arguments);
    assertThat(call.out() + call.err()).doesNotContain(SECRET);
    return call;
  }

  /** Every file, its time and its size. */
  private Map<Path, String> state() {
    try (Stream<Path> files = Files.walk(scratch)) {
      Map<Path, String> state = new TreeMap<>();
      for (Path file : files.toList()) {
        FileTime time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        state.put(file, time + (plain ? " " + Files.size(file) : ""));
      }
      return state;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), target);
  }

  @Test
  void aConfigurationIsNotReadThroughALinkThatLeadsOut() throws IOException {
    link(".doctor.yaml", scratch.resolve("secret"));
    Call call = lint();
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo("doctor: .doctor.yaml: leads nowhere inside of the workspace\n");
  }

  @Test
  void aConfigurationIsNotDoneWithoutBecauseItsLinkLeadsNowhere() throws IOException {
    link(".doctor.yaml", Path.of("gone.yaml"));
    Call call = lint("apps/pay");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo("doctor: .doctor.yaml: leads nowhere inside of the workspace\n");
  }

  @Test
  void aConfigurationThatIsNoFileIsNotOpened() throws Exception {
    link(".doctor.yaml", Path.of("/dev/zero"));
    assertThat(lint().exitCode()).isEqualTo(2);
    Files.delete(root.resolve(".doctor.yaml"));
    Path pipe = root.resolve(".doctor.yaml");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Call call = lint();
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).isEqualTo("doctor: .doctor.yaml: is not a regular file\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret", "link", "/dev/zero", "apps/../../secret"})
  void aBaselineIsReadInsideOnly(String path) throws IOException {
    link("link", scratch.resolve("secret"));
    folder.with(".doctor.yaml", "baseline: " + path + "\n");
    Call call = lint();
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo(
            "doctor: .doctor.yaml:1:11: the baseline "
                + path
                + " leads nowhere inside of the workspace\n");
  }

  @Test
  void aBaselineOutsideThatIsNotThereIsToldWithoutItsPlaceOnTheDisk() throws IOException {
    folder.with(".doctor.yaml", "baseline: ../gone\n");
    Call call = lint();
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo(
            "doctor: .doctor.yaml:1:11: the baseline ../gone"
                + " is not there, and lies outside of the workspace\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../apps/*/app.md",
        "../*/*/app.md",
        "/../apps/*/app.md",
        "out/*/app.md",
        "*/../../apps/*/app.md",
        "**/../../apps/*/app.md",
        "../apps/hunter2/app.md"
      })
  void appsAreFoundInsideOnly(String pattern) throws IOException {
    link("out", scratch.resolve("apps"));
    folder.with(
        ".doctor.yaml", "apps: ['apps/*/app.md', '" + pattern.replace("hunter2", "x") + "']\n");
    Call call = lint();
    if (pattern.contains("..")) {
      assertThat(call.exitCode()).isEqualTo(2);
      assertThat(call.err()).contains("climbs, expected a pattern below the root");
    } else {
      assertThat(call.findings()).hasSize(1);
    }
  }

  @Test
  void aLinkInAnAppLeadsNowhere() throws IOException {
    link("apps/pay/migrations", scratch);
    link("apps/pay/.gitignore", scratch.resolve("secret"));
    link("apps/pay/docker-compose.yml", scratch.resolve("secret"));
    assertThat(lint("-v").findings()).hasSize(1);
  }

  @Test
  void namedPathsAreNotFollowedOut() {
    folder.with(
        "apps/pay/app.md",
        Folder.service("pay", 8501).replace("lang: go", "lang: go\nentry_point: ../../../secret"));
    folder.with("apps/pay/docker-compose.yml", "include: [../../../secret]\n");
    assertThat(lint().findings()).anyMatch(line -> line.contains("missing-entry-point"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plugin: evil.jar",
        "plugins: [evil.jar]",
        "format: json=out.json",
        "write_baseline: out",
        "fix: true",
        "unit_dir: [/etc/systemd/system]",
        "root: ..",
        "extends: ../secret",
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
        "apps: !!java.io.File [x]"
      })
  void aConfigurationHasNoKeyThatRunsOrWrites(String line) {
    folder.with(".doctor.yaml", line + "\n");
    assertThat(lint().exitCode()).isEqualTo(2);
  }

  @Test
  void aHugeFileIsRefusedWhateverTheConfigurationAllows() throws IOException {
    folder.with(".doctor.yaml", "max_file_bytes: 268435456\n");
    Path huge = root.resolve("apps/pay/main.go");
    try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(5L << 30); // takes no room on the disk
    }
    Call call = lint();
    assertThat(call.findings()).hasSize(1);
    assertThat(call.err()).contains("apps/pay/main.go: has 5368709120 bytes, more than the limit");
  }

  @Test
  void gitRunsNoProgramOfARepository() throws IOException {
    Path marker = scratch.resolve("ran");
    String touch = "touch " + marker + "; cat";
    Repository repository = Repository.in(root);
    folder
        .with(".gitattributes", "* diff=evil\n")
        .with("apps/pay/migrations/001_a.sql", "CREATE TABLE a (x);\n");
    repository.commit("first");
    for (String key :
        new String[] {
          "core.fsmonitor",
          "diff.external",
          "diff.evil.textconv",
          "diff.evil.command",
          "core.pager",
          "core.sshCommand",
          "core.gitProxy",
          "core.askPass",
          "core.editor",
          "credential.helper",
          "uploadpack.packObjectsHook",
          "core.alternateRefsCommand"
        }) {
      repository.git("config", key, touch);
    }
    for (String hook : new String[] {"post-index-change", "pre-commit", "post-checkout"}) {
      Path file = root.resolve(".git/hooks/" + hook);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "#!/bin/sh\n" + touch + "\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    folder.with("apps/pay/migrations/001_a.sql", "CREATE TABLE b (x);\n");
    assertThat(lint("--since", "HEAD").exitCode()).isEqualTo(1);
    assertThat(lint("--staged").exitCode()).isZero();
    assertThat(marker).doesNotExist();
  }

  @Test
  void ofAPartialCloneNothingIsFetched() throws IOException {
    Path marker = scratch.resolve("ran");
    Repository repository = Repository.in(root);
    folder.with("apps/pay/migrations/001_a.sql", "CREATE TABLE a (x);\n");
    repository.commit("first");
    repository.git("config", "extensions.partialClone", "origin");
    repository.git("config", "remote.origin.promisor", "true");
    repository.git("config", "remote.origin.url", "ext::sh -c touch% " + marker);
    repository.git("config", "protocol.ext.allow", "always");
    String blob = repository.git("rev-parse", "HEAD:apps/pay/migrations/001_a.sql").strip();
    Files.delete(root.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
    folder.with("apps/pay/migrations/001_a.sql", "CREATE TABLE b (x);\n");
    lint();
    assertThat(marker).doesNotExist();
  }
}
