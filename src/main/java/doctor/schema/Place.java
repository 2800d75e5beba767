package doctor.schema;

import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;

/**
 * A value, what to call it in a message, and where to point at.
 *
 * @param node the value
 * @param name its key, or {@code an item of} and the key of its list; empty for the whole
 * @param value where to point at for the value itself
 * @param owner where to point at for something that it lacks: its key
 */
record Place(Node node, String name, Location value, Location owner) {

  static Place of(Node root) {
    Location first =
        root instanceof Mapping mapping && !mapping.entries().isEmpty()
            ? mapping.entries().get(0).key().location()
            : root.location();
    return new Place(root, "", root.location(), first);
  }

  Place entry(Mapping.Entry entry) {
    return new Place(entry.value(), entry.key().text(), entry.place(), entry.key().location());
  }

  Place item(Node item) {
    Location place = item.location().region().isEmpty() ? owner : item.location();
    return new Place(
        item, name.isEmpty() ? "an item" : "an item of " + name, place, of(item).owner);
  }
}
