package doctor.fuzz;

import doctor.invariant.Invariants;

/**
 * Any files of an app: its code, units, compose files and migrations, and the suppressions in them.
 */
public final class WorkspaceTarget {

  private WorkspaceTarget() {}

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] input) {
    Invariants.hold(Bundle.unpack(input));
  }
}
