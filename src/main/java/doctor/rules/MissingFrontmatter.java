package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.Frontmatter;
import doctor.api.FrontmatterRule;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import java.util.List;

/** Finds apps whose {@code app.md} has no frontmatter, or one that never ends. */
public final class MissingFrontmatter implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "missing-frontmatter",
          Severity.ERROR,
          "app.md has no frontmatter, or one that never ends");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    return app.frontmatter() instanceof Frontmatter.Missing missing
        ? List.of(new Finding(DESCRIPTOR, missing.fault().location(), missing.fault().message()))
        : List.of();
  }
}
