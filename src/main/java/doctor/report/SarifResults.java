package doctor.report;

import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.SourceFile;
import doctor.engine.Disposition;
import doctor.engine.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SARIF's results (2.1.0 §3.27). */
final class SarifResults {

  private final List<Result> results;
  private final SarifTools tools;
  private final boolean anySuppressed;
  private final boolean anyBaselined;
  private @Nullable SourceFile hashedFile;
  private @Nullable LineHashes hashes;

  SarifResults(List<Result> results, SarifTools tools) {
    this.results = results;
    this.tools = tools;
    boolean suppressed = false;
    boolean baselined = false;
    for (Result result : results) {
      suppressed |= !result.isActive();
      baselined |= result.disposition() == Disposition.BASELINED;
    }
    this.anySuppressed = suppressed;
    this.anyBaselined = baselined;
  }

  /** Writes {@code results}. */
  void write(JsonWriter json) throws IOException {
    json.array("results");
    for (Result result : results) {
      writeResult(result, json);
    }
    json.end();
  }

  private void writeResult(Result result, JsonWriter json) throws IOException {
    Finding finding = result.finding();
    json.object();
    json.member("ruleId", finding.rule().id());
    json.member("ruleIndex", tools.index(finding.rule().id()));
    json.member("level", result.severity().label());
    String help = finding.help().isEmpty() ? "" : "\nhelp: " + finding.help();
    writeMessage(finding.message() + help, json);
    json.array("locations").object();
    SarifPlaces.writePhysical(finding.location(), json);
    json.end().end();
    writeRelated(finding.related(), json);
    json.object("partialFingerprints")
        .member("primaryLocationLineHash", lineHash(finding.location()))
        .member("doctorFingerprint/v1", result.fingerprint())
        .end();
    writeFixes(finding.fixes(), json);
    writeDisposition(result, json);
    json.end();
  }

  /** Writes {@code message}. */
  static void writeMessage(String text, JsonWriter json) throws IOException {
    json.object("message").member("text", escapeLinks(text)).end();
  }

  /** What looks like an embedded link (§3.11.6) is none. */
  private static String escapeLinks(String text) {
    return text.contains("](") ? text.replace("[", "\\[").replace("]", "\\]") : text;
  }

  private static void writeRelated(List<Finding.Related> related, JsonWriter json)
      throws IOException {
    if (related.isEmpty()) {
      return;
    }
    json.array("relatedLocations");
    for (int i = 0; i < related.size(); i++) {
      json.object().member("id", i + 1);
      SarifPlaces.writePhysical(related.get(i).location(), json);
      writeMessage(related.get(i).message(), json);
      json.end();
    }
    json.end();
  }

  private static void writeFixes(List<Fix> fixes, JsonWriter json) throws IOException {
    if (fixes.isEmpty()) {
      return;
    }
    json.array("fixes");
    for (Fix fix : fixes) {
      json.object().object("description");
      json.member("text", escapeLinks(fix.description())).end();
      writeChanges(fix, json);
      json.object("properties")
          .member("applicability", Applicabilities.label(fix.applicability()))
          .end()
          .end();
    }
    json.end();
  }

  private static void writeChanges(Fix fix, JsonWriter json) throws IOException {
    Map<String, List<Fix.Replacement>> byPath = new LinkedHashMap<>();
    for (Fix.Replacement replacement : fix.replacements()) {
      String path = replacement.location().file().path();
      byPath.computeIfAbsent(path, file -> new ArrayList<>()).add(replacement);
    }
    json.array("artifactChanges");
    for (Map.Entry<String, List<Fix.Replacement>> change : byPath.entrySet()) {
      json.object();
      SarifPlaces.writeArtifact(change.getKey(), json);
      json.array("replacements");
      for (Fix.Replacement replacement : change.getValue()) {
        json.object();
        SarifPlaces.writeDeleted(replacement.location(), json);
        json.object("insertedContent").member("text", replacement.text()).end().end();
      }
      json.end().end();
    }
    json.end();
  }

  /** Suppressions and baseline states stand at all results of a run or at none (§3.27.23-24). */
  private void writeDisposition(Result result, JsonWriter json) throws IOException {
    if (anySuppressed) {
      json.array("suppressions");
      switch (result.disposition()) {
        case ACTIVE -> {}
        case SUPPRESSED -> writeSuppression("inSource", result.justification(), json);
        case BASELINED -> writeSuppression("external", "known to the baseline", json);
        case OUT_OF_SCOPE ->
            writeSuppression("external", "lies in no file the run was asked about", json);
      }
      json.end();
    }
    if (anyBaselined) {
      boolean known = result.disposition() == Disposition.BASELINED;
      json.member("baselineState", known ? "unchanged" : "new");
    }
  }

  private static void writeSuppression(String kind, String justification, JsonWriter json)
      throws IOException {
    json.object().member("kind", kind).member("status", "accepted");
    if (!justification.isEmpty()) {
      json.member("justification", justification);
    }
    json.end();
  }

  private String lineHash(Location location) {
    LineHashes known = hashes;
    if (known == null || hashedFile != location.file()) {
      known = new LineHashes(location.file());
      hashes = known;
      hashedFile = location.file();
    }
    return known.of(location.start().line());
  }
}
