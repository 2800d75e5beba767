package doctor.lang.service;

import doctor.api.App;
import java.util.Set;

/** The folders of an app in which nothing lies that runs anywhere but in its tests. */
public final class TestFolders {

  private static final Set<String> NAMES =
      Set.of("__tests__", "fixtures", "test", "testdata", "tests");

  private TestFolders() {}

  /** Whether a file of an app lies in one; the app itself may be called like that. */
  public static boolean hold(App app, String path) {
    int start = app.folder().isEmpty() ? 0 : app.folder().length() + 1;
    for (int slash = path.indexOf('/', start); slash > 0; slash = path.indexOf('/', start)) {
      if (NAMES.contains(path.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    return false;
  }
}
