package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.Region;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.api.VersionControl;
import doctor.lang.sql.MigrationText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds migrations that git already has and that were edited, renamed or deleted. */
public final class EditedMigration implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "edited-migration",
          Severity.ERROR,
          "a migration that git already has was edited, renamed or deleted");

  private static final List<String> ENDINGS = List.of(".sql");

  private static final String IF_EDITED =
      "put it back as it was and write a new migration: databases that ran it will not run it again";

  private static final String IF_RENAMED =
      "give it its old name again: a runner takes it for a new migration, and databases that ran it"
          + " run it a second time";

  private static final String IF_DELETED =
      "put it back and undo it in a new migration: databases that ran it keep what it did, and new"
          + " ones never get it";

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    VersionControl versionControl = app.workspace().versionControl();
    List<Finding> findings = new ArrayList<>();
    for (VersionControl.Change change : versionControl.changes(app.folder(), ENDINGS)) {
      if (MigrationText.runsOnce(change.path(), app.folder(), app.files().paths())
          && isOwn(app, change.path())) {
        Finding finding = finding(app, versionControl, change);
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  private static @Nullable Finding finding(
      App app, VersionControl versionControl, VersionControl.Change change) {
    String base = versionControl.base();
    String now = change.now();
    SourceFile before = versionControl.committed(change.path());
    if (before == null) {
      return null;
    }
    if (now == null) {
      return new Finding(
              DESCRIPTOR, firstLine(before), base + " has this migration, and it was deleted")
          .withHelp(IF_DELETED);
    }
    SourceFile file =
        Collections.binarySearch(app.files().paths(), now) >= 0 ? app.files().read(now) : null;
    String name = MigrationText.name(change.path());
    boolean moved = !now.equals(change.path());
    // In another folder of the app it is the same one to a runner.
    if (moved && (file == null || !MigrationText.name(now).equals(name))) {
      return new Finding(
              DESCRIPTOR,
              firstLine(file == null ? before : file),
              "this migration was renamed: in " + base + " it is " + name)
          .withHelp(IF_RENAMED);
    }
    if (file == null) {
      return null;
    }
    Region difference = MigrationText.difference(before.text(), file.text());
    return difference == null
        ? null
        : new Finding(
                DESCRIPTOR,
                file.at(difference),
                "this migration was edited: from here on it is not what " + base + " has")
            .withHelp(IF_EDITED);
  }

  private static Location firstLine(SourceFile file) {
    return file.at(file.line(1));
  }

  // Not of an app nested in this one: that is judged itself.
  private static boolean isOwn(App app, String path) {
    int start = app.folder().isEmpty() ? 0 : app.folder().length() + 1;
    for (int slash = path.indexOf('/', start); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (app.files().exists(path.substring(0, slash) + "/app.md")) {
        return false;
      }
    }
    return true;
  }
}
