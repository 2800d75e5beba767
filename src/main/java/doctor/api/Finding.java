package doctor.api;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule says about one place.
 *
 * @param rule the rule that says it
 * @param location the characters that caused it
 * @param message lower case, without a final full stop, with the value read and what was expected
 * @param help what to do about it, in the same style; empty where the message says it all
 * @param related other places that belong to it
 * @param fixes ways to repair it, best first
 */
public record Finding(
    RuleDescriptor rule,
    Location location,
    String message,
    String help,
    List<Related> related,
    List<Fix> fixes) {

  /** Keeps unmodifiable copies of the lists. */
  public Finding {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** A finding without help, related places and fixes. */
  public Finding(RuleDescriptor rule, Location location, String message) {
    this(rule, location, message, "", List.of(), List.of());
  }

  /** Another place that belongs to a finding, and what it has to do with it. */
  public record Related(Location location, String message) {}

  /** The same finding with advice. */
  public Finding withHelp(String advice) {
    return new Finding(rule, location, message, advice, related, fixes);
  }

  /** The same finding with one more related place. */
  public Finding withRelated(Location place, String why) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(place, why));
    return new Finding(rule, location, message, help, more, fixes);
  }

  /** The same finding with one more fix. */
  public Finding withFix(Fix fix) {
    List<Fix> more = new ArrayList<>(fixes);
    more.add(fix);
    return new Finding(rule, location, message, help, related, more);
  }
}
