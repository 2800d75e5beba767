package doctor.report;

import doctor.api.Amount;
import doctor.api.Severity;
import doctor.engine.Disposition;
import doctor.engine.Report;

/** The last line of {@code text}: what was checked, what was found, how long it took. */
final class Summary {

  private Summary() {}

  /** {@code 13 apps, 9 services: 5 errors, 2 warnings (1 suppressed, 0 baselined) in 123 ms}. */
  static String of(Report report) {
    StringBuilder out = new StringBuilder();
    out.append(Amount.of(report.apps(), "app")).append(", ");
    out.append(Amount.of(report.services(), "service"));
    if (report.unchanged() > 0) {
      out.append(" (").append(report.unchanged()).append(" more without a change)");
    }
    out.append(": ");
    int found = out.length();
    level(report, Severity.ERROR, found, out);
    level(report, Severity.WARNING, found, out);
    level(report, Severity.NOTE, found, out);
    if (out.length() == found) {
      out.append(nothingFound(report));
    }
    hidden(report, out);
    return out.append(" in ").append(report.millis()).append(" ms").toString();
  }

  private static String nothingFound(Report report) {
    if (report.internalError()) {
      return "not everything was checked";
    }
    boolean checked = report.apps() + report.unchanged() > 0;
    return checked ? "no problems" : "nothing was checked";
  }

  private static void level(Report report, Severity severity, int found, StringBuilder out) {
    long number = report.active(severity);
    if (number > 0) {
      out.append(out.length() == found ? "" : ", ");
      out.append(Amount.of(number, severity.label()));
    }
  }

  private static void hidden(Report report, StringBuilder out) {
    long suppressed = report.count(Disposition.SUPPRESSED);
    long baselined = report.count(Disposition.BASELINED);
    long outOfScope = report.count(Disposition.OUT_OF_SCOPE);
    if (suppressed + baselined + outOfScope == 0) {
      return;
    }
    out.append(" (").append(suppressed).append(" suppressed, ");
    out.append(baselined).append(" baselined");
    if (outOfScope > 0) {
      out.append(", ").append(outOfScope).append(" out of scope");
    }
    out.append(')');
  }
}
