package doctor.engine;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Rule;
import doctor.api.Workspace;
import doctor.api.WorkspaceRule;
import java.util.ArrayList;
import java.util.List;

/** Runs rules so that one that crashes costs its own findings only. */
final class RuleRunner {

  private final List<AppRule> appRules = new ArrayList<>();
  private final List<WorkspaceRule<?>> workspaceRules = new ArrayList<>();

  RuleRunner(List<Rule> rules) {
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
      try {
        findings.addAll(rule.check(app));
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        notifications.add(crash(rule, app.file().path(), e));
      }
    }
  }

  void collect(App app, List<Collected> collected, List<Notification> notifications) {
    for (WorkspaceRule<?> rule : workspaceRules) {
      try {
        List<?> facts = rule.collect(app);
        if (!facts.isEmpty()) {
          collected.add(new Collected(rule, facts));
        }
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        notifications.add(crash(rule, app.file().path(), e));
      }
    }
  }

  void compare(
      Workspace workspace,
      List<Collected> collected,
      List<Finding> findings,
      List<Notification> notifications) {
    for (WorkspaceRule<?> rule : workspaceRules) {
      try {
        findings.addAll(compare(workspace, rule, collected));
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        notifications.add(crash(rule, "", e));
      }
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

  private static Notification crash(Rule rule, String path, Throwable cause) {
    String id = rule.descriptor().id();
    return Notification.crash("rule " + id, id, path, cause);
  }
}
