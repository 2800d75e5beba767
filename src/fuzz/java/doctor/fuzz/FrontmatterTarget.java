package doctor.fuzz;

import doctor.api.SourceFile;
import doctor.invariant.Invariants;
import doctor.schema.SchemaAgreement;
import doctor.source.TextDecoder;
import doctor.source.YamlAgreement;
import java.util.Map;

/** Any bytes as an {@code app.md}: frontmatter, YAML, schema, and the rules over them. */
public final class FrontmatterTarget {

  private static final String FENCE = "---";

  private FrontmatterTarget() {}

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] input) {
    SourceFile file = TextDecoder.decode("apps/pay/app.md", input);
    String disagreement = YamlAgreement.disagreement(file);
    if (disagreement != null) {
      throw new AssertionError(disagreement);
    }
    int end = file.text().indexOf("\n" + FENCE, 1);
    String yaml = end < 0 ? file.text() : file.text().substring(0, end);
    SchemaAgreement.check(new SourceFile("app.yaml", yaml));
    Invariants.hold(Map.of(file.path(), input));
  }
}
