package doctor.schema;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema of draft-07 or a part of one: what it demands of a value. Tests hold what this
 * finds wrong against networknt's validator, which took a start with a single fault a quarter
 * longer: it is 270 classes, most of a jar that had to be opened.
 */
final class Subschema {

  private static final int PLAIN_DIGITS = 15;

  // The types of JSON, each a bit: every value of every app is asked for its own.
  private static final int OBJECT = 1;
  private static final int ARRAY = 2;
  private static final int STRING = 4;
  private static final int BOOLEAN = 8;
  private static final int NULL = 16;
  private static final int INTEGER = 32;
  private static final int NUMBER = 64;

  private final Mapping schema;

  /** The types that are allowed; 0 where all are. */
  private int types;

  private @Nullable List<Scalar> values;
  private final Map<String, Subschema> properties = new HashMap<>();
  private final List<String> required = new ArrayList<>();
  private boolean closed;
  private @Nullable Subschema others;
  private @Nullable Subschema items;
  private @Nullable SimplePattern pattern;
  private double least = Double.NEGATIVE_INFINITY;
  private double below = Double.NEGATIVE_INFINITY;
  private double most = Double.POSITIVE_INFINITY;
  private int fewest;

  /**
   * Reads a schema.
   *
   * @throws IllegalArgumentException for a keyword or a pattern that is not known here
   */
  Subschema(Mapping schema) {
    this.schema = schema;
    for (Mapping.Entry entry : schema.entries()) {
      read(entry.key().text(), entry.value());
    }
  }

  private void read(String keyword, Node value) {
    switch (keyword) {
      case "$schema", "$comment", "title", "description", "default", "examples" -> {}
      case "type" -> {
        for (String type : texts(value)) {
          types |= type(type);
        }
      }
      case "enum" -> values = scalars(value);
      case "required" -> required.addAll(texts(value));
      case "properties" -> {
        for (Mapping.Entry property : ((Mapping) value).entries()) {
          properties.put(property.key().text(), new Subschema((Mapping) property.value()));
        }
      }
      case "additionalProperties" -> {
        closed = text(value).equals("false");
        others = value instanceof Mapping schemaOfOthers ? new Subschema(schemaOfOthers) : null;
      }
      case "items" -> items = new Subschema((Mapping) value);
      case "pattern" -> pattern = new SimplePattern(text(value));
      case "minItems" -> fewest = Integer.parseInt(text(value));
      case "minimum" -> least = number(text(value));
      case "exclusiveMinimum" -> below = number(text(value));
      case "maximum" -> most = number(text(value));
      default -> throw new IllegalArgumentException("no such keyword in this dialect: " + keyword);
    }
  }

  /** The schema as it was read. */
  Mapping schema() {
    return schema;
  }

  /** The keys that a mapping must have. */
  List<String> required() {
    return required;
  }

  /** The schema of the value of a key, or null where any is allowed. */
  @Nullable Subschema of(String key) {
    Subschema property = properties.get(key);
    return property == null ? others : property;
  }

  /** Whether no mapping may have this key. */
  boolean forbids(String key) {
    return closed && !properties.containsKey(key);
  }

  /** The schema of the items of a list, or null where any are allowed. */
  @Nullable Subschema items() {
    return items;
  }

  /** Whether nothing is wrong with a value, nor with what is in it. */
  boolean accepts(Node node) {
    if (!fits(node)) {
      return false;
    }
    if (node instanceof Sequence sequence && items != null) {
      for (Node item : sequence.items()) {
        if (!items.accepts(item)) {
          return false;
        }
      }
    }
    return !(node instanceof Mapping mapping) || acceptsEntries(mapping);
  }

  private boolean acceptsEntries(Mapping mapping) {
    int present = 0;
    for (Mapping.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      present += required.contains(key) ? 1 : 0;
      Subschema expected = of(key);
      if (expected == null ? closed : !expected.accepts(entry.value())) {
        return false;
      }
    }
    return present == required.size();
  }

  /** Whether a value is of the kind that is asked for, whatever is in it. */
  boolean fits(Node node) {
    if (node instanceof Mapping) {
      return isAnyOf(OBJECT);
    }
    if (node instanceof Sequence sequence) {
      return isAnyOf(ARRAY) && sequence.items().size() >= fewest;
    }
    Scalar scalar = (Scalar) node;
    return hasType(scalar) && isAmongValues(scalar) && isWithin(scalar);
  }

  private boolean isAnyOf(int type) {
    return values == null && mayBe(type);
  }

  private boolean mayBe(int type) {
    return types == 0 || (types & type) != 0;
  }

  private boolean hasType(Scalar scalar) {
    return switch (scalar.kind()) {
      case STRING -> mayBe(STRING);
      case BOOLEAN -> mayBe(BOOLEAN);
      case NULL -> mayBe(NULL);
      case INTEGER -> mayBe(INTEGER | NUMBER);
      case FLOAT -> isOfType(number(scalar.text()));
    };
  }

  // JSON has no number for .inf and .nan; 1.0 is an integer (validation of draft-07, 6.1.1).
  private boolean isOfType(double value) {
    return Double.isFinite(value)
        && (mayBe(NUMBER) || (mayBe(INTEGER) && value == Math.rint(value)));
  }

  private boolean isAmongValues(Scalar scalar) {
    if (values == null) {
      return true;
    }
    for (Scalar value : values) {
      if (value.kind() == scalar.kind() && (value.isNull() || value.text().equals(scalar.text()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithin(Scalar scalar) {
    return switch (scalar.kind()) {
      case STRING -> pattern == null || pattern.isIn(scalar.text());
      case INTEGER, FLOAT -> isInRange(number(scalar.text()));
      case BOOLEAN, NULL -> true;
    };
  }

  private boolean isInRange(double value) {
    return value >= least && value > below && value <= most;
  }

  // The core schema of YAML has other bases, and .inf and .nan (YAML 1.2.2 section 10.3.2).
  private static double number(String text) {
    int base = text.startsWith("0x") ? 16 : text.startsWith("0o") ? 8 : 10;
    try {
      if (base != 10) {
        return Long.parseLong(text, 2, text.length(), base);
      }
      return isPlain(text) ? Long.parseLong(text) : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return base == 10 ? Double.NaN : Double.POSITIVE_INFINITY; // beyond a long
    }
  }

  // So few digits, and nothing else: most numbers are, and it takes fewer classes to read those.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= PLAIN_DIGITS;
  }

  private static List<Scalar> scalars(Node values) {
    List<Scalar> scalars = new ArrayList<>();
    for (Node value : ((Sequence) values).items()) {
      scalars.add((Scalar) value);
    }
    return scalars;
  }

  private static int type(String name) {
    return switch (name) {
      case "object" -> OBJECT;
      case "array" -> ARRAY;
      case "string" -> STRING;
      case "boolean" -> BOOLEAN;
      case "null" -> NULL;
      case "integer" -> INTEGER;
      case "number" -> NUMBER;
      default -> throw new IllegalArgumentException("no such type in JSON Schema: " + name);
    };
  }

  private static List<String> texts(Node value) {
    if (!(value instanceof Sequence sequence)) {
      return List.of(text(value));
    }
    List<String> texts = new ArrayList<>();
    for (Node item : sequence.items()) {
      texts.add(text(item));
    }
    return texts;
  }

  private static String text(Node value) {
    return value instanceof Scalar scalar ? scalar.text() : "";
  }
}
