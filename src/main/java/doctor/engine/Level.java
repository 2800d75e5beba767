package doctor.engine;

import doctor.api.Severity;
import org.jspecify.annotations.Nullable;

/** What a person sets a rule to: a severity, or off. */
public enum Level {
  OFF(null),
  NOTE(Severity.NOTE),
  WARNING(Severity.WARNING),
  ERROR(Severity.ERROR);

  private final @Nullable Severity severity;

  Level(@Nullable Severity severity) {
    this.severity = severity;
  }

  /** The level of a name as options and configuration write it, or null. */
  public static @Nullable Level of(String label) {
    return switch (label) {
      case "off" -> OFF;
      case "note" -> NOTE;
      case "warning" -> WARNING;
      case "error" -> ERROR;
      default -> null;
    };
  }

  /** The severity of findings at this level, or null where there are to be none. */
  public @Nullable Severity severity() {
    return severity;
  }
}
