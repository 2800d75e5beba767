package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.api.Workspace;
import doctor.api.WorkspaceRule;
import doctor.lang.service.DeclaredPort;
import doctor.lang.service.PcClaim;
import java.util.ArrayList;
import java.util.List;

/** Two apps that want the same port on the same PC: only one of them can listen. */
public final class PortCollision implements WorkspaceRule<PcClaim> {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "port-collision", Severity.ERROR, "two apps declare the same port on the same pc");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<PcClaim> collect(App app) {
    DeclaredPort port = DeclaredPort.of(app);
    return port == null
        ? List.of()
        : List.of(new PcClaim(port.number(), PcClaim.pcs(app), app.folder(), port.location()));
  }

  @Override
  public List<Finding> check(Workspace workspace, List<PcClaim> claims) {
    List<Finding> findings = new ArrayList<>();
    for (PcClaim.Clash clash : PcClaim.clashes(claims)) {
      String ofThem = clash.isOfTwo() ? "one of the two" : "all but one of them";
      Finding finding =
          new Finding(
                  DESCRIPTOR,
                  clash.claim().place(),
                  "port " + clash.claim().thing() + " " + clash.inWords())
              .withHelp("give " + ofThem + " another port, or another pc");
      for (PcClaim.Rival rival : clash.rivals()) {
        finding = finding.withRelated(rival.claim().place(), rival.declares("port", clash));
      }
      findings.add(finding);
    }
    return findings;
  }
}
