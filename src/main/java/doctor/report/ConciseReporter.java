package doctor.report;

import doctor.api.Finding;
import doctor.api.Position;
import doctor.engine.Report;
import doctor.engine.Result;
import java.io.IOException;

/** One line a finding: {@code path:line:column: level: message [rule-id]}. */
final class ConciseReporter implements Reporter {

  private final TextStyle style;

  ConciseReporter(TextStyle style) {
    this.style = style;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Result result : report.results()) {
      if (result.isActive() || style.verbose()) {
        writeLine(result, out);
      }
    }
  }

  private static void writeLine(Result result, Appendable out) throws IOException {
    Finding finding = result.finding();
    Position start = finding.location().start();
    out.append(OneLine.of(finding.location().file().path()));
    out.append(':').append(Integer.toString(start.line()));
    out.append(':').append(Integer.toString(start.column()));
    out.append(": ").append(result.severity().label());
    out.append(": ").append(OneLine.of(finding.message()));
    out.append(" [").append(finding.rule().id()).append(']');
    if (!result.isActive()) {
      out.append(" (").append(Dispositions.label(result.disposition())).append(')');
    }
    out.append('\n');
  }
}
