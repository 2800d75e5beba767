package doctor.report;

import doctor.api.Rule;
import doctor.api.RuleDescriptor;
import doctor.engine.Prose;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.engine.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SARIF's tool object (2.1.0 §3.18): all rules as the driver's, those of plugins also as an
 * extension's. Results point into the driver, because readers that know no extensions look nowhere
 * else: sarif-to-markdown dies of a rule that is not there, and sarif-junit of a result without
 * {@code ruleId}, beside which the validator forbids the {@code rule} that would name an extension.
 */
final class SarifTools {

  /** A name, not an address: validators ask for a URI, and there is no site. */
  private static final String INFORMATION = "urn:doctor:services-spec";

  private final List<SarifRule> rules = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, List<SarifRule>> plugins = new TreeMap<>();

  /** All rules that ran or are spoken of in results, in the order of their ids. */
  SarifTools(Report report) {
    Map<String, SarifRule> byId = new TreeMap<>();
    for (Rule rule : report.rules()) {
      String written = Prose.inSarif(rule);
      String prose = written == null ? Prose.of(rule) : "";
      byId.put(rule.descriptor().id(), new SarifRule(rule.descriptor(), prose, written));
    }
    for (Result result : report.results()) {
      RuleDescriptor descriptor = result.finding().rule();
      if (!byId.containsKey(descriptor.id())) {
        byId.put(descriptor.id(), new SarifRule(descriptor, descriptor.summary() + "\n", null));
      }
    }
    for (SarifRule rule : byId.values()) {
      String id = rule.descriptor().id();
      indexes.put(id, rules.size());
      rules.add(rule);
      if (id.indexOf('/') >= 0) {
        String namespace = id.substring(0, id.indexOf('/'));
        plugins.computeIfAbsent(namespace, name -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** Writes {@code tool}. */
  void write(JsonWriter json) throws IOException {
    json.object("tool")
        .object("driver")
        .member("name", "doctor")
        .member("fullName", "doctor services-spec " + Version.NUMBER)
        .member("version", Version.NUMBER)
        .member("semanticVersion", Version.NUMBER)
        .member("informationUri", INFORMATION)
        .object("shortDescription")
        .member("text", "A linter for monorepos of small services.")
        .end();
    writeRules(rules, json);
    json.end();
    if (!plugins.isEmpty()) {
      json.array("extensions");
      for (Map.Entry<String, List<SarifRule>> plugin : plugins.entrySet()) {
        json.object().member("name", plugin.getKey());
        writeRules(plugin.getValue(), json);
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

  /** Index of a rule among the driver's, or -1 for one that did not run. */
  int index(String id) {
    return indexes.getOrDefault(id, -1);
  }
}
