package doctor.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a run lets pass although a rule found it.
 *
 * @param suppressions whether comments in the files may allow findings
 * @param baseline the findings that are known, or null
 * @param scope the files that the run was asked about
 */
public record Gate(boolean suppressions, @Nullable Baseline baseline, Scope scope) {

  /** Only what comments allow. */
  public static final Gate DEFAULT = new Gate(true, null, Scope.EVERYTHING);
}
