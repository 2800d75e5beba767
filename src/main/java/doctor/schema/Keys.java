package doctor.schema;

import doctor.api.Fix;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that a schema knows for one mapping, and what is wrong with those that were read. */
final class Keys {

  private final Mapping schema;
  private final Mapping properties;
  private final List<String> names = new ArrayList<>();
  private final String where;

  /** What unknown keys were taken for so far. */
  private final Set<String> taken = new HashSet<>();

  /**
   * The keys of a mapping.
   *
   * @param schema the schema of the mapping
   * @param owner what the mapping is called; empty for the whole
   */
  Keys(Mapping schema, String owner) {
    this.schema = schema;
    properties =
        schema.get("properties") instanceof Mapping known
            ? known
            : new Mapping(schema.location(), List.of());
    for (Mapping.Entry entry : properties.entries()) {
      names.add(entry.key().text());
    }
    where = owner.isEmpty() ? "" : " in " + owner;
  }

  List<String> names() {
    return names;
  }

  /** Whether other keys are not allowed. */
  boolean closed() {
    return schema.get("additionalProperties") instanceof Scalar other
        && other.kind() == Scalar.Kind.BOOLEAN
        && other.text().equals("false");
  }

  Violation missing(Place place, String key) {
    Node expected = properties.get(key);
    String words = expected instanceof Mapping value ? new Expectation(value).words() : "";
    String message = key + " is missing" + where + (words.isEmpty() ? "" : ", expected " + words);
    return new Violation(place.owner(), message, null);
  }

  /** A key that is not among them; asked for those of a mapping in their order. */
  Violation unknown(Mapping mapping, Mapping.Entry entry) {
    String key = entry.key().text();
    String message = "unknown key " + Words.shown(key) + where;
    String near = Spelling.nearest(key, names);
    if (near == null) {
      message += ", expected " + Expectation.joined(names);
      return new Violation(entry.key().location(), message, null);
    }
    if (mapping.entry(near) != null) {
      message += ", which has " + near + " already";
      return new Violation(entry.key().location(), message, null);
    }
    message += ", did you mean " + near + "?";
    return new Violation(entry.key().location(), message, rename(mapping, entry, near));
  }

  // Not what a merge brought in: that edits another mapping. And not where an earlier key is taken
  // for it already: twice would be a duplicate.
  private @Nullable Fix rename(Mapping mapping, Mapping.Entry entry, String near) {
    Scalar written = entry.key();
    boolean first = taken.add(near);
    if (!first || !mapping.location().region().contains(written.location().region())) {
      return null;
    }
    Fix.Applicability applicability =
        fits(entry.value(), near) ? Fix.Applicability.SAFE : Fix.Applicability.UNSAFE;
    return new Fix("rename the key to " + near, applicability, written.replaceWith(near));
  }

  // A value that the key cannot have tells of another key, however near this one is spelled.
  private boolean fits(Node value, String key) {
    return !(value instanceof Scalar)
        || !(properties.get(key) instanceof Mapping expected)
        || new Subschema(expected).accepts(value);
  }
}
