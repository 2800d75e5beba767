package doctor.builtin;

import doctor.api.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that {@code META-INF/services/doctor.api.Rule} names, but for the one that is the
 * engine's own, put into code by the build. That
 * saves every start ServiceLoader, the only reader of the jar on its way: 190 classes and a tenth
 * of a cold start (count with {@code -Xlog:class+load}).
 */
public final class BuiltInRules {

  private BuiltInRules() {}

  /** One of each. */
  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    ${builtin.rules}
    return rules;
  }
}
