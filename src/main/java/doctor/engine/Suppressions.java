package doctor.engine;

import doctor.api.Finding;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The suppressions of a run: which finding they allow, and which of them allow none. */
final class Suppressions {

  private final Map<String, FileSuppressions> byPath = new HashMap<>();
  private final List<FileSuppressions> judged = new ArrayList<>();

  /**
   * Takes up the suppressions of a file that rules have looked into: from now on the ones that
   * allow nothing can be told.
   */
  void add(List<Suppression> suppressions) {
    SourceFile file = suppressions.get(0).comment().file();
    FileSuppressions known = new FileSuppressions(suppressions);
    byPath.put(file.path(), known);
    judged.add(known);
  }

  /** The reason why a finding is allowed, or null where it is not. */
  @Nullable String justification(Finding finding) {
    SourceFile file = finding.location().file();
    FileSuppressions suppressions = byPath.get(file.path());
    if (suppressions == null) {
      suppressions = new FileSuppressions(SuppressionReader.read(file));
      byPath.put(file.path(), suppressions);
    }
    return suppressions.justification(finding);
  }

  /**
   * What is wrong with the suppressions, once all findings have been asked about.
   *
   * @param ruleIds the rules that there are
   * @param ran tells whether a rule had its say about a file
   */
  List<Finding> unused(Set<String> ruleIds, Ran ran) {
    List<Finding> findings = new ArrayList<>();
    for (FileSuppressions suppressions : judged) {
      suppressions.addUnused(ruleIds, ran, findings);
    }
    return findings;
  }

  /** Whether a rule had its say about a file. */
  interface Ran {
    boolean rule(String id, String path);
  }
}
