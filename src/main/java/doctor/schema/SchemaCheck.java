package doctor.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import doctor.api.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks nodes against a JSON Schema (draft-07, without {@code $ref} and formats) and puts each
 * violation on the node it is about. One fault is one violation. One instance serves every thread.
 */
public final class SchemaCheck {

  /** More say nothing new. */
  static final int MAX_VIOLATIONS = 100;

  private final Mapping schema;
  private final Acceptance acceptance;
  private volatile @Nullable LeanValidator validator;

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
    schema = mapping;
    acceptance = new Acceptance(mapping);
  }

  /** What is wrong with a value; empty where nothing is. */
  public List<Violation> check(Node root) {
    if (acceptance.accepts(root)) {
      return List.of();
    }
    List<Error> errors = validator().validate(root);
    if (errors.isEmpty()) {
      return List.of();
    }
    List<Violation> violations = new ArrayList<>();
    Set<NodePath> judged = new HashSet<>();
    for (Error error : errors) {
      if (violations.size() == MAX_VIOLATIONS) {
        break;
      }
      NodePath path = error.getInstanceLocation();
      Place place = place(root, path);
      switch (error.getKeyword()) {
        case "required" -> missing(error, place, violations);
        case "additionalProperties" ->
            violations.add(keys(error, place).unknown(place.mapping(), error.getProperty()));
        default -> {
          // A value that is wrong in several ways (type and range, say) is one fault.
          if (judged.add(path)) {
            violations.add(new ValueFault(place, new Expectation(schemaOf(error))).violation());
          }
        }
      }
    }
    return violations;
  }

  // Two threads that come first at once both build one: that costs time, never truth.
  private LeanValidator validator() {
    LeanValidator known = validator;
    if (known == null) {
      known = new LeanValidator(schema);
      validator = known;
    }
    return known;
  }

  private void missing(Error error, Place place, List<Violation> violations) {
    Keys keys = keys(error, place);
    String key = error.getProperty();
    for (Mapping.Entry entry : place.mapping().entries()) {
      String name = entry.key().text();
      boolean isUnknown = !keys.names().contains(name);
      if (isUnknown && keys.closed() && key.equals(Spelling.nearest(name, keys.names()))) {
        return; // it is there, but mistyped, and reported as that
      }
    }
    violations.add(keys.missing(place, key));
  }

  private Keys keys(Error error, Place place) {
    return new Keys(schemaOf(error), place.name());
  }

  /** The schema that holds the violated keyword. */
  private Mapping schemaOf(Error error) {
    NodePath path = error.getSchemaLocation().getFragment();
    Mapping found = schema;
    Node node = schema;
    for (int i = 0; i < path.getNameCount() && node instanceof Mapping mapping; i++) {
      found = mapping;
      node = mapping.get(path.getName(i));
      if (node == null) {
        break;
      }
    }
    return found;
  }

  private static Place place(Node root, NodePath path) {
    Place place = Place.of(root);
    for (int i = 0; i < path.getNameCount(); i++) {
      Node node = place.node();
      if (node instanceof Sequence list && path.getElement(i) instanceof Integer index) {
        place = place.item(list.items().get(index));
      } else if (node instanceof Mapping mapping) {
        Mapping.Entry entry = mapping.entry(path.getName(i));
        if (entry == null) {
          break;
        }
        place = place.entry(entry);
      }
    }
    return place;
  }
}
