package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.lang.service.TestFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds databases that git tracks: every checkout and every merge writes over somebody's data. */
public final class TrackedDatabase implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor("tracked-database", Severity.ERROR, "git tracks a database of the app");

  private static final List<String> SUFFIXES = List.of(".db", ".sqlite", ".sqlite3");
  private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");
  private static final List<String> ENDINGS = endings();
  // Data that tests and examples bring along is meant to be the same for everybody.
  private static final Set<String> SAMPLES =
      Set.of("example", "examples", "sample", "samples", "node_modules", "vendor", "third_party");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    for (String path : app.workspace().versionControl().tracked(app.folder(), ENDINGS)) {
      if (isDatabase(path) && isOwn(app, path)) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        // Its bytes are of no interest: the place is the file itself.
        findings.add(
            new Finding(
                    DESCRIPTOR,
                    new SourceFile(path, "").at(0, 0),
                    "git tracks " + name + ", expected the app to make its own database")
                .withHelp("git rm --cached " + path + ", and name it in .gitignore"));
      }
    }
    return findings;
  }

  private static List<String> endings() {
    List<String> endings = new ArrayList<>(SUFFIXES);
    for (String suffix : SUFFIXES) {
      for (String companion : COMPANIONS) {
        endings.add(suffix + companion);
      }
    }
    return endings;
  }

  private static boolean isDatabase(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (String companion : COMPANIONS) {
      if (name.endsWith(companion)) {
        name = name.substring(0, name.length() - companion.length());
        break;
      }
    }
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        // Windows keeps previews of pictures under this name.
        return !name.equals("thumbs.db");
      }
    }
    return false;
  }

  /** Whether a file is the app's: neither a sample nor of an app nested in it. */
  private static boolean isOwn(App app, String path) {
    if (TestFolders.hold(app, path)) {
      return false;
    }
    int start = app.folder().isEmpty() ? 0 : app.folder().length() + 1;
    for (int slash = path.indexOf('/', start); slash > 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      String name = folder.substring(folder.lastIndexOf('/') + 1);
      if (SAMPLES.contains(name) || app.files().exists(folder + "/app.md")) {
        return false;
      }
    }
    return true;
  }
}
