package doctor.rules;

import doctor.api.App;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.FrontmatterRule;
import doctor.api.Mapping;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code app.md} that says it lies somewhere else: {@code dir_path} or {@code name} is stale.
 */
public final class DirPathMismatch implements FrontmatterRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "dir-path-mismatch", Severity.WARNING, "dir_path or name is not where the app lies");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    Mapping root = app.root();
    if (root == null || app.folder().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    if (root.get("dir_path") instanceof Scalar path && isWritten(path) && !liesAt(app, path)) {
      Finding finding = finding(path, "dir_path", app.folder());
      findings.add(withFix(finding, path, app.folder(), Fix.Applicability.SAFE));
    }
    int slash = app.folder().lastIndexOf('/');
    String folder = app.folder().substring(slash + 1);
    // A nested app (apps/kanban_cpp/backend) cannot be told a name by its folder alone.
    if ((slash < 0 || ("/" + app.folder().substring(0, slash)).endsWith("/apps"))
        && root.get("name") instanceof Scalar name
        && isWritten(name)
        && !name.text().equals(folder)) {
      // Other files may know the app by its name.
      Finding finding = finding(name, "name", folder);
      findings.add(withFix(finding, name, folder, Fix.Applicability.UNSAFE));
    }
    return findings;
  }

  private static boolean isWritten(Scalar value) {
    return !value.isNull() && !value.text().isBlank();
  }

  /**
   * Also true where the workspace root is itself a folder of the registry that dir_path counts
   * from.
   */
  private static boolean liesAt(App app, Scalar path) {
    String declared = path.text().strip().replace('\\', '/');
    while (declared.startsWith("./")) {
      declared = declared.substring(2);
    }
    while (declared.endsWith("/")) {
      declared = declared.substring(0, declared.length() - 1);
    }
    if (declared.equals(app.folder())) {
      return true;
    }
    String absolute = app.workspace().root().toString().replace('\\', '/') + "/" + app.folder();
    return declared.endsWith("/" + app.folder()) && absolute.endsWith("/" + declared);
  }

  private static Finding finding(Scalar value, String key, String expected) {
    return new Finding(
        DESCRIPTOR,
        value.location(),
        key + " is " + value.text() + ", but app.md lies in " + expected);
  }

  private static Finding withFix(
      Finding finding, Scalar value, String text, Fix.Applicability applicability) {
    return finding.withFix(new Fix("set it to " + text, applicability, value.replaceWith(text)));
  }
}
