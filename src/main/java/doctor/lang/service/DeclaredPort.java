package doctor.lang.service;

import doctor.api.App;
import doctor.api.Location;
import doctor.api.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * The port that an app declares.
 *
 * @param written its number, as it is written
 */
public record DeclaredPort(Scalar written) {

  /** The port of an app, or null where it declares none or something else than a whole number. */
  public static @Nullable DeclaredPort of(App app) {
    return app.service("port") instanceof Scalar port && port.kind() == Scalar.Kind.INTEGER
        ? new DeclaredPort(port)
        : null;
  }

  /** Where it is declared. */
  public Location location() {
    return written.location();
  }

  /** How it is written. */
  public String text() {
    return written.text();
  }

  /** Whether it is this one. */
  public boolean is(int port) {
    return number().equals(Integer.toString(port));
  }

  /**
   * The number in decimal digits, or as written where it is no port by far: 0x2127 and 8487 are one
   * port; 010 is ten (YAML 1.2.2 §10.3.2), not eight.
   */
  public String number() {
    String text = text();
    try {
      if (text.startsWith("0x")) {
        return Long.toString(Long.parseLong(text.substring(2), 16));
      }
      if (text.startsWith("0o")) {
        return Long.toString(Long.parseLong(text.substring(2), 8));
      }
      return Long.toString(Long.parseLong(text));
    } catch (NumberFormatException tooLarge) {
      return text;
    }
  }
}
