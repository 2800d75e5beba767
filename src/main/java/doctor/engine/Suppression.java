package doctor.engine;

import doctor.api.Location;
import doctor.api.Region;
import java.util.List;
import java.util.Set;

/**
 * A comment {@code doctor:allow RULE, RULE -- reason}.
 *
 * @param comment the whole comment
 * @param wholeFile whether it is {@code doctor:allow-file}
 * @param rules the rules it names
 * @param reason why, in one line; empty where none is given, and then it suppresses nothing
 * @param target the characters it speaks of: a line, a statement, the whole file
 * @param fault what is wrong with it, so that it suppresses nothing; empty where nothing is
 * @param guessed whether it only looks like one: it is meant so where it names a rule that there is
 */
record Suppression(
    Location comment,
    boolean wholeFile,
    List<Named> rules,
    String reason,
    Region target,
    String fault,
    boolean guessed) {

  Suppression {
    rules = List.copyOf(rules);
  }

  /** Whether it is meant as a suppression, and no sentence that begins like one. */
  boolean isMeant(Set<String> ruleIds) {
    return !guessed || (!rules.isEmpty() && ruleIds.contains(rules.get(0).id()));
  }

  /** One id, and where it is written. */
  record Named(String id, Location location) {}
}
