package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.FrontmatterRule;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.service.ServiceBlock;
import java.util.List;

/** Finds services that nobody can reach: no port, and not spoken to over standard input either. */
public final class NullPortWithoutStdio implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "null-port-without-stdio", Severity.ERROR, "no port, and the runtime is not stdio");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    ServiceBlock service = ServiceBlock.of(app);
    Mapping.Entry runtime = service == null ? null : service.runtime();
    if (service == null || runtime == null || !service.lacks("port")) {
      return List.of();
    }
    String value = ServiceBlock.text(runtime);
    if (value.equals("stdio")) {
      return List.of();
    }
    Mapping.Entry port = service.entry("port");
    return List.of(
        new Finding(
                DESCRIPTOR,
                port == null ? runtime.key().location() : port.place(),
                (port == null ? "there is no port" : "port is null")
                    + " and runtime is "
                    + value
                    + ", expected a port from 1 to 65535, or runtime stdio")
            .withHelp(
                "name the port it listens on; a daemon without one needs a suppression that says who watches it"));
  }
}
