package doctor.report;

import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.text.Markdown;
import doctor.text.RuleProse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A rule as SARIF describes it (2.1.0 §3.49), with the properties that GitHub reads.
 *
 * @param prose Markdown
 * @param written what the build has written of it, null for rules of plugins
 */
record SarifRule(RuleDescriptor descriptor, String prose, @Nullable String written) {

  /** Writes the reportingDescriptor. */
  void write(JsonWriter json) throws IOException {
    json.object()
        .member("id", descriptor.id())
        .member("name", pascalCase(descriptor.id()))
        .object("shortDescription")
        .member("text", RuleProse.sentence(descriptor.summary()))
        .end();
    if (written == null) {
      writeProse(json);
    } else {
      json.membersInJson(written);
    }
    json.object("defaultConfiguration")
        .member("level", descriptor.severity().label())
        .end()
        .object("properties")
        .member("precision", "high")
        .member("problem.severity", problemSeverity(descriptor.severity()))
        .array("tags")
        .element("reliability")
        .element("services")
        .end()
        .end()
        .end();
  }

  // PutIntoCode writes the same of the rules that the build knows.
  private void writeProse(JsonWriter json) throws IOException {
    String what = RuleProse.description(prose);
    json.object("fullDescription")
        .member("text", what.isEmpty() ? RuleProse.sentence(descriptor.summary()) : what)
        .end()
        .object("help")
        .member("text", Markdown.plain(prose))
        .member("markdown", prose)
        .end()
        .member("helpUri", helpUri());
  }

  /** The first address below "See also"; a name where there is none, since there is no site. */
  private String helpUri() {
    String address = RuleProse.address(prose);
    return address.isEmpty() ? "urn:doctor:rule:" + descriptor.id() : address;
  }

  private static String problemSeverity(Severity severity) {
    return switch (severity) {
      case NOTE -> "recommendation";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  /** {@code restart-on-failure} as {@code RestartOnFailure}; a namespace is left out. */
  static String pascalCase(String id) {
    StringBuilder out = new StringBuilder(id.length());
    boolean upper = true;
    for (int i = id.indexOf('/') + 1; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c != '-') {
        out.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = c == '-';
    }
    return out.toString();
  }
}
