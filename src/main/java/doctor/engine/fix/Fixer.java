package doctor.engine.fix;

import doctor.api.SourceFile;
import doctor.engine.Report;
import doctor.source.TextDecoder;
import doctor.source.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Applies fixes in memory, round by round, linting between: a fix that touches the place of another
 * waits for the next round, as does one that only a fix makes possible.
 */
public final class Fixer {

  /** More rounds than this mean that fixes undo one another. */
  private static final int MAX_ROUNDS = 10;

  private Fixer() {}

  /** Lints one state of the files. */
  public interface Lint {
    /** The report on a tree. */
    Report on(Tree tree) throws IOException;
  }

  /**
   * A file that fixes change.
   *
   * @param before as it was read
   * @param after as it is to be
   * @param fixes number of fixes that begin in it
   */
  public record FixedFile(SourceFile before, SourceFile after, int fixes) {}

  /**
   * What came of it.
   *
   * @param before the report on the files as they are
   * @param after the report on the files as they would be
   * @param files what changes, sorted by path
   */
  public record Outcome(Report before, Report after, List<FixedFile> files) {

    /** Keeps an unmodifiable copy of the files. */
    public Outcome {
      files = List.copyOf(files);
    }
  }

  /**
   * Applies the fixes of all findings that count. Nothing is written.
   *
   * @param unsafe whether to apply unsafe ones too
   */
  public static Outcome fix(Tree tree, Lint lint, boolean unsafe) throws IOException {
    OverlayTree overlay = new OverlayTree(tree);
    Report before = lint.on(overlay);
    Report report = before;
    Map<String, FixedFile> files = new TreeMap<>();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Edits edits = Edits.of(report, unsafe, file -> isOf(tree, file, files));
      if (edits.isEmpty()) {
        break;
      }
      for (SourceFile after : edits.apply()) {
        String path = after.path();
        FixedFile known = files.get(path);
        SourceFile original =
            known == null ? TextDecoder.decode(path, tree.read(path)) : known.before();
        int fixes = edits.fixes(path) + (known == null ? 0 : known.fixes());
        files.put(path, new FixedFile(original, after, fixes));
        overlay.replace(path, TextDecoder.encode(after));
      }
      report = lint.on(overlay);
    }
    files.values().removeIf(file -> file.before().text().equals(file.after().text()));
    return new Outcome(before, report, new ArrayList<>(files.values()));
  }

  // Installed units are read from elsewhere, and are not read again between rounds.
  private static boolean isOf(Tree tree, SourceFile file, Map<String, FixedFile> files) {
    FixedFile known = files.get(file.path());
    return known == null ? tree.exists(file.path()) : known.after().text().equals(file.text());
  }
}
