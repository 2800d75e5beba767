package doctor.report;

import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.engine.Prose;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A rule as SARIF describes it (2.1.0 §3.49), with the properties that GitHub reads.
 *
 * @param prose Markdown
 * @param inJson the same as the build has written it, null for rules of plugins
 */
record SarifRule(RuleDescriptor descriptor, String prose, Prose.@Nullable InJson inJson) {

  /** GitHub shows no more of a description. */
  private static final int LONGEST_DESCRIPTION = 1024;

  /** Writes the reportingDescriptor. */
  void write(JsonWriter json) throws IOException {
    String what = Prose.section(prose, "What it does");
    json.object()
        .member("id", descriptor.id())
        .member("name", pascalCase(descriptor.id()))
        .object("shortDescription")
        .member("text", shorten(sentence(descriptor.summary())))
        .end()
        .object("fullDescription")
        .member(
            "text", shorten(sentence(what.isEmpty() ? descriptor.summary() : Prose.plain(what))))
        .end()
        .object("help");
    if (inJson == null) {
      json.member("text", Prose.plain(prose)).member("markdown", prose);
    } else {
      json.memberInJson("text", inJson.plain()).memberInJson("markdown", inJson.markdown());
    }
    json.end()
        .member("helpUri", helpUri())
        .object("defaultConfiguration")
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

  /** The first address below "See also"; a name where there is none, since there is no site. */
  private String helpUri() {
    String seeAlso = Prose.section(prose, "See also");
    int start = seeAlso.indexOf("https://");
    if (start < 0) {
      return "urn:doctor:rule:" + descriptor.id();
    }
    int end = start;
    while (end < seeAlso.length() && " \n)>]".indexOf(seeAlso.charAt(end)) < 0) {
      end++;
    }
    return seeAlso.substring(start, end);
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

  /** The text with a capital first letter and a full stop. */
  static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    char last = text.charAt(text.length() - 1);
    return last == '.' || last == '!' || last == '?' ? capital : capital + ".";
  }

  private static String shorten(String text) {
    if (text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 2);
    return text.substring(0, space < 0 ? LONGEST_DESCRIPTION - 2 : space) + " …";
  }
}
