package doctor.lang.service;

import doctor.api.App;
import java.util.Set;

/** The folders of an app in which nothing lies that runs anywhere but in its tests. */
public final class TestFolders {

  private static final Set<String> NAMES =
      Set.of(
          "__tests__",
          "e2e",
          "fixtures",
          "integration_test",
          "integration_tests",
          "test",
          "testdata",
          "testhelper",
          "testhelpers",
          "tests",
          "testutil",
          "testutils");

  private TestFolders() {}

  /** Whether a file of an app lies in one; the app itself may be called like that. */
  public static boolean hold(App app, String path) {
    return hold(path, app.folder().isEmpty() ? 0 : app.folder().length() + 1);
  }

  /** The same of a path relative to the app's folder. */
  public static boolean hold(String below) {
    return hold(below, 0);
  }

  private static boolean hold(String path, int from) {
    int start = from;
    for (int slash = path.indexOf('/', start); slash > 0; slash = path.indexOf('/', start)) {
      if (NAMES.contains(path.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    return false;
  }
}
