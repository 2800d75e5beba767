package doctor.rules;

import doctor.api.App;
import doctor.api.Fault;
import doctor.api.Finding;
import doctor.api.Frontmatter;
import doctor.api.FrontmatterRule;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import java.util.ArrayList;
import java.util.List;

/** Finds frontmatter that is not a YAML mapping: what no program could read. */
public final class InvalidFrontmatter implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "invalid-frontmatter",
          Severity.ERROR,
          "frontmatter is not valid YAML, repeats a key or is not a mapping");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    if (app.frontmatter() instanceof Frontmatter.Present present) {
      for (Fault fault : present.faults()) {
        findings.add(
            new Finding(
                DESCRIPTOR, fault.location(), fault.message(), "", fault.related(), List.of()));
      }
    }
    return findings;
  }
}
