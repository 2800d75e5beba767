package doctor.report;

import doctor.api.Fix;

/** The words of reports for applicabilities. */
final class Applicabilities {

  private Applicabilities() {}

  static String label(Fix.Applicability applicability) {
    return switch (applicability) {
      case SAFE -> "safe";
      case UNSAFE -> "unsafe";
    };
  }
}
