package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.FrontmatterRule;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.service.ServiceBlock;
import java.util.List;

/** Finds services that listen on a port and give nobody a way to ask whether they are well. */
public final class PortWithoutHealthEndpoint implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "port-without-health-endpoint", Severity.ERROR, "a port, and no health endpoint");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    ServiceBlock service = ServiceBlock.of(app);
    Mapping.Entry port = service == null ? null : service.entry("port");
    if (service == null
        || port == null
        || !isNumber(ServiceBlock.text(port))
        || !service.lacks("health_endpoint")) {
      return List.of();
    }
    Mapping.Entry health = service.entry("health_endpoint");
    return List.of(
        new Finding(
                DESCRIPTOR,
                health == null ? port.key().location() : health.place(),
                "port is "
                    + ServiceBlock.text(port)
                    + ", but health_endpoint is "
                    + (health == null ? "absent" : "null")
                    + ", expected a path such as /api/health")
            .withHelp("name a path that answers GET with 2xx while the service is well"));
  }

  // What is no number, such as None, is meant to be null, and of what else the schema speaks.
  private static boolean isNumber(String port) {
    return !port.isEmpty() && port.charAt(0) >= '0' && port.charAt(0) <= '9';
  }
}
