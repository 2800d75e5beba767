package doctor.invariant;

import doctor.api.Finding;
import doctor.api.SourceFile;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.engine.fix.Fixer;
import doctor.engine.fix.UnifiedDiff;
import doctor.source.TextDecoder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What holds of {@code --fix}, whatever the files are. */
public final class FixInvariants {

  private static final Set<String> REVEALING = Set.of("schema-violation", "missing-systemd-unit");

  private FixInvariants() {}

  /**
   * Applies all fixes.
   *
   * @param unsafe whether to apply unsafe ones too
   * @throws AssertionError if more is found than before, or something is left to apply
   */
  public static void hold(Map<String, byte[]> files, boolean unsafe) throws IOException {
    Fixer.Outcome outcome = fix(files, unsafe);
    Map<String, byte[]> fixed = new TreeMap<>(files);
    for (Fixer.FixedFile file : outcome.files()) {
      check(file);
      fixed.put(file.after().path(), TextDecoder.encode(file.after()));
    }
    Report after = MemoryRun.lint(fixed);
    if (after.internalError() || isWorse(outcome.before(), after)) {
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
    return Fixer.fix(
        MemoryTree.of(files), tree -> MemoryRun.lint(files, tree, MemoryRun.RULES), unsafe);
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

  // A key that gets its right name, a value the schema knows, a unit that is named at last: they
  // let rules see what was there all along. Then only no file may become less readable.
  private static boolean isWorse(Report before, Report after) {
    boolean revealing = false;
    for (Result result : before.results()) {
      Finding finding = result.finding();
      boolean fixable = result.isActive() && !finding.fixes().isEmpty();
      revealing |= fixable && REVEALING.contains(finding.rule().id());
    }
    return active(after, "invalid-frontmatter") > active(before, "invalid-frontmatter")
        || (!revealing && active(after, "") > active(before, ""));
  }

  private static long active(Report report, String rule) {
    return report.results().stream()
        .filter(Result::isActive)
        .filter(result -> rule.isEmpty() || result.finding().rule().id().equals(rule))
        .count();
  }
}
