package doctor.schema;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.source.YamlReader;
import java.util.List;

/**
 * The two readers of a schema against each other: what the quick one accepts, the thorough one
 * does.
 */
public final class SchemaAgreement {

  private static final Node SCHEMA = JsonReader.read(new SourceFile("s", Schemas.app()));
  private static final Acceptance ACCEPTANCE = new Acceptance((Mapping) SCHEMA);
  private static final LeanValidator VALIDATOR = new LeanValidator(SCHEMA);
  private static final SchemaCheck CHECK = new SchemaCheck(Schemas.app());

  private SchemaAgreement() {}

  /**
   * Checks the value that a YAML text holds.
   *
   * @throws AssertionError if the readers disagree, or a violation has no place in the text
   */
  public static void check(SourceFile file) {
    Node root = YamlReader.read(file).root();
    if (root == null) {
      return;
    }
    boolean sound = VALIDATOR.validate(root).isEmpty();
    if (!sound && ACCEPTANCE.accepts(root)) {
      throw new AssertionError("accepted, though " + VALIDATOR.validate(root));
    }
    List<Violation> violations = CHECK.check(root);
    if (violations.isEmpty() != sound) {
      throw new AssertionError(VALIDATOR.validate(root) + " became " + violations);
    }
    for (Violation violation : violations) {
      Region region = violation.location().region();
      if (region.end() > file.text().length()) {
        throw new AssertionError(violation);
      }
    }
  }
}
