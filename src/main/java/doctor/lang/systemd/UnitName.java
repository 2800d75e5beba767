package doctor.lang.systemd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a unit, systemd.unit(5): {@code pay.service}, the template {@code pay@.service}, its
 * instance {@code pay@home.service}.
 *
 * @param prefix what stands before {@code @} or the suffix: {@code pay}
 * @param instance what stands behind {@code @}, empty for a template, null where there is no
 *     {@code @}
 * @param suffix the type with its dot: {@code .service}
 */
public record UnitName(String prefix, @Nullable String instance, String suffix) {

  private static final List<String> SUFFIXES =
      List.of(
          ".service",
          ".socket",
          ".timer",
          ".path",
          ".target",
          ".mount",
          ".automount",
          ".swap",
          ".slice",
          ".scope",
          ".device");

  /** Reads a name. Without a suffix it means a service, as it does to {@code systemctl}. */
  public static UnitName of(String text) {
    String name = text.strip();
    String suffix = ".service";
    for (String known : SUFFIXES) {
      if (name.endsWith(known)) {
        suffix = known;
        name = name.substring(0, name.length() - known.length());
        break;
      }
    }
    int at = name.indexOf('@');
    return at < 0
        ? new UnitName(name, null, suffix)
        : new UnitName(name.substring(0, at), name.substring(at + 1), suffix);
  }

  /** The whole name, suffix included. */
  public String full() {
    return instance == null ? prefix + suffix : prefix + "@" + instance + suffix;
  }

  /** The name of the template that an instance or a template comes from, else the name itself. */
  public String template() {
    return instance == null ? full() : prefix + "@" + suffix;
  }

  /** Whether it only serves to make instances, and cannot be started itself. */
  public boolean isTemplate() {
    return instance != null && instance.isEmpty();
  }

  /** Whether a file of this name can be what {@code wanted} is loaded from. */
  public boolean provides(UnitName wanted) {
    return full().equals(wanted.full()) || full().equals(wanted.template());
  }

  /**
   * The folders whose {@code *.conf} files are read on top of the unit, those that win first:
   * {@code a-b.service.d}, {@code a-.service.d}, {@code service.d}.
   */
  public List<String> dropInFolders() {
    List<String> folders = new ArrayList<>();
    folders.add(full() + ".d");
    if (instance != null && !instance.isEmpty()) {
      folders.add(template() + ".d");
    }
    String end = instance == null ? suffix : "@" + suffix;
    for (int dash = prefix.lastIndexOf('-'); dash > 0; dash = prefix.lastIndexOf('-', dash - 1)) {
      if (dash < prefix.length() - 1) {
        folders.add(prefix.substring(0, dash + 1) + end + ".d");
      }
    }
    folders.add(suffix.substring(1) + ".d");
    return Collections.unmodifiableList(folders);
  }
}
