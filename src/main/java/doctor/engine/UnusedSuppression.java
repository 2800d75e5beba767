package doctor.engine;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import java.util.List;
import java.util.Set;

/**
 * Finds suppressions that suppress nothing: no such finding, no such rule, no reason. Only when all
 * rules have spoken can that be told, so it is the engine that asks, and {@link #check} is silent.
 */
public final class UnusedSuppression implements AppRule {

  static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "unused-suppression",
          Severity.WARNING,
          "a suppression that suppresses nothing, gives no reason or names no rule");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    return List.of();
  }

  /** A suppression that cannot be followed. */
  static Finding faulty(Suppression suppression) {
    return new Finding(DESCRIPTOR, suppression.comment(), suppression.fault());
  }

  /** A suppression of a rule that there is not. */
  static Finding unknown(Suppression.Named rule, Set<String> ruleIds) {
    return new Finding(DESCRIPTOR, rule.location(), ConfigReader.unknown(rule.id(), ruleIds));
  }

  /** A suppression of a rule that finds nothing there. */
  static Finding unused(Suppression suppression, Suppression.Named rule) {
    String where =
        suppression.wholeFile()
            ? "in this file"
            : suppression.target().isEmpty()
                ? "here, and " + below(suppression)
                : lines(suppression);
    return new Finding(DESCRIPTOR, rule.location(), rule.id() + " finds nothing " + where)
        .withHelp("remove it, or put it on the line of the finding or alone on the line above");
  }

  private static String below(Suppression suppression) {
    int end = suppression.comment().file().text().length();
    return suppression.target().start() < end
        ? "the line below is blank"
        : "there is no line below";
  }

  private static String lines(Suppression suppression) {
    int first = line(suppression, suppression.target().start());
    int last = line(suppression, suppression.target().end());
    return first == last ? "on line " + first : "on lines " + first + " to " + last;
  }

  private static int line(Suppression suppression, int offset) {
    return suppression.comment().file().positionAt(offset).line();
  }
}
