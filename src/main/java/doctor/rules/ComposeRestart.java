package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.lang.compose.ComposeReader;
import doctor.lang.compose.ComposeService;
import doctor.lang.service.ServiceBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds Compose services that docker leaves down once they have ended. */
public final class ComposeRestart implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "compose-restart", Severity.WARNING, "a compose service is not restarted once it ended");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    ServiceBlock block = ServiceBlock.of(app);
    if (block == null || !block.isRunByCompose()) {
      return List.of();
    }
    // An anchor serves several services and is one mistake.
    Map<Location, Finding> findings = new LinkedHashMap<>();
    for (ComposeService service : app.facts(ComposeReader.OF_APP)) {
      if (service.isWhole() && service.isStarted() && !service.isJob()) {
        Finding finding = judge(service);
        if (finding != null) {
          findings.merge(
              finding.location(),
              finding,
              (first, other) -> first.withRelated(service.place(), "also " + service.name()));
        }
      }
    }
    return new ArrayList<>(findings.values());
  }

  private static @Nullable Finding judge(ComposeService service) {
    if (service.restartPolicy() instanceof Mapping policy) {
      return judgePolicy(service, policy.get("condition"));
    }
    if (!(service.restart() instanceof Scalar restart)) {
      return service.restart() == null ? missing(service) : null;
    }
    String value = restart.text();
    if (restart.isNull() || value.isEmpty()) {
      return missing(service);
    }
    if (value.equals("always") || value.equals("unless-stopped") || value.indexOf('$') >= 0) {
      return null;
    }
    if (value.equals("no") || value.equals("false")) {
      return finding(service, restart, "restart is " + value, "always", false);
    }
    boolean onFailure = value.equals("on-failure") || value.startsWith("on-failure:");
    return onFailure
        ? finding(service, restart, "restart is " + value, "always", true)
        : refused(service, restart);
  }

  /** A value that Compose does not know (compose-spec, services, restart). */
  private static Finding refused(ComposeService service, Scalar restart) {
    String message =
        "restart is "
            + restart.text()
            + ", which Compose does not know, expected always or unless-stopped for "
            + service.name();
    return new Finding(DESCRIPTOR, restart.location(), message)
        .withHelp("docker refuses to make a container with it")
        .withRelated(service.place(), "the service")
        .withFix(
            new Fix("set it to always", Fix.Applicability.UNSAFE, restart.replaceWith("always")));
  }

  // The condition is any where none is written (compose-spec, deploy.md, restart_policy).
  private static @Nullable Finding judgePolicy(ComposeService service, @Nullable Node condition) {
    if (!(condition instanceof Scalar value) || (!value.is("on-failure") && !value.is("none"))) {
      return null;
    }
    String what = "the condition of restart_policy is " + value.text();
    return finding(service, value, what, "any", value.is("on-failure"));
  }

  private static Finding finding(
      ComposeService service, Scalar value, String what, String wanted, boolean onFailure) {
    Fix.Applicability applicability = onFailure ? Fix.Applicability.SAFE : Fix.Applicability.UNSAFE;
    String others =
        wanted.equals("always") ? ", expected always or unless-stopped" : ", expected any";
    return new Finding(DESCRIPTOR, value.location(), what + others + " for " + service.name())
        .withHelp(
            onFailure
                ? "a clean end, such as the one by SIGTERM, is no failure: it would stay down"
                : "nothing restarts it, neither after a failure nor after a clean end")
        .withRelated(service.place(), "the service")
        .withFix(new Fix("set it to " + wanted, applicability, value.replaceWith(wanted)));
  }

  private static Finding missing(ComposeService service) {
    String message =
        service.name() + " has no restart, which means no, expected always or unless-stopped";
    return new Finding(DESCRIPTOR, service.place(), message);
  }
}
