package doctor.report;

import doctor.api.Rule;
import doctor.api.RuleDescriptor;
import doctor.engine.Prose;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.engine.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SARIF's tool object (2.1.0 §3.18): our rules as the driver's, each plugin's namespace as an
 * extension; and where a rule stands in it.
 */
final class SarifTools {

  private static final int NO_EXTENSION = -1;

  private final Map<String, Place> places = new TreeMap<>();
  private final List<SarifRule> driver = new ArrayList<>();
  private final Map<String, List<SarifRule>> extensions = new TreeMap<>();

  /** Where a rule stands: index in its component, and of its component among the extensions. */
  private record Place(int index, int extension) {}

  /** All rules that ran or are spoken of in results, in the order of their ids. */
  SarifTools(Report report) {
    Map<String, SarifRule> rules = new TreeMap<>();
    for (Rule rule : report.rules()) {
      rules.put(rule.descriptor().id(), new SarifRule(rule.descriptor(), Prose.of(rule)));
    }
    for (Result result : report.results()) {
      RuleDescriptor descriptor = result.finding().rule();
      if (!rules.containsKey(descriptor.id())) {
        rules.put(descriptor.id(), new SarifRule(descriptor, descriptor.summary() + "\n"));
      }
    }
    for (SarifRule rule : rules.values()) {
      String namespace = namespace(rule.descriptor().id());
      (namespace.isEmpty()
              ? driver
              : extensions.computeIfAbsent(namespace, name -> new ArrayList<>()))
          .add(rule);
    }
    remember(driver, NO_EXTENSION);
    int extension = 0;
    for (List<SarifRule> component : extensions.values()) {
      remember(component, extension++);
    }
  }

  private void remember(List<SarifRule> component, int extension) {
    for (int i = 0; i < component.size(); i++) {
      places.put(component.get(i).descriptor().id(), new Place(i, extension));
    }
  }

  private static String namespace(String id) {
    return id.substring(0, Math.max(0, id.indexOf('/')));
  }

  /** Writes {@code tool}. */
  void write(JsonWriter json) throws IOException {
    json.object("tool")
        .object("driver")
        .member("name", "doctor")
        .member("fullName", "doctor services-spec " + Version.NUMBER)
        .member("version", Version.NUMBER)
        .member("semanticVersion", Version.NUMBER)
        .object("shortDescription")
        .member("text", "A linter for monorepos of small services.")
        .end();
    writeRules(driver, json);
    json.end();
    if (!extensions.isEmpty()) {
      json.array("extensions");
      for (Map.Entry<String, List<SarifRule>> extension : extensions.entrySet()) {
        json.object().member("name", extension.getKey());
        writeRules(extension.getValue(), json);
        json.end();
      }
      json.end();
    }
    json.end();
  }

  private static void writeRules(List<SarifRule> rules, JsonWriter json) throws IOException {
    json.array("rules");
    for (SarifRule rule : rules) {
      rule.write(json);
    }
    json.end();
  }

  /** Writes {@code ruleId} with {@code ruleIndex}, or with {@code rule} where a plugin's it is. */
  void writeRuleOfResult(String id, JsonWriter json) throws IOException {
    Place place = places.get(id);
    json.member("ruleId", id);
    if (place == null) {
      return;
    }
    if (place.extension == NO_EXTENSION) {
      json.member("ruleIndex", place.index);
    } else {
      writeReference("rule", id, json);
    }
  }

  /** Writes a reportingDescriptorReference (§3.52). */
  void writeReference(String name, String id, JsonWriter json) throws IOException {
    Place place = places.get(id);
    json.object(name).member("id", id);
    if (place != null) {
      json.member("index", place.index);
      if (place.extension != NO_EXTENSION) {
        json.object("toolComponent")
            .member("name", namespace(id))
            .member("index", place.extension)
            .end();
      }
    }
    json.end();
  }
}
