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

  private static final List<String> MADE =
      List.of("bin", "build", "dist", "node_modules", "out", "target", ".venv", "venv");

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
        || !isPath(entry.text())
        || isModule(root, entry.text())
        || isMade(entry.text())) {
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

  // Neither blank, nor a command line, nor an object reference such as app.main:app, nor a path of
  // the shell's or of Go's (./cmd/...).
  private static boolean isPath(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || ":$*~".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    // A single word is a program, or a module.
    return text.indexOf('/') >= 0 ? !text.endsWith("/...") : text.indexOf('.') > 0;
  }

  /** Whether a file of that name is there once something was built or installed. */
  private static boolean isMade(String path) {
    String between = "/" + path;
    for (String folder : MADE) {
      if (between.contains("/" + folder + "/")) {
        return true;
      }
    }
    return false;
  }

  /** {@code src.main}: a name of Python's for {@code src/main.py}. */
  private static boolean isModule(Mapping root, String text) {
    return root.get("lang") instanceof Scalar lang
        && lang.is("py")
        && text.indexOf('/') < 0
        && !text.endsWith(".py");
  }
}
