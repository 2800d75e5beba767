package doctor.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a run makes of a baseline: what is gone is taken out, what is still there is brought up to
 * date, what was not looked for stays.
 *
 * @param baseline the new one
 * @param report the report with all findings marked that the new one knows
 * @param added number of findings that the old one did not know and the new one does
 * @param refused number of findings that neither knows
 */
public record BaselineUpdate(Baseline baseline, Report report, int added, int refused) {

  /**
   * Brings a baseline up to date.
   *
   * @param known the baseline that the report was made with
   * @param acceptNew whether to add findings that it does not know
   * @param fileIsGone whether there is no such file any more
   */
  public static BaselineUpdate of(
      Baseline known, Report report, boolean acceptNew, Predicate<String> fileIsGone) {
    Fingerprints fingerprints = new Fingerprints();
    List<Identity> notAllowed = new ArrayList<>();
    List<BaselineEntry> entries = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    int added = 0;
    int refused = 0;
    for (Result result : report.results()) {
      Identity identity = fingerprints.next(result.finding());
      boolean allowed = result.disposition() == Disposition.SUPPRESSED;
      boolean isNew = !allowed && result.disposition() != Disposition.BASELINED;
      if (!allowed) {
        notAllowed.add(identity);
      }
      if (!allowed && (acceptNew || !isNew)) {
        entries.add(new BaselineEntry(identity, result.finding().message()));
      }
      added += isNew && acceptNew ? 1 : 0;
      refused += isNew && !acceptNew ? 1 : 0;
      results.add(isNew && acceptNew ? result.as(Disposition.BASELINED) : result);
    }
    Set<BaselineEntry> gone = new HashSet<>(report.gone());
    for (BaselineEntry entry : known.compare(notAllowed, fileIsGone).unmatched()) {
      if (!gone.contains(entry)) {
        entries.add(entry);
      }
    }
    return new BaselineUpdate(new Baseline(entries), report.with(results), added, refused);
  }
}
