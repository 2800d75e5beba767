package doctor.engine;

import doctor.api.Finding;
import doctor.api.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The suppressions of one file, by rule and place, and which of them were of use. */
final class FileSuppressions {

  /** More faults of one file say nothing new. */
  static final int MAX_FAULTS = 100;

  /** One id of one suppression. */
  private static final class Entry {
    final Suppression suppression;
    final Suppression.Named rule;
    boolean used;

    Entry(Suppression suppression, Suppression.Named rule) {
      this.suppression = suppression;
      this.rule = rule;
    }
  }

  private final List<Suppression> suppressions;
  private final List<Entry> entries = new ArrayList<>();

  /** By rule, then by where the target begins; a target on its own beats the whole file. */
  private final Map<String, TreeMap<Integer, Entry>> inPlace = new HashMap<>();

  private final Map<String, Entry> wholeFile = new HashMap<>();

  FileSuppressions(List<Suppression> suppressions) {
    this.suppressions = suppressions;
    for (Suppression suppression : suppressions) {
      if (suppression.fault().isEmpty()) {
        for (Suppression.Named rule : suppression.rules()) {
          add(new Entry(suppression, rule));
        }
      }
    }
  }

  private void add(Entry entry) {
    entries.add(entry);
    if (entry.suppression.wholeFile()) {
      wholeFile.putIfAbsent(entry.rule.id(), entry);
    } else {
      inPlace
          .computeIfAbsent(entry.rule.id(), id -> new TreeMap<>())
          .putIfAbsent(entry.suppression.target().start(), entry);
    }
  }

  /** The reason why a finding is allowed, or null. */
  @Nullable String justification(Finding finding) {
    Entry entry = entry(finding);
    if (entry == null) {
      return null;
    }
    entry.used = true;
    return entry.suppression.reason();
  }

  private @Nullable Entry entry(Finding finding) {
    String id = finding.rule().id();
    Region region = finding.location().region();
    TreeMap<Integer, Entry> places = inPlace.get(id);
    if (places != null) {
      // Targets of one rule are lines or statements and do not overlap: the last one that begins in
      // or before the finding decides.
      Map.Entry<Integer, Entry> nearest =
          places.floorEntry(Math.max(region.start(), lastOf(region)));
      if (nearest != null && beginsBeforeEnd(region, nearest.getValue().suppression.target())) {
        return nearest.getValue();
      }
    }
    return wholeFile.get(id);
  }

  private static int lastOf(Region region) {
    return region.end() - 1;
  }

  // The end of a line belongs to it: there a finding may point at what is missing. What stands
  // there is the next statement of SQL.
  private static boolean beginsBeforeEnd(Region region, Region target) {
    return region.start() < target.end() || (region.isEmpty() && region.start() == target.end());
  }

  /** Adds what is wrong with the suppressions. */
  void addUnused(Set<String> ruleIds, Suppressions.Ran ran, List<Finding> findings) {
    List<Finding> found = new ArrayList<>();
    addFaults(ruleIds, found);
    for (Entry entry : entries) {
      String path = entry.suppression.comment().file().path();
      boolean unused = found.size() < MAX_FAULTS && !entry.used;
      if (unused && ran.rule(entry.rule.id(), path)) {
        found.add(UnusedSuppression.unused(entry.suppression, entry.rule));
      }
    }
    findings.addAll(found.subList(0, Math.min(found.size(), MAX_FAULTS)));
  }

  private void addFaults(Set<String> ruleIds, List<Finding> findings) {
    for (Suppression suppression : suppressions) {
      if (findings.size() >= MAX_FAULTS) {
        return;
      }
      if (!suppression.isMeant(ruleIds)) {
        continue;
      }
      if (!suppression.fault().isEmpty()) {
        findings.add(UnusedSuppression.faulty(suppression));
      }
      // A mistyped id is one whatever else is wrong with the comment.
      for (Suppression.Named rule : suppression.rules()) {
        if (ConfigReader.isUnknown(rule.id(), ruleIds)) {
          findings.add(UnusedSuppression.unknown(rule, ruleIds));
        }
      }
    }
  }
}
