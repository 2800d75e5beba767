package doctor.report;

import doctor.api.Finding;
import doctor.api.Severity;
import doctor.engine.Report;
import doctor.engine.Result;
import java.io.IOException;

/** GitLab's Code Quality report: an array of what counts, without columns. */
final class GitlabReporter implements Reporter {

  GitlabReporter() {}

  @Override
  public void write(Report report, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out, 1);
    json.array();
    for (Result result : report.results()) {
      if (result.isActive()) {
        writeResult(result, json);
      }
    }
    json.end();
  }

  private static void writeResult(Result result, JsonWriter json) throws IOException {
    Finding finding = result.finding();
    json.object();
    json.member("description", finding.message());
    json.member("check_name", finding.rule().id());
    json.member("fingerprint", result.fingerprint());
    json.member("severity", severity(result.severity()));
    json.object("location").member("path", finding.location().file().path());
    json.object("lines").member("begin", finding.location().start().line()).end();
    json.end();
    json.end();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case NOTE -> "info";
      case WARNING -> "minor";
      case ERROR -> "critical";
    };
  }
}
