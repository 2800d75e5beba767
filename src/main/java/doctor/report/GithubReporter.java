package doctor.report;

import doctor.api.Finding;
import doctor.api.Position;
import doctor.api.Severity;
import doctor.engine.Notification;
import doctor.engine.Report;
import doctor.engine.Result;
import java.io.IOException;

/**
 * Workflow commands of GitHub Actions, which become annotations: {@code ::error
 * file=…,line=…::message}.
 */
final class GithubReporter implements Reporter {

  private final boolean verbose;

  /**
   * A writer of annotations.
   *
   * @param verbose whether notes of the run become annotations too
   */
  GithubReporter(boolean verbose) {
    this.verbose = verbose;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Result result : report.results()) {
      if (result.isActive()) {
        writeResult(result, out);
      }
    }
    for (Notification notification : report.notifications()) {
      if (verbose || notification.level() != Severity.NOTE) {
        writeNotification(notification, out);
      }
    }
  }

  private static void writeResult(Result result, Appendable out) throws IOException {
    Finding finding = result.finding();
    Position start = finding.location().start();
    Position end = finding.location().end();
    out.append("::").append(command(result.severity()));
    out.append(" file=").append(property(finding.location().file().path()));
    out.append(",line=").append(Integer.toString(start.line()));
    out.append(",endLine=").append(Integer.toString(end.line()));
    if (start.line() == end.line()) {
      // The runner refuses columns that belong to different lines.
      out.append(",col=").append(Integer.toString(start.column()));
      out.append(",endColumn=").append(Integer.toString(end.column()));
    }
    out.append(",title=").append(property(finding.rule().id()));
    out.append("::").append(data(finding.message()));
    if (!finding.help().isEmpty()) {
      out.append(data("\nhelp: " + finding.help()));
    }
    out.append('\n');
  }

  private static void writeNotification(Notification notification, Appendable out)
      throws IOException {
    out.append("::").append(command(notification.level())).append(' ');
    if (!notification.path().isEmpty()) {
      out.append("file=").append(property(notification.path())).append(',');
    }
    out.append("title=doctor::").append(data(notification.message())).append('\n');
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case NOTE -> "notice";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  // Line ends have escapes of their own; other control characters would drive a terminal.
  private static String data(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '%' -> out.append("%25");
        case '\r' -> out.append("%0D");
        case '\n' -> out.append("%0A");
        default -> out.append(OneLine.of(text.substring(i, i + 1)));
      }
    }
    return out.toString();
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
