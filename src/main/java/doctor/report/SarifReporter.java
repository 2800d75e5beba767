package doctor.report;

import doctor.api.Severity;
import doctor.engine.Notification;
import doctor.engine.Report;
import doctor.engine.Result;
import java.io.IOException;
import java.util.List;

/** SARIF 2.1.0, one run, written for GitHub's limits. */
final class SarifReporter implements Reporter {

  /** GitHub rejects a run with more. */
  static final int MOST_RESULTS = 25_000;

  private final int exitCode;

  SarifReporter(int exitCode) {
    this.exitCode = exitCode;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out, 4);
    SarifTools tools = new SarifTools(report);
    List<Result> kept = WorstResults.of(report.results(), MOST_RESULTS);
    json.object()
        .member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        .member("version", "2.1.0")
        .array("runs")
        .object();
    tools.write(json);
    writeInvocation(report, report.results().size() - kept.size(), tools, json);
    json.object("originalUriBaseIds")
        .object(SarifPlaces.ROOT)
        .object("description")
        .member("text", "The root of the workspace.")
        .end()
        .end()
        .end();
    // Without the last slash GitHub sees no category.
    json.object("automationDetails").member("id", "doctor/services-spec/").end();
    json.member("columnKind", "utf16CodeUnits");
    new SarifResults(kept, tools).write(json);
    json.end().end().end();
  }

  private void writeInvocation(Report report, int leftOut, SarifTools tools, JsonWriter json)
      throws IOException {
    json.array("invocations")
        .object()
        .member("executionSuccessful", !report.internalError())
        .member("exitCode", exitCode)
        .array("toolExecutionNotifications");
    for (Notification notification : report.notifications()) {
      writeNotification(notification, tools, json);
    }
    if (leftOut > 0) {
      String message =
          leftOut + " results left out: the worst " + MOST_RESULTS + " are kept, as GitHub allows";
      writeNotification(new Notification(Severity.WARNING, message, "", ""), tools, json);
    }
    json.end().end().end();
  }

  private static void writeNotification(
      Notification notification, SarifTools tools, JsonWriter json) throws IOException {
    json.object().member("level", notification.level().label());
    SarifResults.writeMessage(notification.message(), json);
    if (!notification.ruleId().isEmpty()) {
      int index = tools.index(notification.ruleId());
      json.object("associatedRule").member("id", notification.ruleId());
      if (index >= 0) {
        json.member("index", index);
      }
      json.end();
    }
    if (!notification.path().isEmpty()) {
      json.array("locations").object().object("physicalLocation");
      SarifPlaces.writeArtifact(notification.path(), json);
      json.end().end().end();
    }
    json.end();
  }
}
