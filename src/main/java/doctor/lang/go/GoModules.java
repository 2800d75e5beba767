package doctor.lang.go;

import doctor.api.App;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The modules in the folders of an app, by their {@code go.mod}; read when first asked for. */
final class GoModules {

  private record Module(String path, String folder) {}

  private final @Nullable App app;
  private @Nullable List<Module> modules;

  /** Those of an app; none where there is no app. */
  GoModules(@Nullable App app) {
    this.app = app;
  }

  /** The folder that an import path means, or null where no module says. */
  @Nullable String folderOf(String imported) {
    @Nullable Module longest = null;
    for (Module module : modules()) {
      String path = module.path;
      boolean inside =
          imported.startsWith(path)
              && (imported.length() == path.length() || imported.charAt(path.length()) == '/');
      if (inside && (longest == null || path.length() > longest.path.length())) {
        longest = module;
      }
    }
    if (longest == null) {
      return null;
    }
    String below = imported.substring(longest.path.length());
    return longest.folder.isEmpty() && !below.isEmpty()
        ? below.substring(1)
        : longest.folder + below;
  }

  private List<Module> modules() {
    if (modules == null) {
      modules = app == null ? List.of() : read(app);
    }
    return modules;
  }

  private static List<Module> read(App app) {
    List<Module> modules = new ArrayList<>();
    for (String path : app.files().paths()) {
      boolean isModule = path.equals("go.mod") || path.endsWith("/go.mod");
      SourceFile file = isModule ? app.files().read(path) : null;
      String name = file == null ? "" : name(file.text());
      if (!name.isEmpty()) {
        modules.add(new Module(name, path.substring(0, Math.max(0, path.lastIndexOf('/')))));
      }
    }
    return modules;
  }

  /** What stands behind {@code module} at the beginning of a line. */
  private static String name(String text) {
    int at = text.startsWith("module ") ? 0 : text.indexOf("\nmodule ") + 1;
    StringTokenizer words = new StringTokenizer(text.substring(at));
    boolean named = words.hasMoreTokens() && words.nextToken().equals("module");
    String name = named && words.hasMoreTokens() ? words.nextToken() : "";
    return name.startsWith("\"") ? name.substring(1, Math.max(1, name.length() - 1)) : name;
  }
}
