package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.FrontmatterRule;
import doctor.api.Node;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.Severity;
import doctor.api.Spelling;
import java.util.ArrayList;
import java.util.List;

/** A pc id that is not in the configured list: nobody would ever deploy there. */
public final class UnknownPcTarget implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "unknown-pc-target",
          Severity.ERROR,
          "pc_targets names a pc that the configuration does not know");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<String> known = app.workspace().settings().pcTargets();
    if (known.isEmpty() || !(app.service("pc_targets") instanceof Sequence targets)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Node target : targets.items()) {
      if (target instanceof Scalar pc
          && pc.kind() == Scalar.Kind.STRING
          && !known.contains(pc.text())) {
        findings.add(finding(pc, known));
      }
    }
    return findings;
  }

  private static Finding finding(Scalar pc, List<String> known) {
    String message =
        "pc target " + pc.text() + " is unknown, expected one of " + String.join(", ", known);
    Finding finding = new Finding(DESCRIPTOR, pc.location(), message);
    String meant = Spelling.nearest(pc.text(), known);
    if (meant == null) {
      return finding.withHelp("correct the pc id, or add it to pc_targets in the configuration");
    }
    return finding
        .withHelp("did you mean " + meant + "?")
        .withFix(new Fix("set it to " + meant, Fix.Applicability.UNSAFE, pc.replaceWith(meant)));
  }
}
