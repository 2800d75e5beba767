package doctor.schema;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * What a schema allows for one value.
 *
 * @param schema the schema of the value; its {@code $comment}, where there is one, says in words
 *     what its keywords cannot
 */
record Expectation(Mapping schema) {

  /** The allowed values in words: {@code an integer from 1 to 65535 or null}. */
  String words() {
    if (schema.get("$comment") instanceof Scalar words) {
      return words.text();
    }
    List<String> names = choices();
    if (names.isEmpty()) {
      for (String type : types()) {
        names.add(words(type));
      }
    }
    return joined(names);
  }

  /** The values of the {@code enum}; empty where there is none. */
  List<String> choices() {
    return texts("enum");
  }

  /** Whether values of a JSON type are allowed. */
  boolean allows(String type) {
    List<String> types = types();
    return types.isEmpty() || types.contains(type);
  }

  /** Whether an integer lies in the allowed range. */
  boolean inRange(long value) {
    return !(schema.get("minimum") instanceof Scalar least && value < Long.parseLong(least.text()))
        && !(schema.get("maximum") instanceof Scalar most && value > Long.parseLong(most.text()))
        && !(schema.get("exclusiveMinimum") instanceof Scalar below
            && value <= Long.parseLong(below.text()));
  }

  private List<String> types() {
    if (schema.get("type") instanceof Scalar type) {
      return List.of(type.text());
    }
    return texts("type");
  }

  private List<String> texts(String keyword) {
    List<String> texts = new ArrayList<>();
    if (schema.get(keyword) instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Scalar value) {
          texts.add(value.text());
        }
      }
    }
    return texts;
  }

  private String words(String type) {
    return switch (type) {
      case "integer" -> numeric("integer", "an ");
      case "number" -> numeric("number", "a ");
      case "string" -> "a string";
      case "boolean" -> "true or false";
      case "array" -> list();
      case "object" -> "a mapping";
      default -> type;
    };
  }

  private String numeric(String noun, String article) {
    if (schema.get("exclusiveMinimum") instanceof Scalar below && below.text().equals("0")) {
      return "a positive " + noun;
    }
    String words = article + noun;
    if (schema.get("minimum") instanceof Scalar least) {
      words += (schema.get("maximum") != null ? " from " : " of at least ") + least.text();
    }
    if (schema.get("maximum") instanceof Scalar most) {
      words += (schema.get("minimum") != null ? " to " : " of at most ") + most.text();
    }
    return words;
  }

  private String list() {
    boolean strings =
        schema.get("items") instanceof Mapping items
            && items.get("type") instanceof Scalar type
            && type.text().equals("string");
    return strings ? "a list of strings" : "a list";
  }

  /** {@code a, b or c}. */
  static String joined(List<String> names) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        all.append(i == names.size() - 1 ? " or " : ", ");
      }
      all.append(names.get(i));
    }
    return all.toString();
  }
}
