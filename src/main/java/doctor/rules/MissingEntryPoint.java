package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import java.util.List;

/** An {@code entry_point} that names a file which is not there. */
public final class MissingEntryPoint implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "missing-entry-point", Severity.WARNING, "entry_point names a file that is not there");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    Mapping root = app.root();
    if (root == null
        || !(root.get("entry_point") instanceof Scalar entry)
        || entry.kind() != Scalar.Kind.STRING
        || !isPath(entry.text())) {
      return List.of();
    }
    String folder = app.folder();
    String path = folder.isEmpty() ? entry.text() : folder + "/" + entry.text();
    // Some count from the root, as dir_path does: a file that is there is not missing.
    if (app.files().exists(path) || app.files().exists(entry.text())) {
      return List.of();
    }
    String where = folder.isEmpty() ? "the app's folder" : folder;
    return List.of(
        new Finding(
            DESCRIPTOR,
            entry.location(),
            "entry_point is " + entry.text() + ", but " + where + " has no such file"));
  }

  // Neither blank, nor a command line, nor an object reference such as app.main:app.
  private static boolean isPath(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == ':' || c == '$' || c == '*') {
        return false;
      }
    }
    return true;
  }
}
