package doctor.schema;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Builds the JSON trees that the validator wants straight from nodes. Jackson's own {@code
 * toString}, which the validator calls on the values of an {@code enum}, brings up an {@code
 * ObjectMapper}: the nodes that can stand there say it themselves.
 */
final class JsonTree {

  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
  private static final JsonNode NULL = new Null();

  private static final double FARTHEST = 9.0e18;

  private JsonTree() {}

  /** The JSON tree of a node. What JSON cannot say, such as {@code .inf}, becomes a string. */
  static JsonNode of(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (node instanceof Sequence sequence) {
      ArrayNode array = new ArrayNode(FACTORY, sequence.items().size());
      for (Node item : sequence.items()) {
        array.add(of(item));
      }
      return array;
    }
    ObjectNode object = new ObjectNode(FACTORY);
    for (Mapping.Entry entry : ((Mapping) node).entries()) {
      object.set(entry.key().text(), of(entry.value()));
    }
    return object;
  }

  private static JsonNode scalar(Scalar scalar) {
    String text = scalar.text();
    return switch (scalar.kind()) {
      case STRING -> new Text(text);
      case BOOLEAN -> text.equalsIgnoreCase("true") ? BooleanNode.TRUE : BooleanNode.FALSE;
      case NULL -> NULL;
      case INTEGER, FLOAT -> number(text);
    };
  }

  private static JsonNode number(String text) {
    try {
      return LongNode.valueOf(integer(text));
    } catch (NumberFormatException notALong) {
      return fraction(text);
    }
  }

  private static long integer(String text) {
    if (text.startsWith("0x")) {
      return Long.parseLong(text, 2, text.length(), 16);
    }
    if (text.startsWith("0o")) {
      return Long.parseLong(text, 2, text.length(), 8);
    }
    return Long.parseLong(text);
  }

  private static JsonNode fraction(String text) {
    try {
      double value = Double.parseDouble(text);
      // The validator throws at numbers beyond a long; so far out one is like another.
      double near = Math.max(-FARTHEST, Math.min(FARTHEST, value));
      return Double.isFinite(value) ? new DoubleNode(near) : new Text(text);
    } catch (NumberFormatException notDecimal) {
      return new Text(text);
    }
  }

  private static final class Text extends StringNode {
    private static final long serialVersionUID = 1L;

    Text(String value) {
      super(value);
    }

    @Override
    public String toString() {
      return stringValue();
    }
  }

  private static final class Null extends NullNode {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      return "null";
    }
  }
}
