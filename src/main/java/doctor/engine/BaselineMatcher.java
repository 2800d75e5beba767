package doctor.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Recognises findings: by the text they are about and the lines around it; failing that, by the
 * text alone, in the same file; failing that, in another file, where the known one is gone from the
 * tree and there are not more such findings than known ones.
 */
final class BaselineMatcher {

  private final List<BaselineEntry> entries;
  private final List<Identity> findings;
  private final BitSet known;
  private final Set<BaselineEntry> matched = Collections.newSetFromMap(new IdentityHashMap<>());

  BaselineMatcher(List<BaselineEntry> entries, List<Identity> findings) {
    this.entries = entries;
    this.findings = findings;
    this.known = new BitSet(findings.size());
  }

  private record SameText(String rule, String path, long hash) {}

  Baseline.Comparison match(Predicate<String> fileIsGone) {
    match(unmatched(), id -> new SameText(id.rule(), id.path(), id.exact()), false);
    match(unmatched(), id -> new SameText(id.rule(), id.path(), id.bare()), false);
    List<BaselineEntry> ofGoneFiles = new ArrayList<>();
    for (BaselineEntry entry : unmatched()) {
      if (fileIsGone.test(entry.path())) {
        ofGoneFiles.add(entry);
      }
    }
    match(ofGoneFiles, id -> new SameText(id.rule(), "", id.exact()), true);
    return new Baseline.Comparison(known, unmatched());
  }

  private List<BaselineEntry> unmatched() {
    List<BaselineEntry> unmatched = new ArrayList<>();
    for (BaselineEntry entry : entries) {
      if (!matched.contains(entry)) {
        unmatched.add(entry);
      }
    }
    return unmatched;
  }

  /**
   * Pairs what is the same.
   *
   * @param onlyIfEnough whether to pair nothing where there are more findings than entries: which
   *     of them is new, nobody could tell
   */
  private void match(
      List<BaselineEntry> candidates, Function<Identity, SameText> key, boolean onlyIfEnough) {
    if (candidates.isEmpty()) {
      return;
    }
    Map<SameText, Deque<BaselineEntry>> left = new HashMap<>();
    for (BaselineEntry entry : candidates) {
      left.computeIfAbsent(key.apply(entry.identity()), k -> new ArrayDeque<>()).add(entry);
    }
    if (onlyIfEnough) {
      Map<SameText, Integer> wanted = new HashMap<>();
      for (int i = next(0); i < findings.size(); i = next(i + 1)) {
        wanted.merge(key.apply(findings.get(i)), 1, Integer::sum);
      }
      left.entrySet().removeIf(e -> wanted.getOrDefault(e.getKey(), 0) > e.getValue().size());
    }
    for (int i = next(0); i < findings.size(); i = next(i + 1)) {
      Deque<BaselineEntry> same = left.get(key.apply(findings.get(i)));
      BaselineEntry entry = same == null ? null : same.poll();
      if (entry != null) {
        matched.add(entry);
        known.set(i);
      }
    }
  }

  private int next(int from) {
    return known.nextClearBit(from);
  }
}
