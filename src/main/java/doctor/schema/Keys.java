package doctor.schema;

import doctor.api.Fix;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Spelling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that a schema knows for one mapping, and what is wrong with those that were read. */
final class Keys {

  private final Mapping schema;
  private final Mapping properties;
  private final List<String> names = new ArrayList<>();
  private final String where;

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

  Violation unknown(Mapping mapping, String key) {
    Mapping.Entry entry = mapping.entry(key);
    Scalar written =
        entry == null ? new Scalar(mapping.location(), key, Scalar.Kind.STRING) : entry.key();
    String message = "unknown key " + Words.shown(key) + where;
    String near = Spelling.nearest(key, names);
    if (near == null) {
      message += ", expected " + Expectation.joined(names);
    } else if (mapping.entry(near) != null) {
      message += ", which has " + near + " already";
    } else {
      message += ", did you mean " + near + "?";
    }
    return new Violation(written.location(), message, rename(mapping, written, near));
  }

  // Not where the key is there already or a merge brought the entry in: that edits another mapping.
  private @Nullable Fix rename(Mapping mapping, Scalar written, @Nullable String near) {
    if (near == null
        || mapping.entry(near) != null
        || !mapping.location().region().contains(written.location().region())) {
      return null;
    }
    for (Mapping.Entry other : mapping.entries()) {
      String name = other.key().text();
      if (name.equals(written.text())) {
        break;
      }
      if (!names.contains(name) && near.equals(Spelling.nearest(name, names))) {
        return null; // an earlier key is taken for it: twice would be a duplicate
      }
    }
    Fix.Applicability applicability =
        fits(mapping.get(written.text()), near) ? Fix.Applicability.SAFE : Fix.Applicability.UNSAFE;
    return new Fix("rename the key to " + near, applicability, written.replaceWith(near));
  }

  // A value that the key cannot have tells of another key, however near this one is spelled.
  private boolean fits(@Nullable Node value, String key) {
    return !(value instanceof Scalar)
        || !(properties.get(key) instanceof Mapping expected)
        || new Subschema(expected).accepts(value);
  }
}
