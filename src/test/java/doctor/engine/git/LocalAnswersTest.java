package doctor.engine.git;

import static doctor.engine.git.GitProgram.git;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a repository, no answer is another than git's. */
final class LocalAnswersTest {

  private static final List<String> ENDINGS = List.of(".sql", ".db");
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);

  @TempDir private Path scratch;
  private Path top;

  @BeforeEach
  void aRepositoryWithACommit() throws Exception {
    top = Files.createDirectories(scratch.resolve("repo"));
    git(top, "init", "-q", "-b", "main");
    git(top, "config", "user.name", "test");
    git(top, "config", "user.email", "test@example.org");
    git(top, "config", "gc.auto", "0");
    write("apps/pay/migrations/1.sql", "one");
    write("apps/pay/migrations/2.SQL", "two");
    write("apps/pay/pay.db", "three");
    write("apps/pay/main.go", "four");
    write("apps/ü/ü.sql", "five");
    write("apps0/6.sql", "six");
    commit();
  }

  @Test
  void afterACommitGitNeedNotBeAsked() {
    assertThat(local().areAsInHead("", ENDINGS)).isTrue();
    assertThat(local().tracked("", ENDINGS))
        .containsExactlyInAnyOrder(
            "apps/pay/migrations/1.sql",
            "apps/pay/migrations/2.SQL",
            "apps/pay/pay.db",
            "apps/ü/ü.sql",
            "apps0/6.sql");
    assertThat(local().tracked("apps/", List.of(".sql")))
        .containsExactlyInAnyOrder(
            "apps/pay/migrations/1.sql", "apps/pay/migrations/2.SQL", "apps/ü/ü.sql");
    assertThat(local().tracked("apps0/", List.of("", ".go"))).containsExactly("apps0/6.sql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack-refs --all", "gc -q", "checkout -q --detach", "worktree prune"})
  void norAfterThis(String command) throws Exception {
    git(top, command.split(" "));
    assertThat(local().areAsInHead("", ENDINGS)).isTrue();
  }

  @Test
  void aCommitIsFoundInAnyPlaceOfAPack() throws Exception {
    for (int i = 0; i < 40; i++) {
      git(top, "commit", "-q", "--allow-empty", "-m", "commit " + i);
    }
    // Else older ones are kept as differences from newer ones, which is left to git.
    git(top, "repack", "-q", "-a", "-d", "-f", "--depth=0");
    for (String commit : git(top, "rev-list", "HEAD").lines().toList()) {
      git(top, "update-ref", "--no-deref", "HEAD", commit);
      assertThat(local().areAsInHead("", ENDINGS)).as(commit).isTrue();
    }
  }

  @Test
  void whatGitNeedNotLookAtDoesNotCount() throws Exception {
    write("apps/pay/main.go", "another");
    write("apps/pay/migrations/3.sql", "new to git");
    write("apps0/6.sql", "elsewhere");
    assertThat(local().areAsInHead("apps/", ENDINGS)).isTrue();
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
  }

  @Test
  void aChangeThatLeavesSizeAndTimeIsSeen() throws Exception {
    write("apps/pay/migrations/1.sql", "ONE");
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
  }

  /** Where the first entry, of main.go, notes what nobody can change without changing the times. */
  @ParameterizedTest
  @ValueSource(ints = {12 + 20, 12 + 24, 12 + 28, 12 + 32, 12 + 36})
  void aFileThatIsAnotherByANumberIsLeftToGit(int number) throws Exception {
    Path file = top.resolve(".git/index");
    FileTime written = Files.getLastModifiedTime(file);
    byte[] index = Files.readAllBytes(file);
    index[number] ^= 0x70; // its upper bits, of which those of the mode say what kind of file it is
    index[number + 2] ^= 0x70;
    Files.write(file, index);
    Files.setLastModifiedTime(file, written);
    assertThat(local().areAsInHead("", List.of(".go"))).isFalse();
  }

  @Test
  void whatWasWrittenTogetherWithTheIndexMayHaveChangedUnseen() throws Exception {
    Files.setLastModifiedTime(top.resolve(".git/index"), LONG_AGO);
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
  }

  @Test
  void anotherCommitForTheSameBranchIsSeen() throws Exception {
    String first = git(top, "rev-parse", "HEAD").strip();
    write("apps0/6.sql", "6");
    commit();
    assertThat(local().areAsInHead("", ENDINGS)).isTrue();
    git(top, "reset", "-q", "--soft", first);
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
    git(top, "pack-refs", "--all");
    git(top, "gc", "-q");
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
  }

  @Test
  void aReplacedCommitIsLeftToGit() throws Exception {
    String first = git(top, "rev-parse", "HEAD").strip();
    write("apps0/6.sql", "6");
    commit();
    git(top, "replace", "HEAD", first);
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
    git(top, "pack-refs", "--all");
    Files.deleteIfExists(top.resolve(".git/refs/replace"));
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update-index --index-version 4",
        "update-index --split-index",
        "update-index --assume-unchanged apps0/6.sql",
        "update-index --skip-worktree apps0/6.sql",
        "add -N apps/new.sql",
      })
  void anUnusualIndexIsLeftToGit(String command) throws Exception {
    write("apps/new.sql", "new");
    git(top, command.split(" "));
    assertThat(local().tracked("", ENDINGS)).isNull();
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
  }

  @Test
  void aConflictIsLeftToGit() throws Exception {
    git(top, "checkout", "-q", "-b", "theirs");
    write("apps0/6.sql", "theirs");
    commit();
    git(top, "checkout", "-q", "main");
    write("apps0/6.sql", "ours");
    commit();
    git(top, "read-tree", "-m", "main~1", "main", "theirs");
    assertThat(local().tracked("", ENDINGS)).isNull();
  }

  @Test
  void aWorkTreeElsewhereIsLeftToGit() throws Exception {
    Path linked = scratch.resolve("linked");
    git(top, "worktree", "add", "-q", "-b", "linked", linked.toString());
    assertThat(local(linked, Map.of()).tracked("", ENDINGS)).isNull();
    assertThat(local(top, Map.of("GIT_DIR", ".git")).tracked("", ENDINGS)).isNull();
    assertThat(local(top, Map.of("GIT_INDEX_FILE", "x")).tracked("", ENDINGS)).isNull();
  }

  @Test
  void aRepositoryWithoutCommitOrOfOtherIdsIsLeftToGit() throws Exception {
    for (String format : List.of("sha1", "sha256")) {
      top = Files.createDirectories(scratch.resolve(format));
      git(top, "init", "-q", "-b", "main", "--object-format=" + format);
      assertThat(local().tracked("", ENDINGS)).isNull();
      write("a.sql", "a");
      git(top, "add", "-A");
      assertThat(local().areAsInHead("", ENDINGS)).isFalse();
    }
    assertThat(local().tracked("", ENDINGS)).isNull();
  }

  @Test
  void aDamagedIndexIsLeftToGit() throws Exception {
    byte[] index = Files.readAllBytes(top.resolve(".git/index"));
    for (int length = 0; length < index.length; length++) {
      Files.write(top.resolve(".git/index"), Arrays.copyOf(index, length));
      assertThat(local().areAsInHead("", ENDINGS)).as("%s bytes", length).isFalse();
    }
  }

  @Test
  void anIndexWithAnotherByteIsReadToItsEndOrLeftToGit() throws Exception {
    byte[] index = Files.readAllBytes(top.resolve(".git/index"));
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      byte[] other = index.clone();
      other[random.nextInt(other.length)] = (byte) random.nextInt(256);
      Files.write(top.resolve(".git/index"), other);
      LocalAnswers local = local();
      List<String> tracked = local.tracked("", ENDINGS);
      assertThat(tracked == null ? 0 : tracked.size()).isLessThanOrEqualTo(6);
      assertThat(tracked != null || !local.areAsInHead("", ENDINGS)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ref: refs/heads/\0\n",
        "ref: refs/heads/../heads/main\n",
        "ref: x\n",
        "0123\n"
      })
  void aDamagedHeadIsLeftToGit(String head) throws Exception {
    Files.writeString(top.resolve(".git/HEAD"), head);
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
  }

  @Test
  void aListOfReferencesThatIsTooLongIsLeftToGit() throws Exception {
    git(top, "pack-refs", "--all");
    Path list = top.resolve(".git/packed-refs");
    Files.writeString(list, Files.readString(list) + "#".repeat(1_000_000));
    assertThat(local().areAsInHead("", ENDINGS)).isFalse();
  }

  @Test
  void whateverIsDoneNoAnswerIsAnotherThanGits() throws Exception {
    Random random = new Random(20);
    int answered = 0;
    for (int i = 0; i < 150; i++) {
      String done = change(random);
      LocalAnswers local = local();
      for (String folder : List.of("", "apps/")) {
        boolean asInHead = local.areAsInHead(folder, ENDINGS);
        List<String> tracked = local.tracked(folder, ENDINGS);
        if (asInHead) {
          answered++;
          assertThat(ofGit("diff --name-status -M --diff-filter=MDRT HEAD", folder))
              .as(done)
              .isEmpty();
        }
        if (tracked != null) {
          assertThat(tracked)
              .as(done)
              .containsExactlyInAnyOrderElementsOf(
                  ofGit("-c core.quotePath=false ls-files --cached", folder).lines().toList());
        }
      }
    }
    assertThat(answered).isGreaterThan(20);
  }

  private String ofGit(String command, String folder) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add("--");
    for (String ending : ENDINGS) {
      arguments.add(":(icase)" + folder + "*" + ending);
    }
    return git(top, arguments.toArray(new String[0]));
  }

  private String change(Random random) throws Exception {
    String path = List.of("apps/a.sql", "apps/b/c.SQL", "apps0/6.sql").get(random.nextInt(3));
    Path file = top.resolve(path);
    boolean tracked = !git(top, "ls-files", path).isEmpty();
    int what = random.nextInt(12);
    switch (what) {
      case 0 -> write(path, "size " + random.nextInt(10));
      case 1 -> Files.deleteIfExists(file);
      case 2 -> {
        if (Files.exists(file)) {
          Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        }
      }
      case 3 -> file.toFile().setExecutable(random.nextBoolean());
      case 4 -> {
        Files.deleteIfExists(file);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of("main.go"));
      }
      case 5 -> {
        if (tracked) {
          git(top, "rm", "-q", "--cached", path);
        }
      }
      case 6 -> {
        if (tracked && Files.exists(file)) {
          git(top, "mv", "-f", path, "apps0/6.sql".equals(path) ? "apps/a.sql" : "apps0/6.sql");
        }
      }
      case 7 -> git(top, "add", "-A");
      case 8 -> git(top, "reset", "-q", "--hard");
      case 9 -> git(top, "gc", "-q");
      default -> commit();
    }
    return what + " with " + path;
  }

  private void commit() throws Exception {
    git(top, "add", "-A");
    git(top, "commit", "-q", "--allow-empty", "-m", "commit");
  }

  private LocalAnswers local() {
    return local(top, Map.of());
  }

  private static LocalAnswers local(Path top, Map<String, String> environment) {
    return new LocalAnswers(new Git(environment, top), top);
  }

  // As old as files are: what is written in the same moment as the index is git's to judge.
  private void write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, LONG_AGO);
  }
}
