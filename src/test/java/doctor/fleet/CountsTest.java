package doctor.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import doctor.LintRun;
import doctor.api.App;
import doctor.api.Rule;
import doctor.api.Settings;
import doctor.api.Workspace;
import doctor.engine.Gate;
import doctor.engine.Levels;
import doctor.engine.Linter;
import doctor.engine.ReadingLog;
import doctor.engine.Scope;
import doctor.engine.Selection;
import doctor.source.Tree;
import doctor.source.WorkTree;
import doctor.source.WorkspaceReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run costs, in counts that are the same on every machine. */
class CountsTest {

  /** So few that one thread does it all. */
  private static final int APPS = 30;

  /** Measured: 203; much more is worth a look. */
  private static final int MOST_KILOBYTES_PER_APP = 320;

  @TempDir Path root;

  @BeforeEach
  void writeFleet() throws IOException {
    new Fleet(APPS, 7, 10).write(root);
  }

  /** Counts how often each file is opened. */
  private static final class CountingTree implements Tree {
    private final Tree tree;
    final Map<String, Integer> reads = new TreeMap<>();

    CountingTree(Tree tree) {
      this.tree = tree;
    }

    @Override
    public List<Entry> list(String folder) throws IOException {
      return tree.list(folder);
    }

    @Override
    public byte[] read(String path) throws IOException {
      reads.merge(path, 1, Integer::sum);
      return tree.read(path);
    }

    @Override
    public boolean exists(String path) {
      return tree.exists(path);
    }
  }

  private Map<String, Integer> reads(Set<String> only) throws IOException {
    return reads(only, Scope.EVERYTHING);
  }

  private Map<String, Integer> reads(Set<String> only, Scope scope) throws IOException {
    CountingTree tree = new CountingTree(new WorkTree(root, 1_000_000));
    ReadingLog log = new ReadingLog();
    Workspace workspace = new Workspace(root, Settings.DEFAULT);
    WorkspaceReader reader =
        new WorkspaceReader(workspace, tree, List.of("apps/*/app.md"), List.of(), log);
    List<Rule> rules = LintRun.rules();
    new Linter(rules, new Levels(only), new Gate(true, null, scope))
        .lint(reader, Selection.of(List.of()), log);
    return tree.reads;
  }

  @Test
  void everyFileIsOpenedAtMostOnce() throws IOException {
    assertThat(reads(Set.of()))
        .hasSizeGreaterThan(APPS)
        .allSatisfy(
            (path, times) -> {
              assertThat(times).as(path).isEqualTo(1);
            });
  }

  @Test
  void noFileIsOpenedThatNoRuleAsksFor() throws IOException {
    assertThat(reads(Set.of("restart-on-failure")).keySet())
        .hasSize(APPS)
        .allMatch(path -> path.endsWith("/app.md"));
  }

  @Test
  void ofAppsWithoutAChangeOnlyWhatIsComparedIsOpened() throws IOException {
    Set<String> opened = reads(Set.of()).keySet();
    String first = opened.iterator().next();
    String folder = first.substring(0, first.indexOf('/', "apps/".length()) + 1);
    Scope scope =
        new Scope() {
          @Override
          public boolean contains(String path) {
            return path.startsWith(folder);
          }

          @Override
          public boolean reaches(App app) {
            return folder.equals(app.folder() + "/");
          }
        };
    Set<String> expected = new TreeSet<>(opened);
    expected.removeIf(path -> !path.startsWith(folder) && !path.endsWith("/app.md"));
    assertThat(expected).hasSizeBetween(APPS + 2, opened.size() / 2);
    assertThat(reads(Set.of(), scope).keySet()).isEqualTo(expected);
  }

  @Test
  void anAppCostsLittleMemoryOnTheWay() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    LintRun.lint(root);
    long before = threads.getCurrentThreadAllocatedBytes();
    LintRun.lint(root);
    long kilobytes = (threads.getCurrentThreadAllocatedBytes() - before) / APPS / 1024;
    System.out.println("CountsTest: " + kilobytes + " KiB allocated per app");
    assertThat(kilobytes).isBetween(10L, (long) MOST_KILOBYTES_PER_APP);
  }
}
