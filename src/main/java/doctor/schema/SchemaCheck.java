package doctor.schema;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import doctor.api.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks nodes against a JSON Schema (draft-07, without {@code $ref} and formats) and puts each
 * violation on the node it is about. One fault is one violation. One instance serves every thread.
 */
public final class SchemaCheck {

  /** More say nothing new. */
  static final int MAX_VIOLATIONS = 100;

  private final Subschema schema;

  /**
   * A check against a schema.
   *
   * @param text the schema as JSON
   * @throws IllegalArgumentException if it is not JSON, not an object, or uses a keyword that is
   *     not known here
   */
  public SchemaCheck(String text) {
    if (!(JsonReader.read(new SourceFile("schema.json", text)) instanceof Mapping mapping)) {
      throw new IllegalArgumentException("a schema is an object");
    }
    schema = new Subschema(mapping);
  }

  /** What is wrong with a value; empty where nothing is. */
  public List<Violation> check(Node root) {
    List<Violation> violations = new ArrayList<>();
    judge(Place.of(root), schema, violations);
    return violations;
  }

  private static void judge(Place place, Subschema schema, List<Violation> violations) {
    if (schema.accepts(place.node()) || violations.size() == MAX_VIOLATIONS) {
      return;
    }
    if (!schema.fits(place.node())) {
      // A value that is wrong in several ways (type and range, say) is one fault.
      violations.add(new ValueFault(place, new Expectation(schema.schema())).violation());
    } else if (place.node() instanceof Mapping mapping) {
      judgeEntries(place, mapping, schema, violations);
    } else if (place.node() instanceof Sequence sequence && schema.items() != null) {
      for (Node item : sequence.items()) {
        judge(place.item(item), schema.items(), violations);
      }
    }
  }

  private static void judgeEntries(
      Place place, Mapping mapping, Subschema schema, List<Violation> violations) {
    Keys keys = new Keys(schema.schema(), place.name());
    for (String key : schema.required()) {
      if (mapping.entry(key) == null && !isMistyped(key, mapping, keys)) {
        add(keys.missing(place, key), violations);
      }
    }
    for (Mapping.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      Subschema expected = schema.of(key);
      if (schema.forbids(key)) {
        add(keys.unknown(mapping, entry), violations);
      } else if (expected != null) {
        judge(place.entry(entry), expected, violations);
      }
    }
  }

  // Then it is there, and reported as that.
  private static boolean isMistyped(String key, Mapping mapping, Keys keys) {
    for (Mapping.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      boolean isUnknown = !keys.names().contains(name);
      if (isUnknown && keys.closed() && key.equals(Spelling.nearest(name, keys.names()))) {
        return true;
      }
    }
    return false;
  }

  private static void add(Violation violation, List<Violation> violations) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(violation);
    }
  }
}
