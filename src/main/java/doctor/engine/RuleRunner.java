package doctor.engine;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.FileChangedException;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.Rule;
import doctor.api.Workspace;
import doctor.api.WorkspaceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs rules so that one that crashes, of whatever it dies, or that never comes back costs its own
 * findings only.
 */
final class RuleRunner {

  private final List<AppRule> appRules = new ArrayList<>();
  private final List<WorkspaceRule<?>> workspaceRules = new ArrayList<>();
  private final Patience patience;

  /** Rules that are not called any more: each call would wait as long again. */
  private final Set<Rule> lost = ConcurrentHashMap.newKeySet();

  RuleRunner(List<Rule> rules, Patience patience) {
    this.patience = patience;
    for (Rule rule : rules) {
      if (rule instanceof AppRule appRule) {
        appRules.add(appRule);
      } else if (rule instanceof WorkspaceRule<?> workspaceRule) {
        workspaceRules.add(workspaceRule);
      }
    }
  }

  /** What one app has to say for one rule over the workspace. */
  record Collected(WorkspaceRule<?> rule, List<?> facts) {}

  /** Whether any rule wants to see every app of the workspace. */
  boolean comparesApps() {
    return !workspaceRules.isEmpty();
  }

  void check(App app, List<Finding> findings, List<Notification> notifications) {
    for (AppRule rule : appRules) {
      List<Finding> found =
          run(rule, app.file().path(), notifications, () -> sound(rule.check(app)));
      if (!found.isEmpty()) {
        findings.addAll(found);
      }
    }
  }

  void collect(App app, List<Collected> collected, List<Notification> notifications) {
    for (WorkspaceRule<?> rule : workspaceRules) {
      List<?> facts =
          run(rule, app.file().path(), notifications, () -> List.copyOf(rule.collect(app)));
      if (!facts.isEmpty()) {
        collected.add(new Collected(rule, facts));
      }
    }
  }

  void compare(
      Workspace workspace,
      List<Collected> collected,
      List<Finding> findings,
      List<Notification> notifications) {
    for (WorkspaceRule<?> rule : workspaceRules) {
      findings.addAll(
          run(rule, "", notifications, () -> sound(compare(workspace, rule, collected))));
    }
  }

  private <T> List<T> run(
      Rule rule, String path, List<Notification> notifications, Callable<List<T>> call) {
    if (!lost.isEmpty() && lost.contains(rule)) {
      return List.of();
    }
    try {
      return Patience.isForeign(rule) ? patience.call(call) : call.call();
    } catch (Patience.LostException e) {
      if (lost.add(rule)) {
        notifications.add(Notification.lost(idOf(rule), path, e));
      }
    } catch (FileChangedException e) {
      notifications.add(Notification.changed(idOf(rule), e));
    } catch (Throwable e) { // an Error of a rule, out of memory among them, is no end of the run
      notifications.add(Notification.crash("rule " + idOf(rule), idOf(rule), path, e));
    }
    return List.of();
  }

  /** The findings, if reports can show them. */
  private static List<Finding> sound(List<Finding> findings) {
    if (findings.isEmpty()) {
      return List.of();
    }
    for (Finding finding : findings) {
      Objects.requireNonNull(finding.rule());
      Objects.requireNonNull(finding.message());
      requireInside(finding.location());
      finding.related().forEach(related -> requireInside(related.location()));
      for (Fix fix : finding.fixes()) {
        fix.replacements().forEach(replacement -> requireInside(replacement.location()));
      }
    }
    return List.copyOf(findings);
  }

  private static void requireInside(Location location) {
    int length = location.file().text().length();
    if (location.region().end() > length) {
      throw new IllegalStateException(
          "a finding ends at " + location.region().end() + " of " + length + " characters");
    }
  }

  @SuppressWarnings("unchecked") // facts kept with a rule were collected by that rule
  private static <F> List<Finding> compare(
      Workspace workspace, WorkspaceRule<F> rule, List<Collected> collected) {
    List<F> facts = new ArrayList<>();
    for (Collected one : collected) {
      if (one.rule == rule) {
        facts.addAll((List<F>) one.facts);
      }
    }
    return rule.check(workspace, facts);
  }

  private static String idOf(Rule rule) {
    return rule.descriptor().id();
  }
}
