package doctor.report;

import doctor.engine.Disposition;

/** The words of reports for dispositions. */
final class Dispositions {

  private Dispositions() {}

  static String label(Disposition disposition) {
    return switch (disposition) {
      case ACTIVE -> "active";
      case SUPPRESSED -> "suppressed";
      case BASELINED -> "baselined";
      case OUT_OF_SCOPE -> "out-of-scope";
    };
  }
}
