package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.FrontmatterRule;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import java.util.List;

/**
 * Finds services that stay dead after a clean exit, such as the one that a SIGTERM brings about.
 */
public final class RestartOnFailure implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "restart-on-failure",
          Severity.ERROR,
          "restart_policy is on-failure: a service that is stopped cleanly stays dead");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    if (!(app.service("restart_policy") instanceof Scalar policy) || !policy.is("on-failure")) {
      return List.of();
    }
    Fix fix =
        new Fix(
            "set restart_policy to always", Fix.Applicability.SAFE, policy.replaceWith("always"));
    return List.of(
        new Finding(DESCRIPTOR, policy.location(), "restart_policy is on-failure, expected always")
            .withFix(fix));
  }
}
