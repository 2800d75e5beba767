package doctor.api;

import java.util.List;

/**
 * Something that could not be read as it should, and the exact place.
 *
 * @param related other places that belong to it
 */
public record Fault(Location location, String message, List<Finding.Related> related) {

  /** Keeps an unmodifiable copy of the related places. */
  public Fault {
    related = List.copyOf(related);
  }

  /** A fault at one place alone. */
  public Fault(Location location, String message) {
    this(location, message, List.of());
  }
}
