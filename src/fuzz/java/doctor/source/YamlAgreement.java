package doctor.source;

import doctor.api.Mapping;
import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two readers of YAML against each other: what the plain one reads, the parser reads so too.
 */
public final class YamlAgreement {

  private YamlAgreement() {}

  /** What the readers make of the frontmatter of a file where they differ, or null. */
  public static @Nullable String disagreement(SourceFile file) {
    Region region = FrontmatterReader.region(file);
    Mapping plain = region == null ? null : PlainYamlReader.read(file, region);
    if (plain == null) {
      return null;
    }
    YamlDocument was = new YamlDocument(plain, List.of());
    YamlDocument is = SnakeYamlReader.read(file, region);
    return was.equals(is) ? null : was + "\n" + is;
  }
}
