package doctor.lang.systemd;

import org.jspecify.annotations.Nullable;

/** Replaces the specifiers of systemd.unit(5) that can be known without the machine at hand. */
public final class Specifiers {

  private Specifiers() {}

  /**
   * The text with its specifiers replaced, or null where one of them cannot be known.
   *
   * @param unit the unit that is started
   * @param home the home folder of its user, or null where that is unknown
   */
  public static @Nullable String expand(String text, UnitName unit, @Nullable String home) {
    StringBuilder expanded = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf('%');
        at >= 0 && at + 1 < text.length();
        at = text.indexOf('%', from)) {
      String value = value(text.charAt(at + 1), unit, home);
      if (value == null) {
        return null;
      }
      expanded.append(text, from, at).append(value);
      from = at + 2;
    }
    return expanded.append(text, from, text.length()).toString();
  }

  private static @Nullable String value(char specifier, UnitName unit, @Nullable String home) {
    // A template has an instance only once it is started.
    boolean isTemplate = unit.isTemplate();
    return switch (specifier) {
      case '%' -> "%";
      case 'h' -> home;
      case 'p' -> unit.prefix();
      case 'i' -> isTemplate ? null : unit.instance() == null ? "" : unit.instance();
      case 'n' -> isTemplate ? null : unit.full();
      case 'N' ->
          isTemplate
              ? null
              : unit.full().substring(0, unit.full().length() - unit.suffix().length());
      default -> null;
    };
  }
}
