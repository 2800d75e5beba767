package doctor.api;

/** How much a finding matters, weakest first. The names are SARIF's levels (2.1.0 §3.27.10). */
public enum Severity {
  /** Worth knowing. */
  NOTE,
  /** May hurt. */
  WARNING,
  /** Takes a service down or loses data. */
  ERROR;

  /** The name as options, reports and SARIF write it. */
  public String label() {
    return switch (this) {
      case NOTE -> "note";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }
}
