package doctor.schema;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of a value that nothing is wrong with it, where that is beyond doubt; the validator judges
 * the others. Most frontmatter is sound: that saves 12 sound apps networknt, which is 270 classes
 * and 14 % of the start, and 1,000 apps 6 % (accept nothing and run {@code doctor.fleet.Speed}). A
 * test holds that what is accepted here the validator accepts.
 */
final class Acceptance {

  /** Whole numbers of up to this many digits are compared here. */
  private static final int PLAIN_DIGITS = 15;

  private final Set<String> types = new HashSet<>();
  private @Nullable Set<String> values;
  private final Map<String, Acceptance> properties = new HashMap<>();
  private final List<String> required = new ArrayList<>();
  private boolean closed;
  private @Nullable Acceptance items;
  private @Nullable SimplePattern pattern;
  private boolean bounded;
  private long least = Long.MIN_VALUE;
  private long most = Long.MAX_VALUE;
  private int fewest;

  /**
   * What a schema accepts.
   *
   * @throws IllegalArgumentException for a keyword or a pattern that is not known here
   */
  Acceptance(Mapping schema) {
    for (Mapping.Entry entry : schema.entries()) {
      read(entry.key().text(), entry.value());
    }
  }

  private void read(String keyword, Node value) {
    switch (keyword) {
      case "$schema", "$comment", "title", "description", "default", "examples" -> {}
      case "type" -> addTexts(value, types);
      case "enum" -> values = strings((Sequence) value);
      case "required" -> addTexts(value, required);
      case "properties" -> {
        for (Mapping.Entry property : ((Mapping) value).entries()) {
          properties.put(property.key().text(), new Acceptance((Mapping) property.value()));
        }
      }
      case "additionalProperties" -> closed = !text(value).equals("true");
      case "items" -> items = new Acceptance((Mapping) value);
      case "pattern" -> pattern = new SimplePattern(text(value));
      case "minItems" -> fewest = (int) number(value);
      case "minimum", "exclusiveMinimum", "maximum" -> bound(keyword, number(value));
      default -> throw new IllegalArgumentException("no such keyword in this dialect: " + keyword);
    }
  }

  private void bound(String keyword, long value) {
    bounded = true;
    switch (keyword) {
      case "minimum" -> least = value;
      case "exclusiveMinimum" -> least = value + 1;
      default -> most = value;
    }
  }

  /** Whether a value is sound beyond doubt. */
  boolean accepts(Node node) {
    if (node instanceof Mapping mapping) {
      return isAnyOf("object") && acceptsEntries(mapping);
    }
    if (node instanceof Sequence sequence) {
      return isAnyOf("array") && acceptsItems(sequence);
    }
    return acceptsScalar((Scalar) node);
  }

  private boolean isAnyOf(String type) {
    return types.contains(type) && values == null;
  }

  private boolean acceptsEntries(Mapping mapping) {
    int present = 0;
    for (Mapping.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      present += required.contains(key) ? 1 : 0;
      Acceptance property = properties.get(key);
      if (property == null ? closed : !property.accepts(entry.value())) {
        return false;
      }
    }
    return present == required.size();
  }

  private boolean acceptsItems(Sequence sequence) {
    if (items != null) {
      for (Node item : sequence.items()) {
        if (!items.accepts(item)) {
          return false;
        }
      }
    }
    return sequence.items().size() >= fewest;
  }

  private boolean acceptsScalar(Scalar scalar) {
    String text = scalar.text();
    return switch (scalar.kind()) {
      case STRING ->
          types.contains("string")
              && (values == null || values.contains(text))
              && (pattern == null || pattern.isIn(text));
      case BOOLEAN -> isAnyOf("boolean");
      case NULL -> isAnyOf("null");
      case INTEGER -> (isAnyOf("integer") || isAnyOf("number")) && isWithin(text);
      case FLOAT -> isAnyOf("number") && !bounded && isPlain(text, '.');
    };
  }

  private boolean isWithin(String text) {
    if (!isPlain(text, '0')) {
      return false;
    }
    long value = Long.parseLong(text);
    return value >= least && value <= most;
  }

  // No sign, no exponent, no other base, no infinity.
  private static boolean isPlain(String text, char other) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != other) {
        return false;
      }
    }
    return text.length() <= PLAIN_DIGITS;
  }

  private static Set<String> strings(Sequence values) {
    Set<String> strings = new HashSet<>();
    for (Node value : values.items()) {
      if (value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.STRING) {
        strings.add(scalar.text());
      }
    }
    return strings;
  }

  private static void addTexts(Node value, Collection<String> texts) {
    if (value instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        texts.add(text(item));
      }
    } else {
      texts.add(text(value));
    }
  }

  private static String text(Node value) {
    return value instanceof Scalar scalar ? scalar.text() : "";
  }

  private static long number(Node value) {
    return Long.parseLong(text(value));
  }
}
