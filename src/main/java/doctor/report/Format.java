package doctor.report;

import org.jspecify.annotations.Nullable;

/** The output formats. */
public enum Format {
  /** For people: source lines, related places, help, a summary. */
  TEXT("text"),
  /** One line a finding. */
  CONCISE("concise"),
  /** Our own JSON, as {@code schemas/report.schema.json} describes it. */
  JSON("json"),
  /** SARIF 2.1.0. */
  SARIF("sarif"),
  /** Workflow commands of GitHub Actions. */
  GITHUB("github"),
  /** GitLab's Code Quality JSON. */
  GITLAB("gitlab");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /** The format with this name, or null. */
  public static @Nullable Format named(String name) {
    for (Format format : values()) {
      if (format.label.equals(name)) {
        return format;
      }
    }
    return null;
  }

  /** All names, for a message. */
  public static String names() {
    StringBuilder names = new StringBuilder();
    for (Format format : values()) {
      names.append(names.isEmpty() ? "" : ", ").append(format.label);
    }
    return names.toString();
  }

  /**
   * What writes this format.
   *
   * @param style of the formats for people; the others are the same in every style
   * @param exitCode of the run, which SARIF records
   */
  public Reporter reporter(TextStyle style, int exitCode) {
    return switch (this) {
      case TEXT -> new TextReporter(style);
      case CONCISE -> new ConciseReporter(style);
      case JSON -> new JsonReporter();
      case SARIF -> new SarifReporter(exitCode);
      case GITHUB -> new GithubReporter(style.verbose());
      case GITLAB -> new GitlabReporter();
    };
  }
}
