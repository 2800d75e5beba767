package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.compose.ComposeFiles;
import doctor.lang.service.ServiceBlock;
import java.util.List;

/** Finds apps that docker compose is said to run, without a file for it. */
public final class MissingComposeFile implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "missing-compose-file",
          Severity.ERROR,
          "runtime is docker-compose, but there is no compose file");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    ServiceBlock block = ServiceBlock.of(app);
    Mapping.Entry runtime = block != null && block.isRunByCompose() ? block.runtime() : null;
    if (runtime == null || ComposeFiles.areThere(app)) {
      return List.of();
    }
    String message =
        "runtime is docker-compose, but "
            + app.folder()
            + " has no compose file, expected docker-compose.yml or compose.yaml";
    return List.of(new Finding(DESCRIPTOR, runtime.place(), message));
  }
}
