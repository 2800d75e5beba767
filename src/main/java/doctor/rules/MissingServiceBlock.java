package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.lang.service.ServiceBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds apps that are tagged as a service and do not say how the service runs. */
public final class MissingServiceBlock implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "missing-service-block", Severity.ERROR, "tagged service, but there is no service block");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    Scalar tag = ServiceBlock.tag(app);
    if (tag == null || hasBlock(app.root())) {
      return List.of();
    }
    return List.of(
        new Finding(
                DESCRIPTOR,
                tag.location(),
                "tagged service, but there is no service block, expected one with restart_policy,"
                    + " runtime and pc_targets")
            .withHelp("add a service block, or take the tag away if nothing has to keep running"));
  }

  private static boolean hasBlock(@Nullable Mapping root) {
    // A block of the wrong type is there; its shape is the schema's to judge.
    return root != null
        && root.get("service") != null
        && !(root.get("service") instanceof Scalar value && value.isNull());
  }
}
