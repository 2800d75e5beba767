package doctor.fuzz;

import doctor.api.SourceFile;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.engine.fix.Fixer;
import doctor.engine.fix.UnifiedDiff;
import doctor.source.TextDecoder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code --fix} on any files: no more is found than before, and nothing is left to apply. */
public final class FixesTarget {

  private FixesTarget() {}

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Map<String, byte[]> files = Bundle.unpack(input);
    check(files, false);
    check(files, true);
  }

  private static void check(Map<String, byte[]> files, boolean unsafe) throws IOException {
    Fixer.Outcome outcome = fix(files, unsafe);
    Map<String, byte[]> fixed = new TreeMap<>(files);
    for (Fixer.FixedFile file : outcome.files()) {
      check(file);
      fixed.put(file.after().path(), TextDecoder.encode(file.after()));
    }
    long before = active(outcome.before());
    Report after = Run.lint(fixed);
    if (after.internalError() || active(after) > before) {
      throw Invariants.failure(
          rules(after.results(), outcome.before().results()),
          "from " + outcome.before().results() + "\nto " + after.results() + outcome.files());
    }
    if (!outcome.files().isEmpty() && !fix(fixed, unsafe).files().isEmpty()) {
      throw new AssertionError("not done: " + fix(fixed, unsafe).files());
    }
  }

  private static String rules(List<Result> after, List<Result> before) {
    StringBuilder rules = new StringBuilder();
    after.forEach(result -> rules.append(' ').append(result.finding().rule().id()));
    before.forEach(result -> rules.append(" -").append(result.finding().rule().id()));
    return rules.toString();
  }

  private static Fixer.Outcome fix(Map<String, byte[]> files, boolean unsafe) throws IOException {
    return Fixer.fix(MemoryTree.of(files), tree -> Run.lint(files, tree, Run.RULES), unsafe);
  }

  private static void check(Fixer.FixedFile file) {
    SourceFile after = file.after();
    SourceFile again = TextDecoder.decode(after.path(), TextDecoder.encode(after));
    boolean lasts =
        again.text().equals(after.text()) && again.hasByteOrderMark() == after.hasByteOrderMark();
    if (!lasts || UnifiedDiff.of(file).isEmpty()) {
      throw new AssertionError("written and read: " + file);
    }
    boolean unixOnly = file.before().text().indexOf('\r') < 0;
    if (unixOnly && after.text().indexOf('\r') >= 0) {
      throw new AssertionError("a line end of another kind: " + after.text());
    }
  }

  private static long active(Report report) {
    return report.results().stream().filter(Result::isActive).count();
  }
}
