package doctor.engine;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The findings that are known: old debt, accepted so that only new findings fail.
 *
 * @param entries in no particular order
 */
public record Baseline(List<BaselineEntry> entries) {

  /** Keeps an unmodifiable copy. */
  public Baseline {
    entries = List.copyOf(entries);
  }

  /**
   * What came of a comparison.
   *
   * @param known indexes of the findings that are known
   * @param unmatched the entries that no finding was recognised by
   */
  record Comparison(BitSet known, List<BaselineEntry> unmatched) {}

  /**
   * Compares findings with the baseline. Each entry is good for one finding.
   *
   * @param fileIsGone whether there is no such file any more
   */
  Comparison compare(List<Identity> findings, Predicate<String> fileIsGone) {
    return new BaselineMatcher(entries, findings).match(fileIsGone);
  }
}
