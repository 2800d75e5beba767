package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.FrontmatterRule;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.api.Spelling;
import doctor.lang.service.ServiceBlock;
import java.util.List;

/** Finds apps that are tagged as a service and do not say how the service runs. */
public final class MissingServiceBlock implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "missing-service-block", Severity.ERROR, "tagged service, but there is no service block");

  private static final String EXPECTED = "expected one with restart_policy, runtime and pc_targets";

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    Mapping root = app.root();
    Scalar tag = ServiceBlock.tag(app);
    if (root == null || tag == null) {
      return List.of();
    }
    Mapping.Entry block = root.entry(ServiceBlock.KEY);
    if (block == null) {
      return List.of(absent(root, tag));
    }
    // A block of the wrong type is there; its shape is the schema's to judge.
    return isNull(block) ? List.of(empty(root, block, tag)) : List.of();
  }

  private static Finding absent(Mapping root, Scalar tag) {
    String message = "tagged service, but there is no service block";
    for (Mapping.Entry entry : root.entries()) {
      String key = entry.key().text();
      boolean mayBeBlock = entry.value() instanceof Mapping || isNull(entry);
      if (mayBeBlock && Spelling.nearest(key, List.of(ServiceBlock.KEY)) != null) {
        return new Finding(DESCRIPTOR, tag.location(), message + ", only " + key)
            .withHelp("if " + key + " is meant to be the service block, rename it to service")
            .withRelated(entry.key().location(), "did you mean service?");
      }
    }
    return new Finding(DESCRIPTOR, tag.location(), message + ", " + EXPECTED)
        .withHelp("add a service block, or take the tag away if nothing has to keep running");
  }

  private static Finding empty(Mapping root, Mapping.Entry block, Scalar tag) {
    String message = "tagged service, but the service block is null";
    for (Mapping.Entry entry : root.entries()) {
      String key = entry.key().text();
      if (ServiceBlock.KEYS.contains(key)) {
        return new Finding(DESCRIPTOR, block.place(), message + ": " + key + " is not part of it")
            .withHelp("indent the keys of the service below service")
            .withRelated(entry.key().location(), "not indented, so it stands beside service");
      }
    }
    return new Finding(DESCRIPTOR, block.place(), message + ", " + EXPECTED)
        .withHelp("fill the service block, or take the tag away if nothing has to keep running")
        .withRelated(tag.location(), "the tag");
  }

  private static boolean isNull(Mapping.Entry entry) {
    return entry.value() instanceof Scalar value && value.isNull();
  }
}
