package doctor.fuzz;

import doctor.api.SourceFile;
import doctor.invariant.Invariants;
import doctor.lang.token.Agreement;
import doctor.source.TextDecoder;

/** Any text as code in the language that the name on its first line tells. */
public final class LexersTarget {

  private LexersTarget() {}

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] input) {
    Bundle.unpack(input).forEach((path, content) -> check(TextDecoder.decode(path, content)));
  }

  private static void check(SourceFile file) {
    String disagreement = Agreement.disagreement(file);
    if (disagreement != null) {
      String language = file.path().substring(file.path().lastIndexOf('.') + 1);
      throw Invariants.failure(
          language + disagreement.substring(0, disagreement.indexOf(' ')), disagreement);
    }
  }
}
