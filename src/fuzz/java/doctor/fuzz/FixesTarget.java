package doctor.fuzz;

import doctor.invariant.FixInvariants;
import java.io.IOException;
import java.util.Map;

/** {@code --fix} on any files: no more is found than before, and nothing is left to apply. */
public final class FixesTarget {

  private FixesTarget() {}

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Map<String, byte[]> files = Bundle.unpack(input);
    FixInvariants.hold(files, false);
    FixInvariants.hold(files, true);
  }
}
