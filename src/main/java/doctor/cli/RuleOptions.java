package doctor.cli;

import doctor.api.Rule;
import doctor.api.Spelling;
import doctor.engine.Config;
import doctor.engine.Level;
import doctor.engine.Levels;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code --rule} and {@code --only}, and says which rule an unknown id was meant to be. */
final class RuleOptions {

  private RuleOptions() {}

  /**
   * The levels of a call.
   *
   * @throws UsageException if they leave no rule on: a gate that checks nothing must not be green
   */
  static Levels levels(List<Rule> rules, LintOptions options, Config config) throws UsageException {
    Set<String> only = new HashSet<>();
    for (String id : options.only()) {
      only.add(known(id, rules, "--only").descriptor().id());
    }
    Levels levels = new Levels(only, config);
    for (String option : options.rules()) {
      int equals = option.indexOf('=');
      if (equals < 0) {
        throw new UsageException("--rule is " + option + ", expected ID=LEVEL");
      }
      String id = option.substring(0, equals);
      known(id, rules, "--rule");
      levels.override(id, level(option.substring(equals + 1), id));
    }
    if (levels.enabled(rules).isEmpty()) {
      throw new UsageException(
          "no rule is left to run: --rule, --only and the configuration switch off every one");
    }
    return levels;
  }

  /** The ids of some rules. */
  static Set<String> ids(List<Rule> rules) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      ids.add(rule.descriptor().id());
    }
    return ids;
  }

  /** The rule with an id; where there is none, the exception names the nearest. */
  static Rule known(String id, List<Rule> rules, String where) throws UsageException {
    Map<String, Rule> byId = new TreeMap<>();
    for (Rule rule : rules) {
      byId.put(rule.descriptor().id(), rule);
    }
    Rule rule = byId.get(id);
    if (rule == null) {
      String near = Spelling.nearest(id, byId.keySet());
      throw new UsageException(
          where
              + ": there is no rule "
              + id
              + (near == null ? "; doctor rules lists them" : ", did you mean " + near + "?"));
    }
    return rule;
  }

  private static Level level(String text, String id) throws UsageException {
    Level level = Level.of(text);
    if (level == null) {
      throw new UsageException(
          "--rule: level of " + id + " is " + text + ", expected error, warning, note or off");
    }
    return level;
  }
}
