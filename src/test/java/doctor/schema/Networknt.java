package doctor.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema validator that others wrote and many use. */
final class Networknt {

  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private final Schema schema;

  /**
   * For a schema.
   *
   * @param text the schema as JSON
   */
  Networknt(String text) {
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
  }

  /** What is wrong with a value, in its words. */
  List<Error> validate(Node node) {
    return schema.validate(json(node));
  }

  /** Where something is wrong: a value, the key of an unknown entry, what lacks a key. */
  Set<Location> places(Node root) {
    Set<Location> places = new HashSet<>();
    for (Error error : validate(root)) {
      Place place = place(root, error.getInstanceLocation());
      places.add(
          switch (error.getKeyword()) {
            case "required" -> place.owner();
            case "additionalProperties" -> key(place.node(), error.getProperty());
            default -> place.value();
          });
    }
    return places;
  }

  private static Location key(Node mapping, String name) {
    for (Mapping.Entry entry : ((Mapping) mapping).entries()) {
      if (entry.key().text().equals(name)) {
        return entry.key().location();
      }
    }
    throw new IllegalStateException(name);
  }

  private static Place place(Node root, NodePath path) {
    Place place = Place.of(root);
    for (int i = 0; i < path.getNameCount(); i++) {
      if (place.node() instanceof Sequence list) {
        place = place.item(list.items().get((Integer) path.getElement(i)));
      } else {
        for (Mapping.Entry entry : ((Mapping) place.node()).entries()) {
          if (entry.key().text().equals(path.getName(i))) {
            place = place.entry(entry);
            break;
          }
        }
      }
    }
    return place;
  }

  private static JsonNode json(Node node) {
    if (node instanceof Sequence sequence) {
      ArrayNode array = FACTORY.arrayNode();
      for (Node item : sequence.items()) {
        array.add(json(item));
      }
      return array;
    }
    if (node instanceof Mapping mapping) {
      ObjectNode object = FACTORY.objectNode();
      for (Mapping.Entry entry : mapping.entries()) {
        object.set(entry.key().text(), json(entry.value()));
      }
      return object;
    }
    Scalar scalar = (Scalar) node;
    String text = scalar.text();
    return switch (scalar.kind()) {
      case STRING -> FACTORY.stringNode(text);
      case BOOLEAN -> FACTORY.booleanNode(text.equalsIgnoreCase("true"));
      case NULL -> FACTORY.nullNode();
      case INTEGER -> FACTORY.numberNode(integer(text));
      case FLOAT -> FACTORY.numberNode(Double.parseDouble(text));
    };
  }

  private static long integer(String text) {
    return text.startsWith("0x") ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
  }
}
