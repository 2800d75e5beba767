package doctor.engine.fix;

import doctor.api.Fix;
import doctor.api.Fix.Applicability;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.engine.Report;
import doctor.engine.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fixes of a report that can be made together: none touches a place that another touches. */
final class Edits {

  /** What is replaced in one file, by where it begins. */
  private record InFile(SourceFile file, TreeMap<Integer, Fix.Replacement> replacements) {}

  /** Where a fix begins: it counts there, though it may reach into other files. */
  private final Map<String, Integer> counts = new HashMap<>();

  private final Map<String, InFile> files = new TreeMap<>();

  private final Predicate<SourceFile> writable;

  private Edits(Predicate<SourceFile> writable) {
    this.writable = writable;
  }

  /**
   * Chooses fixes in the order of the report, one a finding.
   *
   * @param unsafe whether unsafe ones may be chosen
   * @param writable whether a file is one of the tree, as it is there now
   */
  static Edits of(Report report, boolean unsafe, Predicate<SourceFile> writable) {
    Edits edits = new Edits(writable);
    for (Result result : report.results()) {
      Fix fix = result.isActive() ? best(result, unsafe) : null;
      if (fix != null && edits.isFree(fix)) {
        edits.add(fix);
      }
    }
    return edits;
  }

  private static @Nullable Fix best(Result result, boolean unsafe) {
    for (Fix fix : result.finding().fixes()) {
      if (fix.applicability() == Applicability.SAFE || unsafe) {
        return fix;
      }
    }
    return null;
  }

  private boolean isFree(Fix fix) {
    boolean changes = false;
    for (Fix.Replacement replacement : fix.replacements()) {
      SourceFile file = replacement.location().file();
      // What is not UTF-8 cannot be written back as it was.
      if (file.malformedAt() >= 0 || !writable.test(file) || touches(replacement)) {
        return false;
      }
      changes |= !replacement.location().text().equals(replacement.text());
    }
    return changes;
  }

  private boolean touches(Fix.Replacement replacement) {
    InFile known = files.get(replacement.location().file().path());
    if (known == null) {
      return false;
    }
    Region region = replacement.location().region();
    Map.Entry<Integer, Fix.Replacement> before = known.replacements.floorEntry(region.end());
    return before != null && before.getValue().location().region().end() >= region.start();
  }

  private void add(Fix fix) {
    counts.merge(fix.replacements().get(0).location().file().path(), 1, Integer::sum);
    for (Fix.Replacement replacement : fix.replacements()) {
      SourceFile file = replacement.location().file();
      files
          .computeIfAbsent(file.path(), path -> new InFile(file, new TreeMap<>()))
          .replacements
          .put(replacement.location().region().start(), replacement);
    }
  }

  /** Whether no fix was chosen. */
  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** How many of the fixes begin in a file. */
  int fixes(String path) {
    return counts.getOrDefault(path, 0);
  }

  /** The files with the replacements made. */
  List<SourceFile> apply() {
    List<SourceFile> edited = new ArrayList<>();
    for (InFile one : files.values()) {
      SourceFile file = one.file;
      StringBuilder text = new StringBuilder(file.text().length() + 64);
      int at = 0;
      for (Fix.Replacement replacement : one.replacements.values()) {
        Region region = replacement.location().region();
        text.append(file.text(), at, region.start()).append(replacement.text());
        at = region.end();
      }
      text.append(file.text(), at, file.text().length());
      edited.add(new SourceFile(file.path(), text.toString(), file.hasByteOrderMark(), -1));
    }
    return edited;
  }
}
