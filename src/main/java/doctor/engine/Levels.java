package doctor.engine;

import doctor.api.Rule;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.source.PathFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The level of each rule: its own, unless the configuration says otherwise, for all files or for
 * some, and unless the call overrides that.
 */
public final class Levels {

  private final Map<String, Level> called = new HashMap<>();
  private final Map<String, Level> configured;
  private final List<InSomeFiles> overrides = new ArrayList<>();
  private final Set<String> only;

  private record InSomeFiles(PathFilter files, Map<String, Level> rules) {}

  /** Levels as the rules have them. */
  public Levels(Set<String> only) {
    this(only, Config.DEFAULT);
  }

  /**
   * Levels as a configuration has them.
   *
   * @param only ids of the rules to run, also where the configuration switches them off; empty for
   *     all
   */
  public Levels(Set<String> only, Config config) {
    this.only = Set.copyOf(only);
    configured = config.rules();
    for (Config.PathRules override : config.overrides()) {
      overrides.add(new InSomeFiles(new PathFilter(override.paths()), override.rules()));
    }
  }

  /** Gives a rule another level, whatever the configuration says. */
  public void override(String id, Level level) {
    called.put(id, level);
  }

  /** The level of what a rule finds in a file, or null where it is off. */
  @Nullable Severity of(RuleDescriptor rule, String path) {
    if (!called.containsKey(rule.id()) && isSelected(rule)) {
      for (int i = overrides.size() - 1; i >= 0; i--) {
        Level level = overrides.get(i).rules.get(rule.id());
        if (level != null && overrides.get(i).files.covers(path)) {
          return level.severity();
        }
      }
    }
    return of(rule);
  }

  private @Nullable Severity of(RuleDescriptor rule) {
    if (!isSelected(rule)) {
      return null;
    }
    Level level = called.get(rule.id());
    if (level == null) {
      level = configured.get(rule.id());
      // Who names a rule in the call wants to see it.
      level = level == Level.OFF && !only.isEmpty() ? null : level;
    }
    return level == null ? rule.severity() : level.severity();
  }

  private boolean isSelected(RuleDescriptor rule) {
    return only.isEmpty() || only.contains(rule.id());
  }

  /** Those rules that are not off everywhere. */
  public List<Rule> enabled(List<Rule> rules) {
    List<Rule> enabled = new ArrayList<>();
    for (Rule rule : rules) {
      if (of(rule.descriptor()) != null || isOnSomewhere(rule.descriptor())) {
        enabled.add(rule);
      }
    }
    return enabled;
  }

  private boolean isOnSomewhere(RuleDescriptor rule) {
    boolean on = false;
    for (InSomeFiles override : overrides) {
      on |= override.rules.getOrDefault(rule.id(), Level.OFF) != Level.OFF;
    }
    return on && isSelected(rule) && !called.containsKey(rule.id());
  }
}
