package doctor.schema;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.FrontmatterRule;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import java.util.ArrayList;
import java.util.List;

/** Finds frontmatter that does not have the shape of the published schema. */
public final class SchemaViolation implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "schema-violation",
          Severity.ERROR,
          "the frontmatter has a key or a value that the schema does not allow, or lacks one");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    Mapping root = app.root();
    if (root == null) {
      return List.of();
    }
    List<Violation> violations = AppSchema.CHECK.check(root);
    if (violations.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Violation violation : violations) {
      Finding finding = new Finding(DESCRIPTOR, violation.location(), violation.message());
      findings.add(violation.fix() == null ? finding : finding.withFix(violation.fix()));
    }
    return findings;
  }

  /** Read when the first app is checked: a run of another rule alone does without. */
  private static final class AppSchema {
    static final SchemaCheck CHECK = new SchemaCheck(Schemas.app());
  }
}
