package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.LintRun;
import doctor.api.App;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.Rule;
import doctor.api.RuleDescriptor;
import doctor.api.Settings;
import doctor.api.Severity;
import doctor.api.Workspace;
import doctor.api.WorkspaceRule;
import doctor.invariant.MemoryTree;
import doctor.source.Tree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where two of many apps clash, the text around the place is there, whether it was kept or not. */
class KeptTextsTest {

  private static final String CLASH =
      "apps/c/app.md:4:9-4:13: error: port 8485 is already taken on pc1 by apps/b [port-collision]";

  private static final String CANNOT_BE_READ = "cannot be read";

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
      if (changed.equals(CANNOT_BE_READ)) {
        throw new IOException("no");
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

  private void write(String folder, String text) {
    files.put(folder + "/app.md", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first of the apps, as long as is kept at all or shorter. */
  private void writeFirst(int length) {
    String first = app(1000, "");
    write("apps/a", first + "x".repeat(length - first.length()));
  }

  /** Two apps that clash. */
  private void writeRivals() {
    write("apps/b", app(8485, ""));
    write("apps/c", app(8485, ""));
  }

  private Report lint(String... only) throws IOException {
    return lint(LintRun.rules(), Set.of(only));
  }

  private Report lint(List<Rule> rules, Set<String> only) throws IOException {
    ReadingLog log = new ReadingLog();
    Workspace workspace = new Workspace(Path.of("/nowhere"), Settings.DEFAULT);
    WorkspaceReader reader =
        new WorkspaceReader(
            workspace, new ChangingTree(), List.of("apps/*/app.md"), List.of(), log);
    return new Linter(rules, new Levels(only)).lint(reader, Selection.of(List.of()), log);
  }

  private List<String> readTwice() {
    return reads.stream()
        .filter(path -> Collections.frequency(reads, path) > 1)
        .distinct()
        .toList();
  }

  @Test
  void aSmallWorkspaceIsReadOnce() throws IOException {
    writeFirst(1_000);
    writeRivals();
    assertThat(LintRun.lines(lint("port-collision"))).containsExactly(CLASH);
    assertThat(reads).containsExactly("apps/a/app.md", "apps/b/app.md", "apps/c/app.md");
  }

  @Test
  void ofALargeOneThoseThatClashAreReadAgain() throws IOException {
    writeFirst(KeptTexts.MOST);
    writeRivals();
    Report report = lint("port-collision");
    assertThat(LintRun.lines(report)).containsExactly(CLASH);
    assertThat(report.notifications()).isEmpty();
    assertThat(readTwice()).containsExactlyInAnyOrder("apps/b/app.md", "apps/c/app.md");
  }

  @Test
  void anAppInsideAnAppIsLetGoOfToo() throws IOException {
    writeFirst(KeptTexts.MOST);
    write("apps/b", app(1001, ""));
    write("apps/b/web", app(8485, ""));
    write("apps/c", app(8485, ""));
    assertThat(lint("port-collision").results()).hasSize(1);
    assertThat(readTwice()).containsExactlyInAnyOrder("apps/b/web/app.md", "apps/c/app.md");
  }

  @Test
  void aFileThatChangedMeanwhileIsSaid() throws IOException {
    writeFirst(KeptTexts.MOST);
    writeRivals();
    later.put("apps/b/app.md", app(8485, "more"));
    assertThatBIsSaidTo("changed while it was being checked", lint("port-collision"));
    reads.clear();
    later.put("apps/b/app.md", "");
    assertThatBIsSaidTo("vanished while it was being checked", lint("port-collision"));
    reads.clear();
    later.put("apps/b/app.md", CANNOT_BE_READ);
    assertThatBIsSaidTo("cannot be read a second time: no", lint("port-collision"));
  }

  private static void assertThatBIsSaidTo(String what, Report report) {
    String consequence = ", so rule port-collision was left out; run doctor again";
    assertThat(report.results()).isEmpty();
    assertThat(report.internalError()).isTrue();
    assertThat(report.notifications())
        .containsExactly(
            new Notification(
                Severity.ERROR, what + consequence, "port-collision", "apps/b/app.md"));
  }

  @Test
  void whatStandsAroundAFindingIsNotReadAgain() throws IOException {
    writeFirst(KeptTexts.MOST);
    writeRivals();
    later.put("apps/b/app.md", "");
    Report report = lint("port-collision", "untagged-service");
    assertThat(LintRun.lines(report)).hasSize(4).contains(CLASH);
    assertThat(report.notifications()).isEmpty();
  }

  @Test
  void whatStandsAroundASuppressionIsNotReadAgain() throws IOException {
    writeFirst(KeptTexts.MOST);
    writeRivals();
    write("apps/b", app(8485, "<!-- doctor:allow untagged-service -- it is on its way -->\n"));
    later.put("apps/b/app.md", "");
    Report report = lint("port-collision", "unused-suppression", "untagged-service");
    assertThat(report.notifications()).isEmpty();
    assertThat(LintRun.lines(report)).contains(CLASH);
  }

  /** Finds something in the last app that is mended in the second. */
  private record Mending(RuleDescriptor descriptor) implements WorkspaceRule<Location> {
    @Override
    public List<Location> collect(App app) {
      return List.of(app.file().at(0, 3));
    }

    @Override
    public List<Finding> check(Workspace workspace, List<Location> places) {
      Fix.Replacement edit = new Fix.Replacement(places.get(1), "---");
      return List.of(
          new Finding(descriptor, places.get(2), "found")
              .withFix(new Fix("mend it", Fix.Applicability.SAFE, edit)));
    }
  }

  @Test
  void whatAFixReplacesIsReadBeforeTheReport() throws IOException {
    writeFirst(KeptTexts.MOST);
    writeRivals();
    Rule mending = new Mending(new RuleDescriptor("mending", Severity.ERROR, "mends"));
    assertThat(lint(List.of(mending), Set.of()).results()).hasSize(1);
    assertThat(readTwice()).containsExactlyInAnyOrder("apps/b/app.md", "apps/c/app.md");
    reads.clear();
    later.put("apps/b/app.md", "");
    Report report = lint(List.of(mending), Set.of());
    assertThat(report.results()).isEmpty();
    assertThat(report.notifications())
        .extracting(Notification::path)
        .containsExactly("apps/b/app.md");
  }
}
