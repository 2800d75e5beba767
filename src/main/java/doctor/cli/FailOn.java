package doctor.cli;

import doctor.api.Severity;
import doctor.engine.Report;
import org.jspecify.annotations.Nullable;

/** The level from which on findings fail a run. */
enum FailOn {
  NOTE(Severity.NOTE),
  WARNING(Severity.WARNING),
  ERROR(Severity.ERROR),
  NEVER(null);

  private final @Nullable Severity from;

  FailOn(@Nullable Severity from) {
    this.from = from;
  }

  static FailOn parse(@Nullable String option) throws UsageException {
    if (option == null) {
      return ERROR;
    }
    return switch (option) {
      case "note" -> NOTE;
      case "warning" -> WARNING;
      case "error" -> ERROR;
      case "never" -> NEVER;
      default ->
          throw new UsageException(
              "--fail-on is " + option + ", expected error, warning, note or never");
    };
  }

  /** What a run with this report answers. */
  ExitCode exitCode(Report report) {
    if (report.internalError()) {
      return ExitCode.INTERNAL;
    }
    if (from != null) {
      for (Severity severity : Severity.values()) {
        if (severity.compareTo(from) >= 0 && report.active(severity) > 0) {
          return ExitCode.FINDINGS;
        }
      }
    }
    return ExitCode.CLEAN;
  }
}
