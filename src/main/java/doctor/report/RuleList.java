package doctor.report;

import doctor.api.Rule;
import doctor.api.RuleDescriptor;
import java.io.IOException;
import java.util.List;

/** The list of rules that {@code doctor rules} prints. */
public final class RuleList {

  private RuleList() {}

  /** One line a rule: id, level, summary. */
  public static void text(List<Rule> rules, Appendable out) throws IOException {
    int width = 0;
    for (Rule rule : rules) {
      width = Math.max(width, rule.descriptor().id().length());
    }
    for (Rule rule : rules) {
      RuleDescriptor descriptor = rule.descriptor();
      String level = descriptor.severity().label();
      out.append(descriptor.id()).append(" ".repeat(width - descriptor.id().length() + 2));
      out.append(level).append(" ".repeat("warning".length() - level.length() + 2));
      out.append(descriptor.summary()).append('\n');
    }
  }

  /** An array of objects with {@code id}, {@code level} and {@code summary}. */
  public static void json(List<Rule> rules, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out, 1);
    json.array();
    for (Rule rule : rules) {
      RuleDescriptor descriptor = rule.descriptor();
      json.object();
      json.member("id", descriptor.id());
      json.member("level", descriptor.severity().label());
      json.member("summary", descriptor.summary());
      json.end();
    }
    json.end();
  }
}
