package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.http.ListenAddress;
import doctor.lang.service.DeclaredPort;
import doctor.lang.service.ServiceBlock;
import doctor.lang.systemd.ListenPort;
import doctor.lang.systemd.Unit;
import doctor.lang.systemd.Units;
import java.util.List;

/** Finds Go code whose only listen address is not the declared port. */
public final class DeclaredPortDrift implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "declared-port-drift",
          Severity.NOTE,
          "the only listen address in Go code is not the declared port");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    DeclaredPort declared = DeclaredPort.of(app);
    ServiceBlock block = ServiceBlock.of(app);
    // In a container the code has ports of its own, and the Compose file says which they become.
    if (declared == null || block == null || block.isRunByCompose() || unitNamesAPort(app)) {
      return List.of();
    }
    ListenAddress.Found found = app.facts(ListenAddress.OF_APP);
    List<ListenAddress> addresses = found.addresses();
    if (!found.isAll() || addresses.size() != 1 || declared.is(addresses.get(0).port())) {
      return List.of();
    }
    ListenAddress address = addresses.get(0);
    return List.of(
        new Finding(
                DESCRIPTOR,
                address.location(),
                "the code listens on " + address.port() + ", but port is " + declared.text())
            .withHelp("correct the one that is wrong: health checks go to the declared port")
            .withRelated(declared.location(), "the declared port"));
  }

  // The unit decides then, and unit-drift compares it where it can. It is asked first: it is read
  // anyway, and saves the reading of the code.
  private static boolean unitNamesAPort(App app) {
    for (Unit unit : app.facts(Units.OF_APP)) {
      List<ListenPort> ports = ListenPort.of(unit, unit.name());
      if (ports == null || !ports.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
