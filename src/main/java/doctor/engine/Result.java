package doctor.engine;

import doctor.api.Finding;
import doctor.api.Severity;

/**
 * A finding and what the run makes of it.
 *
 * @param finding what the rule said
 * @param severity the level after configuration
 * @param disposition whether it counts
 * @param justification the reason a suppression gives; empty otherwise
 * @param fingerprint lower-case hex, stable while the content around the finding is; unique in a
 *     report
 */
public record Result(
    Finding finding,
    Severity severity,
    Disposition disposition,
    String justification,
    String fingerprint) {

  /** Whether the result counts. */
  public boolean isActive() {
    return disposition == Disposition.ACTIVE;
  }

  /** The same result with another disposition. */
  Result as(Disposition other) {
    return new Result(finding, severity, other, justification, fingerprint);
  }
}
