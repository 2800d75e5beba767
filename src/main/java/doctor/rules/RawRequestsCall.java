package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.Severity;
import doctor.lang.http.ClientCalls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds Python code that goes past the registry's wrappers to an HTTP library. */
public final class RawRequestsCall implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "raw-requests-call",
          Severity.WARNING,
          "Python code calls requests or httpx past the registry's wrappers");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    Scalar wrapper = wrapper(app);
    if (wrapper == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Location call : app.facts(ClientCalls.OF_APP)) {
      findings.add(
          new Finding(DESCRIPTOR, call, name(call) + " is called directly, expected a wrapper")
              .withHelp("a wrapper of the registry brings authentication, retries and telemetry")
              .withRelated(wrapper.location(), "the app has wrappers"));
    }
    return findings;
  }

  /** The name that is called, on one line. */
  private static String name(Location call) {
    StringBuilder name = new StringBuilder();
    for (String line : call.text().split("\n", -1)) {
      String stripped = line.strip();
      name.append(stripped, 0, stripped.length() - (stripped.endsWith("\\") ? 1 : 0));
    }
    return name.toString().strip();
  }

  /**
   * A Python function of the registry that the app says it uses: {@code metabase_auth_py_infra}.
   */
  private static @Nullable Scalar wrapper(App app) {
    Mapping root = app.root();
    if (root != null && root.get("uses_functions") instanceof Sequence functions) {
      for (Node item : functions.items()) {
        if (item instanceof Scalar function && function.text().contains("_py_")) {
          return function;
        }
      }
    }
    return null;
  }
}
