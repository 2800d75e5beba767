package doctor.schema;

import doctor.api.Node;
import doctor.api.SourceFile;
import doctor.source.YamlReader;
import java.util.List;

/** The check of the schema against another validator: both find the same places wrong. */
public final class SchemaAgreement {

  private static final Networknt NETWORKNT = new Networknt(Schemas.app());
  private static final SchemaCheck CHECK = new SchemaCheck(Schemas.app());

  private SchemaAgreement() {}

  /**
   * Checks the value that a YAML text holds.
   *
   * @throws AssertionError if one finds wrong what the other does not, or outside of the text
   */
  public static void check(SourceFile file) {
    Node root = YamlReader.read(file).root();
    if (root == null) {
      return;
    }
    List<Violation> violations = CHECK.check(root);
    boolean sound = NETWORKNT.validate(root).isEmpty();
    if (violations.isEmpty() != sound) {
      throw new AssertionError(NETWORKNT.validate(root) + " became " + violations);
    }
    for (Violation violation : violations) {
      if (violation.location().region().end() > file.text().length()) {
        throw new AssertionError(violation);
      }
    }
  }
}
