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
      PcClaim first = clash.first();
      PcClaim second = clash.second();
      String message =
          "port "
              + second.thing()
              + " is already taken on "
              + clash.where()
              + " by "
              + first.folder();
      findings.add(
          new Finding(DESCRIPTOR, second.place(), message)
              .withHelp("give one of the two another port, or another pc")
              .withRelated(first.place(), first.folder() + " declares the same port"));
    }
    return findings;
  }
}
