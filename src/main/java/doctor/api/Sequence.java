package doctor.api;

import java.util.List;

/** A YAML list. */
public record Sequence(Location location, List<Node> items) implements Node {

  /** Keeps an unmodifiable copy of the items. */
  public Sequence {
    items = List.copyOf(items);
  }
}
