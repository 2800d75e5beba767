package doctor.report;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.Rule;
import doctor.api.RuleDescriptor;
import doctor.api.Settings;
import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.api.Workspace;
import doctor.engine.Disposition;
import doctor.engine.Notification;
import doctor.engine.Report;
import doctor.engine.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports of every kind that a reader may meet. */
final class SampleReports {

  static final RuleDescriptor RESTART =
      new RuleDescriptor("restart-on-failure", Severity.ERROR, "a restart policy that gives up");
  static final RuleDescriptor TAG =
      new RuleDescriptor("untagged-service", Severity.WARNING, "a service without its tag");
  static final RuleDescriptor OPEN =
      new RuleDescriptor("open-without-keys", Severity.NOTE, "an open without foreign keys");
  static final RuleDescriptor PLUGIN =
      new RuleDescriptor("acme/no-todo", Severity.WARNING, "a TODO in an app.md");

  static final String APP =
      """
      ---
      name: pay
      tags: [api]
      service:
        port: 8485
        runtime: systemd-user
        restart_policy: on-failure
        pc_targets: [aurgi-pc]
      ---
      # pay
      """;

  private SampleReports() {}

  /** A rule that never speaks: findings are made by hand here. */
  private record Silent(RuleDescriptor descriptor) implements AppRule {
    @Override
    public List<Finding> check(App app) {
      return List.of();
    }
  }

  /** All samples by name, small to large. */
  static Map<String, Report> all() {
    Map<String, Report> samples = new LinkedHashMap<>();
    samples.put("empty", report(List.of(), List.of()));
    samples.put("plain", report(List.of(restart(), untagged()), List.of()));
    samples.put("suppressed", suppressed());
    samples.put("baselined", baselined());
    samples.put("fixes", report(List.of(active(withFixes())), List.of()));
    samples.put("plugin", report(List.of(restart(), todo()), List.of()));
    samples.put("notifications", report(List.of(restart()), notifications()));
    samples.put("odd-names", oddNames());
    samples.put("many", many(30_000));
    return samples;
  }

  static Report report(List<Result> results, List<Notification> notifications) {
    List<Rule> rules =
        List.of(new Silent(PLUGIN), new Silent(OPEN), new Silent(RESTART), new Silent(TAG));
    boolean crashed = false;
    for (Notification notification : notifications) {
      crashed |= notification.level() == Severity.ERROR;
    }
    Workspace workspace = new Workspace(Path.of("/work"), Settings.DEFAULT);
    return new Report(workspace, rules, 13, 9, results, notifications, crashed, 123);
  }

  static SourceFile app() {
    return new SourceFile("apps/pay/app.md", APP);
  }

  /** The place of a text in a file. */
  static Location find(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    return file.at(start, start + text.length());
  }

  static Finding restartFinding() {
    return new Finding(
            RESTART, find(app(), "on-failure"), "restart_policy is on-failure, expected always")
        .withHelp("a clean exit is not a failure, and systemd leaves the service down");
  }

  static Result restart() {
    return active(restartFinding());
  }

  static Result untagged() {
    SourceFile file = app();
    return active(
        new Finding(TAG, find(file, "service:"), "a service block, but no tag service")
            .withRelated(find(file, "[api]"), "the tags"));
  }

  static Result todo() {
    return active(new Finding(PLUGIN, find(app(), "# pay"), "see [the list](https://x) {0}"));
  }

  static Finding withFixes() {
    SourceFile file = app();
    int end = find(file, "systemd-user").region().end();
    return restartFinding()
        .withFix(
            new Fix(
                "set restart_policy to always",
                Fix.Applicability.SAFE,
                new Fix.Replacement(find(file, "on-failure"), "always")))
        .withFix(
            new Fix(
                "name a unit",
                Fix.Applicability.UNSAFE,
                new Fix.Replacement(file.at(end, end), "\n  systemd_unit: pay.service")));
  }

  static Report suppressed() {
    Result result =
        new Result(
            restartFinding(),
            Severity.ERROR,
            Disposition.SUPPRESSED,
            "it is a one-shot job",
            fingerprint(7));
    return report(List.of(result, untagged()), List.of());
  }

  static Report baselined() {
    Result known = as(restartFinding(), Disposition.BASELINED, 7);
    Result elsewhere = as(untagged().finding(), Disposition.OUT_OF_SCOPE, 8);
    return report(List.of(untagged(), known, elsewhere), List.of());
  }

  static List<Notification> notifications() {
    return List.of(
        new Notification(Severity.ERROR, "rule acme/no-todo crashed", "acme/no-todo", ""),
        new Notification(Severity.WARNING, "cannot be read", "", "apps/pay/a b.sql"),
        new Notification(
            Severity.ERROR, "rule crashed: [x](y)", "restart-on-failure", "apps/pay/app.md"));
  }

  static Report oddNames() {
    List<Result> results = new ArrayList<>();
    for (String name :
        List.of("a b", "a#b", "a%b", "a%20b", "añb", "日本", "a\nb", "a:b", "a,b", "😀", "a\"b\\")) {
      SourceFile file = new SourceFile("apps/" + name + "/app.md", APP);
      results.add(active(new Finding(RESTART, find(file, "on-failure"), "in " + name)));
    }
    return report(results, List.of());
  }

  /** Many results, the errors last. */
  static Report many(int count) {
    List<Result> results = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      SourceFile file = new SourceFile("apps/app-%05d/app.md".formatted(i), APP);
      RuleDescriptor rule = i < count / 3 ? OPEN : i < count / 3 * 2 ? TAG : RESTART;
      Finding finding = new Finding(rule, find(file, "on-failure"), "restart_policy of app " + i);
      results.add(as(finding, Disposition.ACTIVE, i));
    }
    return report(results, List.of());
  }

  static Result active(Finding finding) {
    return as(finding, Disposition.ACTIVE, finding.toString().hashCode());
  }

  private static Result as(Finding finding, Disposition disposition, int number) {
    return new Result(finding, finding.rule().severity(), disposition, "", fingerprint(number));
  }

  private static String fingerprint(int number) {
    return "%032x".formatted(number & 0xffffffffL);
  }

  static String write(Format format, Report report) {
    return write(format, new TextStyle(false, 80, false, false), report);
  }

  static String write(Format format, TextStyle style, Report report) {
    StringBuilder out = new StringBuilder();
    try {
      format.reporter(style, 1).write(report, out);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e); // a StringBuilder never throws it
    }
    return out.toString();
  }
}
