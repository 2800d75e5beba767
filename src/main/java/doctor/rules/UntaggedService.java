package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.FrontmatterRule;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.lang.service.ServiceBlock;
import java.util.List;

/** Finds apps that declare a service and do not carry the tag by which services are found. */
public final class UntaggedService implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "untagged-service", Severity.WARNING, "there is a service block, but no tag service");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    Mapping root = app.root();
    if (root == null || app.service() == null || ServiceBlock.tag(app) != null) {
      return List.of();
    }
    // Tags of another shape than a list, null among them, are the schema's to report.
    if (root.get("tags") instanceof Scalar) {
      return List.of();
    }
    Mapping.Entry block = root.entry("service");
    return block == null
        ? List.of()
        : List.of(
            new Finding(
                    DESCRIPTOR,
                    block.key().location(),
                    "there is a service block, but tags do not hold service")
                .withHelp("add service to the tags, so that whoever lists services finds it"));
  }
}
