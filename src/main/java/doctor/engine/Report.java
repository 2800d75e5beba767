package doctor.engine;

import doctor.api.Rule;
import doctor.api.Severity;
import doctor.api.Workspace;
import java.util.List;

/**
 * Everything a run has to say. Every output format is a function of this.
 *
 * @param workspace where the apps are
 * @param rules the rules that ran, sorted by id
 * @param apps number of apps checked
 * @param services number of apps among them that declare a service
 * @param unchanged number of apps that were not, as they hold no change that the run was asked
 *     about
 * @param results sorted by path, position, rule and message
 * @param gone findings that the baseline knows and that were looked for in vain
 * @param notifications sorted by path, rule and message
 * @param internalError whether something crashed, so that results may be missing
 * @param millis wall time of the run in milliseconds
 */
public record Report(
    Workspace workspace,
    List<Rule> rules,
    int apps,
    int services,
    int unchanged,
    List<Result> results,
    List<BaselineEntry> gone,
    List<Notification> notifications,
    boolean internalError,
    long millis) {

  /** Keeps unmodifiable copies of the lists. */
  public Report {
    rules = List.copyOf(rules);
    results = List.copyOf(results);
    gone = List.copyOf(gone);
    notifications = List.copyOf(notifications);
  }

  /** A report of a run without a baseline, over all apps. */
  public Report(
      Workspace workspace,
      List<Rule> rules,
      int apps,
      int services,
      List<Result> results,
      List<Notification> notifications,
      boolean internalError,
      long millis) {
    this(
        workspace,
        rules,
        apps,
        services,
        0,
        results,
        List.of(),
        notifications,
        internalError,
        millis);
  }

  /** The same report with other results. */
  Report with(List<Result> others) {
    return new Report(
        workspace,
        rules,
        apps,
        services,
        unchanged,
        others,
        gone,
        notifications,
        internalError,
        millis);
  }

  /** Number of results that count, of one level. */
  public long active(Severity severity) {
    long count = 0;
    for (Result result : results) {
      if (result.isActive() && result.severity() == severity) {
        count++;
      }
    }
    return count;
  }

  /** Number of results with this disposition. */
  public long count(Disposition disposition) {
    long count = 0;
    for (Result result : results) {
      if (result.disposition() == disposition) {
        count++;
      }
    }
    return count;
  }
}
