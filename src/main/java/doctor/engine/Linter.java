package doctor.engine;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.FrontmatterRule;
import doctor.api.Rule;
import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.source.WorkspaceReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One run: reads the apps, runs the rules over them in parallel, and puts what they find into one
 * order. An app is read, judged and let go, so memory does not grow with the text of the workspace.
 */
public final class Linter {

  /** Below this many app folders a thread of its own costs more than it saves. */
  private static final int FOLDERS_PER_THREAD = 32;

  /**
   * So many app folders one thread reads alone: what the compiler has not come to yet is
   * interpreted by one thread and not by all, while the compiler has a core of its own. Without it
   * a hundred or a thousand apps take 5 % more CPU time, and no less of the clock ({@code
   * doctor.fleet.Speed 100 1000}).
   */
  private static final int FOLDERS_ALONE = 100;

  private final List<Rule> rules;
  private final Levels levels;
  private final RuleRunner runner;

  private final Set<String> ruleIds = new HashSet<>();
  private final Set<String> ofFrontmatter = new HashSet<>();
  private final Gate gate;

  /** A linter with these rules, as far as the levels leave them on. */
  public Linter(List<Rule> rules, Levels levels) {
    this(rules, levels, Gate.DEFAULT);
  }

  /** A linter with these rules, as far as the levels leave them on. */
  public Linter(List<Rule> rules, Levels levels, Gate gate) {
    this(rules, levels, gate, new Patience(Patience.USUAL));
  }

  Linter(List<Rule> rules, Levels levels, Gate gate, Patience patience) {
    this.rules = levels.enabled(rules);
    this.levels = levels;
    this.gate = gate;
    this.runner = new RuleRunner(this.rules, patience);
    for (Rule rule : rules) {
      ruleIds.add(rule.descriptor().id());
      if (rule instanceof FrontmatterRule) {
        ofFrontmatter.add(rule.descriptor().id());
      }
    }
  }

  /** What came out of one outermost app folder. */
  private record Outcome(
      int services,
      int unchanged,
      List<String> chosen,
      List<Finding> findings,
      List<List<Suppression>> suppressions,
      List<RuleRunner.Collected> collected,
      List<Notification> notifications) {

    // Most are empty, and copies of nothing are one object: a fleet keeps one of these per app.
    Outcome {
      chosen = List.copyOf(chosen);
      findings = List.copyOf(findings);
      suppressions = List.copyOf(suppressions);
      collected = List.copyOf(collected);
      notifications = List.copyOf(notifications);
    }
  }

  /**
   * Lints the chosen apps of a workspace.
   *
   * @param fromReading notifications of the reader so far and, filled by other threads, to come
   */
  public Report lint(WorkspaceReader reader, Selection selection, ReadingLog fromReading) {
    long start = System.nanoTime();
    List<String> folders = new ArrayList<>();
    for (String folder : reader.folders()) {
      if (runner.comparesApps() || selection.reaches(folder)) {
        folders.add(folder);
      }
    }
    List<Outcome> outcomes = run(reader, folders, selection);
    return report(reader, selection, outcomes, fromReading, start);
  }

  private List<Outcome> run(WorkspaceReader reader, List<String> folders, Selection selection) {
    @Nullable Outcome[] outcomes = new Outcome[folders.size()];
    KeptTexts texts = new KeptTexts(reader);
    int alone = Math.min(FOLDERS_ALONE, outcomes.length);
    for (int i = 0; i < alone; i++) {
      outcomes[i] = check(reader, folders.get(i), selection, texts);
    }
    AtomicInteger next = new AtomicInteger(alone);
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < outcomes.length; i = next.getAndIncrement()) {
            outcomes[i] = check(reader, folders.get(i), selection, texts);
          }
        };
    List<Thread> helpers = new ArrayList<>();
    int threads =
        Math.min(
            Runtime.getRuntime().availableProcessors(),
            (outcomes.length - alone) / FOLDERS_PER_THREAD);
    for (int i = 1; i < threads; i++) {
      Thread helper = new Thread(worker, "doctor-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    worker.run();
    for (Thread helper : helpers) {
      joinUninterruptibly(helper);
    }
    List<Outcome> done = new ArrayList<>(outcomes.length);
    for (Outcome outcome : outcomes) {
      if (outcome != null) {
        done.add(outcome);
      }
    }
    return done;
  }

  private static void joinUninterruptibly(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome check(
      WorkspaceReader reader, String folder, Selection selection, KeptTexts texts) {
    List<String> chosen = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<List<Suppression>> suppressions = new ArrayList<>();
    List<RuleRunner.Collected> collected = new ArrayList<>();
    List<Notification> notifications = new ArrayList<>();
    int services = 0;
    int unchanged = 0;
    try {
      List<App> apps = reader.read(folder);
      for (App app : apps) {
        runner.collect(app, collected, notifications);
      }
      for (App app : selection.choose(apps)) {
        if (!gate.scope().reaches(app)) {
          unchanged++;
          continue;
        }
        chosen.add(app.folder());
        services += app.service() == null ? 0 : 1;
        runner.check(app, findings, notifications);
        addSuppressions(app, suppressions);
      }
      // What is found in a file is shown with its text, and there is no second reading that fails.
      if (findings.isEmpty() && suppressions.isEmpty()) {
        for (App app : apps) {
          texts.keep(app.file());
        }
      }
    } catch (Throwable e) { // else the thread would end, and what it had not come to be missing
      notifications.add(Notification.crash("reading " + folder, "", folder, e));
    }
    return new Outcome(
        services, unchanged, chosen, findings, suppressions, collected, notifications);
  }

  private static void addSuppressions(App app, List<List<Suppression>> suppressions) {
    for (SourceFile file : WorkspaceReader.opened(app)) {
      List<Suppression> ofFile = SuppressionReader.read(file);
      if (!ofFile.isEmpty()) {
        suppressions.add(ofFile);
      }
    }
  }

  private Report report(
      WorkspaceReader reader,
      Selection selection,
      List<Outcome> outcomes,
      ReadingLog fromReading,
      long start) {
    int apps = 0;
    int services = 0;
    int unchanged = 0;
    Set<String> chosen = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    Suppressions suppressions = new Suppressions();
    List<RuleRunner.Collected> collected = new ArrayList<>();
    List<Notification> notifications = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      apps += outcome.chosen.size();
      services += outcome.services;
      unchanged += outcome.unchanged;
      chosen.addAll(outcome.chosen);
      findings.addAll(outcome.findings);
      outcome.suppressions.forEach(suppressions::add);
      collected.addAll(outcome.collected);
      notifications.addAll(outcome.notifications);
    }
    List<Finding> compared = new ArrayList<>();
    runner.compare(reader.workspace(), collected, compared, notifications);
    boolean isAll = selection.isAll(reader.folders());
    for (Finding finding : compared) {
      if (isAll || touches(finding, chosen)) {
        findings.add(finding);
      }
    }
    RulesThatRan ran = new RulesThatRan(rules, levels, notifications);
    Judgement.Verdict verdict =
        new Judgement(levels, gate, suppressions, ruleIds, ofFrontmatter)
            .of(findings, ran, path -> !reader.exists(path));
    List<BaselineEntry> gone = new ArrayList<>();
    for (BaselineEntry entry : verdict.unmatched()) {
      boolean judged = isBelowOneOf(entry.path(), chosen) || !reader.exists(entry.path());
      if (judged && ran.wouldKnow(entry, ruleIds)) {
        gone.add(entry);
      }
    }
    notifications.addAll(fromReading.notifications());
    notifications.sort(Notification.ORDER);
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new Report(
        reader.workspace(),
        rules,
        apps,
        services,
        unchanged,
        verdict.results(),
        gone,
        notifications,
        holdsError(notifications),
        millis);
  }

  private static boolean touches(Finding finding, Set<String> folders) {
    boolean touches = isBelowOneOf(finding.location().file().path(), folders);
    for (Finding.Related related : finding.related()) {
      touches |= isBelowOneOf(related.location().file().path(), folders);
    }
    return touches;
  }

  private static boolean isBelowOneOf(String path, Set<String> folders) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      if (folders.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return folders.contains("");
  }

  private static boolean holdsError(List<Notification> notifications) {
    for (Notification notification : notifications) {
      if (notification.level() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }
}
