package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.http.RequestBodies;
import java.util.ArrayList;
import java.util.List;

/** Finds handlers that decode a request of any size. */
public final class UnboundedRequestBody implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "unbounded-request-body",
          Severity.WARNING,
          "Go code decodes the body of a request without a limit");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    for (Location decoder : app.facts(RequestBodies.UNBOUNDED)) {
      findings.add(
          new Finding(
                  DESCRIPTOR,
                  decoder,
                  decoder.text() + " reads a body of any size, expected a limit")
              .withHelp("use http_parse_body with maxBytes, or http.MaxBytesReader before it"));
    }
    return findings;
  }
}
