package doctor.lang.systemd;

import doctor.api.Location;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.lang.systemd.UnitFile.Setting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that lies in one of the given unit folders.
 *
 * @param folder the folder, absolute
 * @param references what it says of paths below the workspace root
 */
public record InstalledUnit(Unit unit, String folder, List<Reference> references) {

  private static final List<String> HOME_FOLDERS =
      List.of("/.config/systemd/user", "/.local/share/systemd/user");

  /** Keeps an unmodifiable copy of the references. */
  public InstalledUnit {
    references = List.copyOf(references);
  }

  /**
   * A path below the workspace root that the unit works in or runs.
   *
   * @param path relative to the root
   * @param location where it says so
   */
  public record Reference(String path, Location location) {}

  /** Reads what a unit of a folder says of the workspace. */
  static InstalledUnit of(Unit unit, String folder, String root) {
    List<Reference> references = new ArrayList<>();
    String home = home(folder);
    Setting directory = unit.last("Service", "WorkingDirectory");
    if (directory != null) {
      String path = directory.value().text();
      add(
          path.startsWith("-") ? path.substring(1) : path,
          directory.value().location(),
          unit,
          home,
          root,
          references);
    }
    for (CommandLine command : unit.execStart()) {
      for (CommandLine.Word word : command.words()) {
        add(word.text(), word.location(), unit, home, root, references);
      }
    }
    return new InstalledUnit(unit, folder, references);
  }

  private static void add(
      String text,
      Location location,
      Unit unit,
      @Nullable String home,
      String root,
      List<Reference> references) {
    String path = Specifiers.expand(text, unit.name(), home);
    if (path != null && path.startsWith("~/") && home != null) {
      path = home + path.substring(1);
    }
    if (path != null && path.startsWith(root + "/")) {
      references.add(new Reference(path.substring(root.length() + 1), location));
    }
  }

  private static @Nullable String home(String folder) {
    for (String each : HOME_FOLDERS) {
      if (folder.endsWith(each)) {
        return folder.substring(0, folder.length() - each.length());
      }
    }
    return folder.endsWith("/systemd/system") ? "/root" : null;
  }

  /** The service manager that reads a folder: {@code user}, {@code system}, or null if unknown. */
  public static @Nullable String scope(String folder) {
    return folder.endsWith("/systemd/user")
        ? "user"
        : folder.endsWith("/systemd/system") ? "system" : null;
  }

  /** The service manager that reads the unit, or null where the folder does not tell. */
  public @Nullable String scope() {
    return scope(folder);
  }

  /** Whether the unit may belong to a service manager, as far as that one and the folder tell. */
  public boolean isReadBy(@Nullable Node systemdScope) {
    String own = scope();
    return own == null
        || !(systemdScope instanceof Scalar declared)
        || declared.isNull()
        || declared.is(own);
  }
}
