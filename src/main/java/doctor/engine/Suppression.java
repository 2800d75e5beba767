package doctor.engine;

import doctor.api.Location;
import doctor.api.Region;
import java.util.List;

/**
 * A comment {@code doctor:allow RULE, RULE -- reason}.
 *
 * @param comment the whole comment
 * @param wholeFile whether it is {@code doctor:allow-file}
 * @param rules the rules it names
 * @param reason why, in one line; empty where none is given, and then it suppresses nothing
 * @param target the characters it speaks of: a line, a statement, the whole file
 * @param fault what is wrong with it, so that it suppresses nothing; empty where nothing is
 */
record Suppression(
    Location comment,
    boolean wholeFile,
    List<Named> rules,
    String reason,
    Region target,
    String fault) {

  Suppression {
    rules = List.copyOf(rules);
  }

  /** One id, and where it is written. */
  record Named(String id, Location location) {}
}
