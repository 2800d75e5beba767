package doctor.report;

import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.Position;
import doctor.api.Severity;
import doctor.engine.Disposition;
import doctor.engine.Notification;
import doctor.engine.Report;
import doctor.engine.Result;
import java.io.IOException;
import java.util.List;

/** Our own JSON, version 1. Its shape is published as {@code schemas/report.schema.json}. */
final class JsonReporter implements Reporter {

  private static final int VERSION = 1;

  JsonReporter() {}

  @Override
  public void write(Report report, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out, 2);
    json.object().member("version", VERSION);
    writeSummary(report, json);
    json.array("results");
    for (Result result : report.results()) {
      writeResult(result, json);
    }
    json.end();
    json.array("notifications");
    for (Notification notification : report.notifications()) {
      writeNotification(notification, json);
    }
    json.end().end();
  }

  private static void writeSummary(Report report, JsonWriter json) throws IOException {
    json.object("summary")
        .member("apps", report.apps())
        .member("services", report.services())
        .member("errors", report.active(Severity.ERROR))
        .member("warnings", report.active(Severity.WARNING))
        .member("notes", report.active(Severity.NOTE))
        .member("suppressed", report.count(Disposition.SUPPRESSED))
        .member("baselined", report.count(Disposition.BASELINED))
        .member("outOfScope", report.count(Disposition.OUT_OF_SCOPE))
        .member("internalError", report.internalError())
        .end();
  }

  private static void writeResult(Result result, JsonWriter json) throws IOException {
    Finding finding = result.finding();
    json.object()
        .member("ruleId", finding.rule().id())
        .member("level", result.severity().label())
        .member("message", finding.message());
    if (!finding.help().isEmpty()) {
      json.member("help", finding.help());
    }
    writeLocation(finding.location(), json);
    json.member("disposition", Dispositions.label(result.disposition()));
    if (!result.justification().isEmpty()) {
      json.member("justification", result.justification());
    }
    json.member("fingerprint", result.fingerprint());
    writeRelated(finding.related(), json);
    writeFixes(finding.fixes(), json);
    json.end();
  }

  private static void writeRelated(List<Finding.Related> places, JsonWriter json)
      throws IOException {
    json.array("related");
    for (Finding.Related related : places) {
      json.object().member("message", related.message());
      writeLocation(related.location(), json);
      json.end();
    }
    json.end();
  }

  private static void writeFixes(List<Fix> fixes, JsonWriter json) throws IOException {
    json.array("fixes");
    for (Fix fix : fixes) {
      json.object()
          .member("description", fix.description())
          .member("applicability", Applicabilities.label(fix.applicability()))
          .array("replacements");
      for (Fix.Replacement replacement : fix.replacements()) {
        json.object();
        writeLocation(replacement.location(), json);
        json.member("text", replacement.text()).end();
      }
      json.end().end();
    }
    json.end();
  }

  private static void writeLocation(Location location, JsonWriter json) throws IOException {
    Position start = location.start();
    Position end = location.end();
    json.member("path", location.file().path())
        .object("region")
        .member("startLine", start.line())
        .member("startColumn", start.column())
        .member("endLine", end.line())
        .member("endColumn", end.column())
        .end();
  }

  private static void writeNotification(Notification notification, JsonWriter json)
      throws IOException {
    json.object()
        .member("level", notification.level().label())
        .member("message", notification.message());
    if (!notification.ruleId().isEmpty()) {
      json.member("ruleId", notification.ruleId());
    }
    if (!notification.path().isEmpty()) {
      json.member("path", notification.path());
    }
    json.end();
  }
}
