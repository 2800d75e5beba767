package doctor.engine;

/** What the run makes of a finding: results are marked, never dropped. */
public enum Disposition {
  /** Counts, and fails the run at or above the chosen level. */
  ACTIVE,
  /** A comment in the file allows it, with a reason. */
  SUPPRESSED,
  /** The baseline knows it. */
  BASELINED,
  /** Lies in no file that the run was asked about. */
  OUT_OF_SCOPE
}
