package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import doctor.LintRun;
import doctor.api.Settings;
import doctor.api.Severity;
import doctor.api.Workspace;
import doctor.invariant.MemoryTree;
import doctor.source.Tree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where two of many apps clash, the text around the place is there, whether it was kept or not. */
class KeptTextsTest {

  private static final String CLASH =
      "apps/c/app.md:4:9-4:13: error: port 8485 is already taken on pc1 by apps/b [port-collision]";

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> reads = new ArrayList<>();

  /** What a file is from its second reading on; empty where it is gone. */
  private final Map<String, String> later = new TreeMap<>();

  /** The files, as they are at a reading. */
  private final class ChangingTree implements Tree {
    private final Tree tree = MemoryTree.of(files);

    @Override
    public List<Entry> list(String folder) throws IOException {
      return tree.list(folder);
    }

    @Override
    public byte[] read(String path) throws IOException {
      boolean again = reads.contains(path);
      reads.add(path);
      String changed = again ? later.get(path) : null;
      if (changed == null) {
        return tree.read(path);
      }
      if (changed.isEmpty()) {
        throw new NoSuchFileException(path);
      }
      return changed.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean exists(String path) {
      return tree.exists(path);
    }
  }

  private static String app(int port, String body) {
    return "---\nname: x\nservice:\n  port: " + port + "\n  pc_targets: [pc1]\n---\n" + body;
  }

  /** Three apps, the first as long as is kept at all: the other two clash. */
  private Report lint(int firstLength) throws IOException {
    String first = app(1000, "");
    files.put(
        "apps/a/app.md",
        (first + "x".repeat(firstLength - first.length())).getBytes(StandardCharsets.UTF_8));
    for (String name : List.of("b", "c")) {
      files.put("apps/" + name + "/app.md", app(8485, "").getBytes(StandardCharsets.UTF_8));
    }
    ReadingLog log = new ReadingLog();
    Workspace workspace = new Workspace(Path.of("/nowhere"), Settings.DEFAULT);
    WorkspaceReader reader =
        new WorkspaceReader(
            workspace, new ChangingTree(), List.of("apps/*/app.md"), List.of(), log);
    return new Linter(LintRun.rules(), new Levels(Set.of("port-collision")))
        .lint(reader, Selection.of(List.of()), log);
  }

  @Test
  void aSmallWorkspaceIsReadOnce() throws IOException {
    assertThat(LintRun.lines(lint(1_000))).containsExactly(CLASH);
    assertThat(reads).containsExactly("apps/a/app.md", "apps/b/app.md", "apps/c/app.md");
  }

  @Test
  void ofALargeOneThoseThatClashAreReadAgain() throws IOException {
    Report report = lint(KeptTexts.MOST);
    assertThat(LintRun.lines(report)).containsExactly(CLASH);
    assertThat(report.notifications()).isEmpty();
    assertThat(reads)
        .containsExactlyInAnyOrder(
            "apps/a/app.md", "apps/b/app.md", "apps/c/app.md", "apps/b/app.md", "apps/c/app.md");
  }

  @Test
  void aFileThatChangedMeanwhileIsSaid() throws IOException {
    for (String changed : List.of(app(8485, "more"), "")) {
      reads.clear();
      later.put("apps/b/app.md", changed);
      Report report = lint(KeptTexts.MOST);
      assertThat(LintRun.lines(report)).isEmpty();
      assertThat(report.internalError()).isTrue();
      assertThat(report.notifications())
          .extracting(Notification::level, Notification::path, Notification::message)
          .containsExactly(
              tuple(
                  Severity.ERROR,
                  "apps/b/app.md",
                  "changed while it was being checked, so rule port-collision was left out;"
                      + " run doctor again"));
    }
  }
}
