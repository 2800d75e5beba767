package doctor.engine;

import doctor.api.Rule;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The level of each rule: its own, unless something overrides it or switches the rule off. */
public final class Levels {

  private final Map<String, @Nullable Severity> overrides = new HashMap<>();
  private final Set<String> only;

  /**
   * Levels as the rules have them.
   *
   * @param only ids of the rules to run; empty for all
   */
  public Levels(Set<String> only) {
    this.only = Set.copyOf(only);
  }

  /**
   * Gives a rule another level.
   *
   * @param severity null to switch the rule off
   */
  public void override(String id, @Nullable Severity severity) {
    overrides.put(id, severity);
  }

  /** The level of a rule, or null where it is off. */
  public @Nullable Severity of(RuleDescriptor rule) {
    if (!only.isEmpty() && !only.contains(rule.id())) {
      return null;
    }
    return overrides.containsKey(rule.id()) ? overrides.get(rule.id()) : rule.severity();
  }

  /** Those rules that are not off. */
  List<Rule> enabled(List<Rule> rules) {
    List<Rule> enabled = new ArrayList<>();
    for (Rule rule : rules) {
      if (of(rule.descriptor()) != null) {
        enabled.add(rule);
      }
    }
    return enabled;
  }
}
