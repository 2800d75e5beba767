package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.SourceFile;
import doctor.lang.value.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of an app that a script reads. Where the script runs is not known, so a file is told by
 * the end of its path, as far as that tells it from all others.
 */
final class ShellFiles {

  private final App app;
  private final Set<String> read = new HashSet<>();

  ShellFiles(App app) {
    this.app = app;
  }

  /**
   * What stands in the files of a name, which may hold one {@code *}; null where that cannot be
   * told.
   *
   * @param written the name, with holes for what is not known of it
   */
  @Nullable String text(String written) {
    if (written.equals("/dev/null")) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    List<String> paths = paths(written);
    for (String path : paths) {
      SourceFile file = app.files().read(path);
      if (file == null) {
        return null;
      }
      read.add(path);
      text.append(file.text()).append('\n');
    }
    return paths.isEmpty() ? null : text.toString();
  }

  /** The paths of the files that were read. */
  Set<String> read() {
    return read;
  }

  private List<String> paths(String written) {
    String known = written.substring(written.lastIndexOf(Template.UNKNOWN) + 1);
    int slash = known.lastIndexOf('/');
    String name = known.substring(slash + 1);
    boolean wholeName = slash >= 0 || known.length() == written.length();
    if (!wholeName || name.isEmpty() || known.indexOf(Template.TEMPORARY) >= 0) {
      return List.of();
    }
    String folder = folder(known.substring(0, slash + 1));
    int star = name.indexOf('*');
    List<String> named = new ArrayList<>();
    List<String> inFolder = new ArrayList<>();
    for (String path : app.files().paths()) {
      int start = path.lastIndexOf('/') + 1;
      if (isNamed(path.substring(start), name, star)) {
        named.add(path);
        if (path.substring(0, start).endsWith(folder)) {
          inFolder.add(path);
        }
      }
    }
    if (star >= 0) {
      return folder.length() > 1 ? inFolder : List.of();
    }
    List<String> found = named.size() == 1 ? named : inFolder;
    return found.size() == 1 ? found : List.of();
  }

  /** {@code /x/y/} of {@code ./x/y/} and {@code ../x/y/}. */
  private static String folder(String written) {
    int up = written.lastIndexOf("./");
    String folder = up < 0 ? written : written.substring(up + 1);
    return folder.startsWith("/") ? folder : '/' + folder;
  }

  private static boolean isNamed(String file, String name, int star) {
    return star < 0
        ? file.equals(name)
        : file.length() >= name.length() - 1
            && file.startsWith(name.substring(0, star))
            && file.endsWith(name.substring(star + 1));
  }
}
