package doctor.engine;

import doctor.api.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules had their say: those that are on and did not crash. */
final class RulesThatRan implements Suppressions.Ran {

  private final Map<String, Rule> rules = new HashMap<>();
  private final Levels levels;

  /**
   * The rules of a run.
   *
   * @param notifications of the run, with the rules that crashed
   */
  RulesThatRan(List<Rule> enabled, Levels levels, List<Notification> notifications) {
    this.levels = levels;
    for (Rule rule : enabled) {
      rules.put(rule.descriptor().id(), rule);
    }
    for (Notification notification : notifications) {
      rules.remove(notification.ruleId());
    }
    // It speaks last, when suppressions have been judged.
    rules.remove(UnusedSuppression.DESCRIPTOR.id());
  }

  @Override
  public boolean rule(String id, String path) {
    Rule rule = rules.get(id);
    return rule != null && levels.of(rule.descriptor(), path) != null;
  }

  /** Whether a finding that the baseline knows would have been found again. */
  boolean wouldKnow(BaselineEntry entry, Set<String> ruleIds) {
    return rule(entry.rule(), entry.path()) || !ruleIds.contains(entry.rule());
  }
}
