package doctor.engine;

import doctor.api.Finding;
import doctor.api.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes results of findings, step by step: severities, suppressions, baseline, scope. Nothing is
 * dropped on the way but what is switched off.
 */
final class Judgement {

  private final Levels levels;
  private final Gate gate;
  private final Suppressions suppressions;
  private final Set<String> ruleIds;
  private final Set<String> ofFrontmatter;
  private final List<Draft> drafts = new ArrayList<>();

  /** A finding that is on, and the reason why it is allowed, or null. */
  private record Draft(Finding finding, Severity severity, @Nullable String reason) {}

  /**
   * What came out.
   *
   * @param results in the order of the report
   * @param unmatched entries of the baseline that no finding was recognised by
   */
  record Verdict(List<Result> results, List<BaselineEntry> unmatched) {}

  /**
   * A judge of one run.
   *
   * @param ruleIds the rules that there are
   * @param ofFrontmatter those of them that look at nothing but an {@code app.md}
   */
  Judgement(
      Levels levels,
      Gate gate,
      Suppressions suppressions,
      Set<String> ruleIds,
      Set<String> ofFrontmatter) {
    this.levels = levels;
    this.gate = gate;
    this.suppressions = suppressions;
    this.ruleIds = ruleIds;
    this.ofFrontmatter = ofFrontmatter;
  }

  /**
   * Judges findings.
   *
   * @param ran whether a rule had its say about a file
   * @param fileIsGone whether there is no such file any more
   */
  Verdict of(List<Finding> findings, Suppressions.Ran ran, Predicate<String> fileIsGone) {
    findings.forEach(this::add);
    if (gate.suppressions()) {
      suppressions.unused(ruleIds, ran).forEach(this::add);
    }
    drafts.sort((a, b) -> byPlace(a.finding, b.finding));
    Fingerprints fingerprints = new Fingerprints();
    List<Identity> identities = new ArrayList<>(drafts.size());
    List<Identity> notAllowed = new ArrayList<>();
    for (Draft draft : drafts) {
      Identity identity = fingerprints.next(draft.finding);
      identities.add(identity);
      if (draft.reason == null) {
        notAllowed.add(identity);
      }
    }
    Baseline.Comparison comparison = compare(notAllowed, fileIsGone);
    List<Result> results = new ArrayList<>(drafts.size());
    int compared = 0;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      boolean known = draft.reason == null && comparison.known().get(compared++);
      results.add(result(draft, identities.get(i), known));
    }
    return new Verdict(results, comparison.unmatched());
  }

  // The JDK's comparators are lambdas, and the only ones of a start.
  static int byPlace(Finding a, Finding b) {
    int order = a.location().file().path().compareTo(b.location().file().path());
    if (order == 0) {
      order = Integer.compare(a.location().region().start(), b.location().region().start());
    }
    if (order == 0) {
      order = Integer.compare(a.location().region().end(), b.location().region().end());
    }
    if (order == 0) {
      order = a.rule().id().compareTo(b.rule().id());
    }
    return order == 0 ? a.message().compareTo(b.message()) : order;
  }

  private Baseline.Comparison compare(List<Identity> findings, Predicate<String> fileIsGone) {
    Baseline baseline = gate.baseline();
    return baseline == null
        ? new Baseline.Comparison(new BitSet(), List.of())
        : baseline.compare(findings, fileIsGone);
  }

  private void add(Finding finding) {
    Severity severity = levels.of(finding.rule(), finding.location().file().path());
    // A rule may be off in this file, or report under a descriptor that is.
    if (severity != null) {
      String reason = gate.suppressions() ? suppressions.justification(finding) : null;
      drafts.add(new Draft(finding, severity, reason));
    }
  }

  private Result result(Draft draft, Identity identity, boolean known) {
    Disposition disposition = Disposition.ACTIVE;
    if (draft.reason != null) {
      disposition = Disposition.SUPPRESSED;
    } else if (known) {
      disposition = Disposition.BASELINED;
    } else if (!isInScope(draft.finding)) {
      disposition = Disposition.OUT_OF_SCOPE;
    }
    String reason = draft.reason == null ? "" : draft.reason;
    return new Result(draft.finding, draft.severity, disposition, reason, identity.fingerprint());
  }

  // Between files, either may be the one that was changed.
  private boolean isInScope(Finding finding) {
    String path = finding.location().file().path();
    boolean inScope =
        gate.scope().contains(path)
            || (gate.scope().hasLostFiles(path) && !ofFrontmatter.contains(finding.rule().id()));
    for (Finding.Related related : finding.related()) {
      inScope = inScope || gate.scope().contains(related.location().file().path());
    }
    return inScope;
  }
}
